import { err, ok, type Result } from '../base/index.ts';
import { printSchedule, replay } from '../schedule/index.ts';
import { CONFIG_OF, DEFAULT_PATH } from '../scenarios/index.ts';
import { WORLD_NAMES, checkConfig, lettersOf, type Config } from '../threads/index.ts';
import { candidatesOf, everyConfig, namedConfig, withOffer } from './configs.ts';
import { field, isList, isObject, textField, type JsonObject } from './json.ts';
import { notesIn } from './own.ts';
import { plainOfItf, plainOfTlc, type Plain } from './plain.ts';
import { configRefusal, placeOf, type Refusal } from './refusal.ts';
import { runOfStates, type ReadState } from './states.ts';
import type { ImportContext, ImportedRun } from './types.ts';

/** A trace of states: names that may tell its config, and its states in order. */
interface StateFile {
  readonly names: readonly string[];
  readonly states: readonly ReadState[];
}

/** Most states that are read. The longest run of the model has a tenth of them. */
const MAX_STATES = 4000;

/** Reads a counterexample of TLC, as `-dumpTrace json` writes it. */
export const readTlc = (file: JsonObject, context: ImportContext): Result<ImportedRun, Refusal> =>
  runOf('tlc', statesOfTlc(file), context);

/** Reads a trace in the Informal Trace Format, with the notes that stand in one of ours. */
export function readItf(file: JsonObject, context: ImportContext): Result<ImportedRun, Refusal> {
  const run = runOf('itf', statesOfItf(file), context);
  if (!run.ok) return run;
  const { config, schedule } = run.value;
  const told = field(field(file, '#meta'), 'run');
  const isSame = textField(told, 'schedule') === printSchedule(schedule, lettersOf({ config }));
  return isSame ? ok({ ...run.value, ...notesIn(field(told, 'notes'), schedule.length) }) : run;
}

function statesOfTlc(file: JsonObject): Result<StateFile, Refusal> {
  const counterexample = field(file, 'counterexample');
  const listed = field(counterexample, 'state');
  const actions = field(counterexample, 'action');
  if (!isList(listed))
    return err({ kind: 'shape', state: null, what: { kind: 'part', name: 'counterexample.state' } });
  // Both are sets: the number counts, not the place.
  const numbered: (readonly [number, JsonObject])[] = [];
  for (const [at, entry] of listed.entries()) {
    const [number, state] = isList(entry) ? entry : [];
    if (typeof number !== 'number' || !isObject(state)) {
      return err({ kind: 'shape', state: at, what: { kind: 'noPair' } });
    }
    numbered.push([number, state]);
  }
  numbered.sort(([one], [other]) => one - other);
  const gap = numbered.findIndex(([number], at) => number !== at + 1);
  if (gap >= 0) return err({ kind: 'gap', state: gap });
  const modules = (isList(actions) ? actions : []).flatMap(
    (edge) => textField(field(isList(edge) ? edge[1] : null, 'location'), 'module') ?? [],
  );
  const states = numbered.map(
    ([, state]) => new Map(Object.entries(state).map(([name, value]) => [name, plainOfTlc(value)])),
  );
  return ok({ names: [...new Set(modules)], states });
}

/** Returns a name without the modules in front of it. */
const lastPart = (name: string): string => name.replace(/^.*::/s, '');

function statesOfItf(file: JsonObject): Result<StateFile, Refusal> {
  const listed = field(file, 'states');
  const vars = field(file, 'vars');
  if (!isList(listed)) return err({ kind: 'shape', state: null, what: { kind: 'part', name: 'states' } });
  if (!isList(vars)) return err({ kind: 'shape', state: null, what: { kind: 'part', name: 'vars' } });
  // Quint has been seen to name some twice.
  const names = [...new Set(vars.map((name) => lastPart(typeof name === 'string' ? name : '')))];
  const states: ReadState[] = [];
  for (const [at, entry] of listed.entries()) {
    if (!isObject(entry)) return err({ kind: 'shape', state: at, what: { kind: 'noObject' } });
    const state = new Map<string, Plain>();
    for (const [name, value] of Object.entries(entry)) {
      const read = plainOfItf(value);
      if (!read.ok)
        return err({ kind: 'shape', state: at, what: { kind: 'holds', name, value: read.error } });
      // A module may stand in front: a::b::pc.
      state.set(lastPart(name), read.value);
    }
    const missing = names.find((name) => !state.has(name));
    if (missing !== undefined)
      return err({ kind: 'shape', state: at, what: { kind: 'lacks', name: missing } });
    states.push(state);
  }
  const source = textField(field(file, '#meta'), 'source');
  return ok({ names: source === null ? [] : [source], states });
}

function runOf(
  tool: 'tlc' | 'itf',
  read: Result<StateFile, Refusal>,
  context: ImportContext,
): Result<ImportedRun, Refusal> {
  if (!read.ok) return read;
  const { names, states } = read.value;
  if (states.length === 0) return err({ kind: 'noStates' });
  if (states.length > MAX_STATES)
    return err({ kind: 'tooLarge', of: 'states', found: states.length, max: MAX_STATES });
  const likely = candidatesOf(names, context);
  if (likely.length === 0) {
    const config = everyConfig(DEFAULT_PATH).find((one) => runOfStates(one, states).ok);
    if (config) return readAs(tool, config, states);
  }
  let farthest: Refusal | null = null;
  for (const config of likely.length > 0 ? likely : WORLD_NAMES.map((world) => CONFIG_OF[world]())) {
    const found = readAs(tool, config, states);
    if (found.ok) return found;
    // Of several configs, the one that the trace follows farthest is meant.
    if (farthest === null || (placeOf(found.error) ?? -1) > (placeOf(farthest) ?? -1)) farthest = found.error;
  }
  const refusal = farthest ?? { kind: 'noConfig' };
  const isNamed = namedConfig(names, context) !== null;
  if (isNamed || likely.length === 0) return err(refusal);
  return err(withOffer(refusal, context, (config) => runOfStates(config, states).ok));
}

function readAs(
  tool: 'tlc' | 'itf',
  config: Config,
  states: readonly ReadState[],
): Result<ImportedRun, Refusal> {
  const checked = checkConfig(config);
  if (!checked.ok) return err(configRefusal(checked.error, config.path));
  const found = runOfStates(config, states);
  if (!found.ok) return found;
  return ok({ tool, config, schedule: found.value, outcome: outcomeOf(config, found.value) });
}

/** Returns the outcome of a run of the model; null if it is not over. */
function outcomeOf(config: Config, schedule: readonly number[]): string | null {
  const replayed = replay(config, schedule);
  return replayed.ok ? replayed.value.outcome : null;
}
