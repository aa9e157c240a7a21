import { err, ok, type Result } from '../base/index.ts';
import { EXERCISE_IDS, type ExerciseId } from './exercise.ts';
import { exerciseOf } from './list.ts';

/** Version of the stored form. A change of its meaning makes a new one. */
export const PROGRESS_VERSION = 1;

/** What is kept of one exercise. */
export interface Done {
  /** Parts that some run has solved, by index. */
  readonly parts: readonly number[];
  /** Hints that were shown: 0 to 2. */
  readonly hints: number;
  readonly sawSolution: boolean;
  /** Address of the run that solved the last part, so that the reader can return to it; empty for none. */
  readonly run: string;
}
export const NOTHING: Done = { parts: [], hints: 0, sawSolution: false, run: '' };

/** The reader's progress by exercise. An exercise without a record is untouched. */
export type Progress = Readonly<Partial<Record<ExerciseId, Done>>>;
export const NO_PROGRESS: Progress = {};

/** Why a stored or chosen text holds no progress. */
export type ProgressError =
  | { readonly kind: 'shape' | 'long' }
  /** No JSON. Who shows it may look for the place (base/json-fault.ts). */
  | { readonly kind: 'json'; readonly line: number | null; readonly column: number | null }
  | { readonly kind: 'version'; readonly found: number };

/** Hints of each exercise. */
export const HINTS = 2;
/** The longest text that is read; ten records with an address each are far shorter. */
const MAX_LENGTH = 400_000;
/** The longest address that a record keeps. */
const MAX_RUN = 16_384;

export const recordOf = (progress: Progress, id: ExerciseId): Done => progress[id] ?? NOTHING;

/** Reports whether every part is solved. */
export const isSolved = (progress: Progress, id: ExerciseId): boolean =>
  exerciseOf(id).parts.every((_, part) => recordOf(progress, id).parts.includes(part));

/** Adds the parts that a run has solved; `run` is its address. Solved parts stay solved. */
export function withSolved(
  progress: Progress,
  id: ExerciseId,
  parts: readonly number[],
  run: string,
): Progress {
  const record = recordOf(progress, id);
  const all = [...new Set([...record.parts, ...parts])].sort((a, b) => a - b);
  return all.length === record.parts.length
    ? progress
    : { ...progress, [id]: { ...record, parts: all, run } };
}

/** Counts one more hint as shown. */
export function withHint(progress: Progress, id: ExerciseId): Progress {
  const record = recordOf(progress, id);
  return { ...progress, [id]: { ...record, hints: Math.min(HINTS, record.hints + 1) } };
}

export const withSolutionSeen = (progress: Progress, id: ExerciseId): Progress => ({
  ...progress,
  [id]: { ...recordOf(progress, id), sawSolution: true },
});

/** Merges two records of progress: whatever either of them has. */
export function merged(one: Progress, two: Progress): Progress {
  return EXERCISE_IDS.reduce<Progress>((all, id) => {
    const [a, b] = [one[id], two[id]];
    if (!a || !b) return a || b ? { ...all, [id]: a ?? b } : all;
    const record: Done = {
      parts: [...new Set([...a.parts, ...b.parts])].sort((x, y) => x - y),
      hints: Math.max(a.hints, b.hints),
      sawSolution: a.sawSolution || b.sawSolution,
      run: a.run || b.run,
    };
    return { ...all, [id]: record };
  }, NO_PROGRESS);
}

/** Prints progress as text, for storage and for a file. */
export const printProgress = (progress: Progress): string =>
  JSON.stringify({ kind: 'nul-and-void progress', version: PROGRESS_VERSION, exercises: progress }, null, 1);

/** Reads stored or chosen text. A damaged field counts as not done; a text without any progress is an error. */
export function parseProgress(text: string): Result<Progress, ProgressError> {
  if (text.length > MAX_LENGTH) return err({ kind: 'long' });
  const stored = parseJson(text);
  if (stored === undefined) return err({ kind: 'json', line: null, column: null });
  if (!isObject(stored)) return err({ kind: 'shape' });
  const { version, exercises } = stored;
  if (typeof version !== 'number' || !isObject(exercises)) return err({ kind: 'shape' });
  if (version !== PROGRESS_VERSION) return err({ kind: 'version', found: version });
  const records = EXERCISE_IDS.flatMap((id): readonly (readonly [ExerciseId, Done])[] => {
    const found = exercises[id];
    return isObject(found) ? [[id, recordFrom(id, found)]] : [];
  });
  return ok(Object.fromEntries(records));
}

/** Returns undefined for a text that is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function recordFrom(id: ExerciseId, { parts, hints, sawSolution, run }: Fields): Done {
  const known = exerciseOf(id).parts.map((_, part) => part);
  const done: readonly unknown[] = Array.isArray(parts) ? parts : [];
  const isCount = typeof hints === 'number' && Number.isInteger(hints) && hints >= 0 && hints <= HINTS;
  const isRun = typeof run === 'string' && run.startsWith('#v=') && run.length <= MAX_RUN;
  return {
    parts: known.filter((part) => done.includes(part)),
    hints: isCount ? hints : 0,
    sawSolution: sawSolution === true,
    run: isRun ? run : '',
  };
}
