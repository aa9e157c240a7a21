import { err, ok, type Result } from '../base/index.ts';
import { parseFix, printFix } from '../address/index.ts';
import { MOST_NOTES, noteText } from '../frames/note-text.ts';
import {
  MAX_STEPS,
  parseSchedule,
  printSchedule,
  replay,
  type ScheduleTextError,
  type Trace,
} from '../schedule/index.ts';
import { checkConfig, isWorldName, lettersOf, worldOf, type Config } from '../threads/index.ts';
import { field, isList, isObject, textField, type JsonObject } from './json.ts';
import { configRefusal, type Detail, type Refusal } from './refusal.ts';
import type { Extras, ImportedRun, RunNote } from './types.ts';

/** The name of the format, and the version that this site writes. */
export const FORMAT = 'nul-and-void run';
const VERSION = 1;

/** A run as our own JSON. The words are those of the address. */
export function ownRun(
  { config, steps, outcome, program }: Trace,
  { notes = [], step = steps.length }: Extras = {},
): JsonObject {
  const { world, path, threads, fix, grain } = config;
  const { letters } = program;
  const schedule = steps.map(({ thread }) => thread);
  return {
    format: FORMAT,
    version: VERSION,
    world,
    path,
    pools: threads,
    fix: printFix(world, fix),
    grain,
    schedule: printSchedule(schedule, letters),
    step,
    outcome,
    steps: steps.map(({ thread, step: row }) => ({ thread: letters[thread], row })),
    ...(notes.length > 0 ? { notes } : {}),
  };
}

/** Reads our own JSON. Unknown keys are passed over; outcome and steps are checked if they are there. */
export function readOwn(file: JsonObject): Result<ImportedRun, Refusal> {
  const version = field(file, 'version');
  if (version !== VERSION) return err({ kind: 'version', found: JSON.stringify(version) ?? 'none' });
  const read = configOf(file);
  if (!read.ok) return read;
  const config = read.value;
  const text = textField(file, 'schedule');
  if (text === null) return err({ kind: 'shape', state: null, what: { kind: 'part', name: 'schedule' } });
  const run = runOfText(config, text);
  if (!run.ok) return run;
  const trace = run.value;
  const wrong = wrongEnd(field(file, 'outcome'), trace) ?? wrongStep(field(file, 'steps'), trace);
  if (wrong) return err(wrong);
  const schedule = trace.steps.map(({ thread }) => thread);
  const step = field(file, 'step') ?? schedule.length;
  if (typeof step !== 'number' || !Number.isInteger(step) || step < 0 || step > schedule.length) {
    return err({
      kind: 'shape',
      state: null,
      what: { kind: 'is', name: 'step', value: JSON.stringify(step) },
    });
  }
  return ok({
    tool: 'own',
    config,
    schedule,
    outcome: trace.outcome,
    step,
    ...notesIn(field(file, 'notes'), schedule.length),
  });
}

/** Returns the notes of a run of so many steps, and how many of them are none; nothing for another thing of that name. */
export function notesIn(said: unknown, length: number): Pick<ImportedRun, 'notes' | 'note'> {
  if (!isList(said)) return {};
  const notes = new Map<number, RunNote>();
  for (const one of said) {
    const step = field(one, 'step');
    const text = noteText(textField(one, 'text') ?? '');
    const isStep = typeof step === 'number' && Number.isInteger(step) && step >= 1 && step <= length;
    if (isStep && text !== '' && !notes.has(step) && notes.size < MOST_NOTES) notes.set(step, { step, text });
  }
  const count = said.length - notes.size;
  return {
    ...(notes.size > 0 ? { notes: [...notes.values()].toSorted((a, b) => a.step - b.step) } : {}),
    ...(count > 0 ? { note: [{ kind: 'lostNotes', count }] } : {}),
  };
}

/** Replays a schedule as text on a config. */
export function runOfText(config: Config, text: string): Result<Trace, Refusal> {
  const checked = checkConfig(config);
  if (!checked.ok) return err(configRefusal(checked.error, config.path));
  const letters = lettersOf({ config });
  const parsed = parseSchedule(text, letters);
  return parsed.ok ? replayed(config, parsed.value) : err(scheduleRefusal(parsed.error, letters));
}

/** Replays a schedule on a valid config. */
export function replayed(config: Config, schedule: readonly number[]): Result<Trace, Refusal> {
  if (schedule.length > MAX_STEPS) {
    return err({ kind: 'tooLarge', of: 'steps', found: schedule.length, max: MAX_STEPS });
  }
  const run = replay(config, schedule);
  if (run.ok) return run;
  if ('field' in run.error) return err(configRefusal(run.error, config.path));
  const { index, thread, step, reason } = run.error;
  const letter = lettersOf({ config })[thread] ?? String(thread);
  return err({ kind: 'notEnabled', step: index + 1, thread: letter, row: step, why: { kind: reason } });
}

function scheduleRefusal({ text, reason }: ScheduleTextError, letters: readonly string[]): Refusal {
  const why: Detail =
    reason === 'thread' ? { kind: 'threadsAre', names: letters.join(', ') } : { kind: reason };
  return { kind: 'schedule', text, why };
}

function configOf(file: JsonObject): Result<Config, Refusal> {
  const wrong = (key: string): Result<Config, Refusal> =>
    err({
      kind: 'config',
      field: key,
      why: { kind: 'none', found: JSON.stringify(field(file, key)) ?? 'nothing' },
    });
  const world = textField(file, 'world');
  if (world === null || !isWorldName(world)) return wrong('world');
  const path = textField(file, 'path');
  if (path === null) return wrong('path');
  const threads = field(file, 'pools') ?? worldOf(world).threads.usual;
  if (typeof threads !== 'number' || !isWorkable(threads, world)) return wrong('pools');
  const grain = worldOf(world).grains.find((name) => name === (field(file, 'grain') ?? 'coarse'));
  if (grain === undefined) return wrong('grain');
  const words = field(file, 'fix') ?? 'none';
  if (typeof words !== 'string') return wrong('fix');
  let damage: string | null = null;
  const fix = parseFix(words, world, threads, (reason) => {
    damage = reason;
  });
  if (damage !== null) return wrong('fix');
  const checked = checkConfig({ world, path, threads, fix, grain });
  return checked.ok ? checked : err(configRefusal(checked.error, path));
}

const isWorkable = (threads: number, world: Config['world']): boolean => {
  const { least, most } = worldOf(world).threads;
  return Number.isInteger(threads) && threads >= least && threads <= most;
};

function wrongEnd(said: unknown, { outcome }: Trace): Refusal | null {
  if (said === undefined || said === outcome) return null;
  const found = JSON.stringify(said) ?? '';
  return { kind: 'differs', step: null, variable: 'the outcome', found, model: outcome ?? { kind: 'noEnd' } };
}

function wrongStep(said: unknown, { steps, program }: Trace): Refusal | null {
  if (said === undefined) return null;
  if (!isList(said)) return { kind: 'shape', state: null, what: { kind: 'part', name: 'steps' } };
  for (const [at, step] of said.entries()) {
    const right = steps[at];
    if (!isObject(step)) return { kind: 'shape', state: null, what: { kind: 'stepNoObject', step: at + 1 } };
    for (const [key, value] of [
      ['thread', right && program.letters[right.thread]],
      ['row', right?.step],
    ] as const) {
      const found = field(step, key);
      if (found !== undefined && found !== value) {
        const model = value ?? ({ kind: 'noStep' } as const);
        return { kind: 'differs', step: at + 1, variable: key, found: JSON.stringify(found), model };
      }
    }
  }
  if (said.length === steps.length) return null;
  const found: Detail = { kind: 'steps', count: said.length };
  return { kind: 'differs', step: null, variable: 'the list of steps', found, model: `${steps.length}` };
}
