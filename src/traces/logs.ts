import { err, ok, type Result } from '../base/index.ts';
import { parseAddress } from '../address/index.ts';
import { parseNotes } from '../frames/note-text.ts';
import { CONFIG_OF } from '../scenarios/index.ts';
import type { Trace } from '../schedule/index.ts';
import { WORLD_NAMES, lettersOf, worldOf, type Config } from '../threads/index.ts';
import { namedConfig } from './configs.ts';
import { field, isList, isObject, textField, type JsonObject } from './json.ts';
import { FORMAT, notesIn, readOwn, replayed, runOfText } from './own.ts';
import type { Refusal } from './refusal.ts';
import type { ImportContext, ImportedRun, RunNote } from './types.ts';

/*
 * Runs as text: a schedule, and our exports for viewers (Chrome's trace events, ShiViz), which name thread and row of each
 * step.
 */

/** A step as a log names it. */
interface LoggedStep {
  readonly letter: string;
  readonly row: string;
}

/** Most characters of a schedule. */
const MAX_SCHEDULE = 40_000;

/** Reports whether a text has the form of a schedule, be it right or not: a letter with a count, then others behind points. */
export const isScheduleLike = (text: string): boolean =>
  text.length <= MAX_SCHEDULE &&
  /^[a-z]\d*\s*(?:\.|$)/i.test(bareText(text)) &&
  /^[\w\s.]*$/.test(bareText(text));

/** Returns the config of some threads where nothing tells it: the world that has their letters, with the fewest workers. */
function configOfLetters(letters: readonly string[]): Config | null {
  for (const world of WORLD_NAMES) {
    const { least, most } = worldOf(world).threads;
    for (let threads = least; threads <= most; threads += 1) {
      const config = CONFIG_OF[world]({ threads });
      const known = lettersOf({ config });
      if (letters.every((letter) => known.includes(letter))) return config;
    }
  }
  return null;
}

/** Reads a schedule, `S3.V2.S2`. */
export function readSchedule(text: string, context: ImportContext): Result<ImportedRun, Refusal> {
  const bare = bareText(text);
  const letters = (bare.match(/[a-z]/gi) ?? []).map((letter) => letter.toUpperCase());
  const config =
    context.config ?? namedConfig([], context) ?? configOfLetters(letters) ?? CONFIG_OF[WORLD_NAMES[0]]();
  const run = runOfText(config, bare);
  if (!run.ok) return run;
  const { steps, outcome } = run.value;
  return ok({ tool: 'schedule', config, schedule: steps.map(({ thread }) => thread), outcome });
}

/** Returns an address or a schedule without the quotes, brackets and marks around it in a mail, a page or a sentence. */
function bareText(text: string): string {
  const [, linked] = /^\[[^\]]{0,400}\]\((\S+)\)$/.exec(text.trim()) ?? [];
  const bare =
    linked ??
    text
      .trim()
      .replace(/^[<"'`]+/, '')
      .replace(/[>"'`]{1,9}[.,;]?$|[.,;]$/, '');
  return bare.replaceAll('&amp;', '&');
}

/** Reports whether a text is an address of a run on this site. */
export const isAddress = (text: string): boolean =>
  text.length <= MAX_SCHEDULE && /^\S*[#&]\S*schedule=\S*$/.test(bareText(text));

/** Reads the address of a run, with the notes that stand in it. */
export function readAddress(text: string): Result<ImportedRun, Refusal> {
  const { address, problems } = parseAddress(bareText(text).replace(/^[^#]*#/, ''));
  const [problem] = problems;
  if (problem !== undefined || address.stage === null) {
    return err({
      kind: 'schedule',
      text: problem && 'text' in problem ? problem.text : '',
      why: { kind: 'noAddress' },
    });
  }
  const { config, schedule, position } = address.stage.moment;
  const run = replayed(config, schedule);
  if (!run.ok) return run;
  return ok({
    tool: 'schedule',
    config,
    schedule: [...schedule],
    outcome: run.value.outcome,
    step: position,
    ...notesOfAddress(address.part.get('notes') ?? '', run.value),
  });
}

/** Returns the notes of an address, which name the steps of each thread. */
function notesOfAddress(text: string, { steps, program }: Trace): Pick<ImportedRun, 'notes' | 'note'> {
  const { notes, lost } = parseNotes(text);
  const told = notes.map(({ letter, ordinal, text: said }) => {
    const own = steps.flatMap(({ thread }, at) => (program.letters[thread] === letter ? [at + 1] : []));
    return { step: own[ordinal - 1] ?? null, text: said };
  });
  return notesIn([...told, ...Array.from({ length: lost }, () => null)], steps.length);
}

/** Reads Chrome's trace events: our own say their run beside the events; others of this model name lanes and rows. */
export function readChrome(file: JsonObject, context: ImportContext): Result<ImportedRun, Refusal> {
  const told = field(file, 'otherData');
  const events = field(file, 'traceEvents');
  if (!isList(events))
    return err({ kind: 'shape', state: null, what: { kind: 'part', name: 'traceEvents' } });
  const lanes = new Map<unknown, string>();
  const slices: { readonly at: number; readonly tid: unknown; readonly row: string }[] = [];
  for (const event of events) {
    const [phase, name] = [textField(event, 'ph'), textField(event, 'name')];
    if (phase === 'M' && name === 'thread_name') {
      const lane = textField(field(event, 'args'), 'name') ?? '';
      lanes.set(field(event, 'tid'), lane.slice(0, 1));
    }
    if (phase === 'X') {
      const at = field(event, 'ts');
      slices.push({ at: typeof at === 'number' ? at : 0, tid: field(event, 'tid'), row: name ?? '' });
    }
  }
  slices.sort((one, other) => one.at - other.at);
  const steps = slices.map(({ tid, row }) => ({ letter: lanes.get(tid) ?? '?', row }));
  if (!isObject(told) || field(told, 'format') !== FORMAT) {
    return runOfLog(steps, [...lanes.values()], context);
  }
  const own = readOwn(told);
  if (!own.ok) return own;
  const run = runOfLog(steps, [], { config: own.value.config });
  const { length } = own.value.schedule;
  // Of another run than its events nothing is taken but the config.
  return run.ok && length === steps.length && run.value.outcome === own.value.outcome
    ? ok({ ...own.value, ...run.value })
    : run;
}

const SHIVIZ = /^\(\?<host>/;
export const isShiViz = (text: string): boolean => SHIVIZ.test(text);

/** Reads our log for ShiViz: each event is a host, its clock, a row, and perhaps a note. */
export function readShiViz(text: string, context: ImportContext): Result<ImportedRun, Refusal> {
  const steps: LoggedStep[] = [];
  const notes: RunNote[] = [];
  for (const [at, line] of text.split(/\r?\n/).slice(1).entries()) {
    if (line.trim() === '') continue;
    const [, letter, row, text] = /^(\S+) \{[^}]*\} ([^\s:]+)(?:: (.+))?$/.exec(line.trimEnd()) ?? [];
    if (letter === undefined || row === undefined) {
      return err({ kind: 'shape', state: null, what: { kind: 'noEvent', line: at + 2 } });
    }
    steps.push({ letter, row });
    if (text !== undefined) notes.push({ step: steps.length, text });
  }
  const run = runOfLog(steps, [], context);
  return run.ok && notes.length > 0 ? ok({ ...run.value, ...notesIn(notes, steps.length) }) : run;
}

function runOfLog(
  steps: readonly LoggedStep[],
  lanes: readonly string[],
  context: ImportContext,
): Result<ImportedRun, Refusal> {
  const seen = [...new Set([...lanes, ...steps.map(({ letter }) => letter)])];
  const config = namedConfig([], context) ?? context.config ?? configOfLetters(seen);
  const letters = config ? lettersOf({ config }) : [];
  const stranger = seen.find((letter) => !letters.includes(letter));
  if (config === null || (seen.length > 0 && seen.every((letter) => !letters.includes(letter)))) {
    return err({ kind: 'otherModel', what: { kind: 'threads', names: seen.join(', ') } });
  }
  if (stranger !== undefined) return err({ kind: 'unknownThread', name: stranger, state: null });
  const schedule = steps.map(({ letter }) => letters.indexOf(letter));
  const run = replayed(config, schedule);
  if (!run.ok) return run;
  const wrong = steps.findIndex(({ row }, at) => run.value.steps[at]?.step !== row);
  if (wrong >= 0) {
    const [found, model] = [steps[wrong]?.row ?? '', run.value.steps[wrong]?.step ?? ''];
    return err({ kind: 'differs', step: wrong + 1, variable: 'the row', found, model });
  }
  return ok({ tool: 'own', config, schedule, outcome: run.value.outcome });
}
