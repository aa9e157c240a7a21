import { defined, err, ok, type Result } from '../base/index.ts';
import {
  formalModelOf,
  formalStart,
  formalStep,
  heldBy,
  threadNames,
  type FormalModel,
  type FormalState,
} from '../formal/index.ts';
import { WORLD_NAMES, worldOf, type Config } from '../threads/index.ts';
import { isAlike, isMap, isSame, printPlain, type ModelValue, type Plain } from './plain.ts';
import type { Detail, Refusal } from './refusal.ts';

/** One state of a trace: values by the name of a variable. */
export type ReadState = ReadonlyMap<string, Plain>;

/** The variable that no state may lack. */
const PC = 'pc';

/** Returns the run of a list of states, each of which must be that of the model. */
export function runOfStates(config: Config, states: readonly ReadState[]): Result<number[], Refusal> {
  const model = formalModelOf(config);
  if (!model) return err({ kind: 'otherConfig', what: { kind: 'noForm' }, offers: null });
  const shape = wrongShape(model, states);
  if (shape) return err(shape);
  let state = formalStart(model);
  let before = defined(states[0], 'first state');
  const first = differences(model, state, before)[0];
  if (first && isSetting(first))
    return err(otherConfig({ kind: 'begins', variable: first.variable, found: first.found }));
  if (first) return err({ kind: 'differs', step: 0, ...first });
  const schedule: number[] = [];
  for (const found of states.slice(1)) {
    const moved = moverOf(model, state, before, found, schedule.length + 1);
    if (!moved.ok) return moved;
    before = found;
    if (moved.value === null) continue;
    schedule.push(moved.value.thread);
    state = moved.value.state;
  }
  return ok(schedule);
}

const otherConfig = (what: Detail): Refusal => ({ kind: 'otherConfig', what, offers: null });

interface Difference {
  readonly variable: string;
  readonly found: string;
  readonly model: string;
}
/** The rows at which a thread of some fix begins. Threads that begin at another row of these have another fix. */
const FIRST_ROWS = new Set(['"LK"', '"V0"', '"V1"', '"S1"', '"FR"', '"F1"', '"P1"']);
const isSetting = ({ variable, found }: Difference): boolean =>
  variable.startsWith(PC) && FIRST_ROWS.has(found);

/** Returns what keeps the states from being compared at all; null if nothing does. */
function wrongShape(model: FormalModel, states: readonly ReadState[]): Refusal | null {
  const held = heldBy(model, formalStart(model));
  const names = threadNames(model);
  const everyThread = WORLD_NAMES.flatMap((world) =>
    worldOf(world).roles.map(({ letter }) => `Thread${letter}`),
  );
  const everywhere = new Set(states.flatMap((state) => [...state.keys()]));
  for (const [at, state] of states.entries()) {
    const pc = state.get(PC);
    if (pc === undefined) {
      const known = [...state.keys()].slice(0, 6).join(', ');
      return { kind: 'otherModel', what: { kind: 'noPc', names: known } };
    }
    for (const [name, { of }] of held) {
      const value = state.get(name);
      if (value !== undefined && isMap(value) !== (of === 'threads')) {
        return { kind: 'shape', state: at, what: { kind: 'is', name, value: printPlain(value) } };
      }
      // An ALIAS of TLC may leave variables out, but the same ones everywhere.
      if (value === undefined && everywhere.has(name))
        return { kind: 'shape', state: at, what: { kind: 'lacks', name } };
    }
    if (!isMap(pc)) return { kind: 'shape', state: at, what: { kind: 'part', name: PC } };
    const stranger = [...pc.keys()].find((name) => !names.includes(name));
    if (stranger !== undefined) {
      return everyThread.includes(stranger)
        ? otherConfig({ kind: 'hasThread', name: stranger })
        : { kind: 'unknownThread', name: stranger, state: at };
    }
    const missing = names.find((name) => !pc.has(name));
    if (missing !== undefined) return otherConfig({ kind: 'noThread', name: missing });
    const short = [...held].find(([name]) => {
      const value = state.get(name);
      return isMap(value) && names.some((thread) => !value.has(thread));
    });
    if (short) return { kind: 'shape', state: at, what: { kind: 'lacksThread', name: short[0] } };
    const foreign = [...state.keys()].find((name) => !held.has(name) && isOurs(name));
    if (foreign !== undefined) return otherConfig({ kind: 'hasVariable', name: foreign });
    const row = [...pc.values()].find((value) => !isRow(model, value));
    if (row !== undefined) return { kind: 'unknownRow', state: at, row: printPlain(row) };
  }
  return null;
}

/** The variables that only some configs have. */
const SOMETIMES = new Set([
  'held',
  'freed',
  'mended',
  'listFreed',
  'references',
  'i',
  'parent',
  'parentPoisoned',
]);
const isOurs = (name: string): boolean => SOMETIMES.has(name);

function isRow({ roles }: FormalModel, value: Plain): boolean {
  return roles.some(({ actions }) =>
    actions.some(
      ({ name, ways }) =>
        name === value ||
        ways.some(({ next }) => typeof next !== 'string' && next.verdict.replace(':', '_') === value),
    ),
  );
}

/** Returns where a state of a trace is not that of the model, variable by variable in the order of the module. */
function differences(model: FormalModel, state: FormalState, found: ReadState): readonly Difference[] {
  const names = threadNames(model);
  return [...heldBy(model, state)].flatMap(([name, held]): readonly Difference[] => {
    const value = found.get(name);
    if (value === undefined) return [];
    if (held.of === 'shared') return differs(name, value, held.value);
    return held.values.flatMap((right, thread) => {
      const part = isMap(value) ? value.get(names[thread] ?? '') : undefined;
      return differs(`${name}[${names[thread] ?? ''}]`, part ?? null, right);
    });
  });
}

function differs(variable: string, found: Plain, model: ModelValue): readonly Difference[] {
  if (isSame(found, model)) return [];
  const [said, right] = [printPlain(found), printPlain(model)];
  return [{ variable, found: said, model: right }];
}

/** A step that a trace takes; null if it repeats a state. */
type Move = { readonly thread: number; readonly state: FormalState } | null;

/**
 * Decides from two neighbouring states alone which thread moved: one whose own variables changed. Names of steps are no
 * witness, since the closing edge of a loop has that of the step before.
 */
function moverOf(
  model: FormalModel,
  state: FormalState,
  before: ReadState,
  found: ReadState,
  step: number,
): Result<Move, Refusal> {
  const changed = model.letters.flatMap((_, thread) =>
    hasMoved(model, before, found, thread) ? [thread] : [],
  );
  if (changed.length === 0 && differences(model, state, found).length === 0) return ok(null);
  const tried = changed.length > 0 ? changed : model.letters.map((_, thread) => thread);
  let nearest: { readonly wrong: readonly Difference[] } | null = null;
  for (const thread of tried) {
    const taken = formalStep(model, state, thread);
    if (!taken) continue;
    const wrong = differences(model, taken.state, found);
    if (wrong.length === 0) return ok({ thread, state: taken.state });
    if (nearest === null || wrong.length < nearest.wrong.length) nearest = { wrong };
  }
  const first = nearest?.wrong[0];
  if (first) return err({ kind: 'differs', step, ...first });
  const thread = tried[0] ?? 0;
  const row = state.pc[thread] ?? '';
  return err({ kind: 'notEnabled', step, thread: model.letters[thread] ?? '', row, why: whyNot(state, row) });
}

const whyNot = (state: FormalState, row: string): Detail => ({
  kind: state.dead ? 'dead' : /^[a-z]/.test(row) ? 'finished' : 'waits',
});

function hasMoved(model: FormalModel, before: ReadState, found: ReadState, thread: number): boolean {
  const name = threadNames(model)[thread] ?? '';
  return [...heldBy(model, formalStart(model))].some(([variable, { of }]) => {
    if (of === 'shared') return false;
    const [old, now] = [before.get(variable), found.get(variable)];
    return !isAlike(partOf(old, name), partOf(now, name));
  });
}
const partOf = (value: Plain | undefined, name: string): Plain =>
  isMap(value) ? (value.get(name) ?? null) : null;
