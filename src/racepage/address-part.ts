import type { Fields } from '../address/index.ts';
import { isExercise, type ExerciseId } from './exercises.ts';
import type { Moment } from './race-state.ts';
import type { RaceGrain } from '../racetext/index.ts';
import { parseRun, parseText, printRun, printText, type LinkError } from './link.ts';

/** What an address asks of the page. */
export interface Asked {
  /** Null where the address holds no text. */
  readonly text: string | null;
  readonly grain: RaceGrain;
  readonly run: readonly number[] | null;
  readonly position: number | null;
  /** The exercise that the text is to solve. */
  readonly exercise: ExerciseId | null;
  /** A second run under the same flag. */
  readonly beside: Moment | null;
}

/** What could not be followed. */
export type PartProblem =
  | { readonly kind: 'link'; readonly error: LinkError }
  | { readonly kind: 'grain' | 'run' | 'at' | 'exercise' | 'beside'; readonly text: string };

/** Reads the page's part of an address. */
export function parsePart(part: Fields): {
  readonly asked: Asked;
  readonly problems: readonly PartProblem[];
} {
  const problems: PartProblem[] = [];
  const carried = part.get('race');
  const text = carried === undefined ? null : parseText(carried);
  if (text && !text.ok) problems.push({ kind: 'link', error: text.error });
  const grain = part.get('grain') ?? 'statement';
  const isGrain = grain === 'statement' || grain === 'access';
  if (!isGrain) problems.push({ kind: 'grain', text: grain });
  const printed = part.get('run');
  const run = printed === undefined ? null : parseRun(printed);
  if (printed !== undefined && run === null) problems.push({ kind: 'run', text: printed });
  const exercise = part.get('exercise') ?? null;
  const isKnown = exercise !== null && isExercise(exercise);
  if (exercise !== null && !isKnown) problems.push({ kind: 'exercise', text: exercise });
  const twin = part.get('twin');
  const beside = twin === undefined ? null : parseBeside(twin);
  if (twin !== undefined && beside === null) problems.push({ kind: 'beside', text: twin });
  const at = part.get('at');
  const position = at !== undefined && /^\d{1,5}$/.test(at) ? Number(at) : null;
  if (at !== undefined && position === null) problems.push({ kind: 'at', text: at });
  return {
    asked: {
      text: text?.ok === true ? text.value : null,
      grain: isGrain ? grain : 'statement',
      run,
      position,
      exercise: isKnown ? exercise : null,
      beside,
    },
    problems,
  };
}

/** Reads the second run of an address with its flag, `0x3.1x2@4`; null if it is none. */
function parseBeside(text: string): Moment | null {
  const [, run = '', at] = /^([^@]*)@(\d{1,5})$/.exec(text) ?? [];
  const schedule = at === undefined ? null : parseRun(run);
  return schedule && { schedule, position: Number(at) };
}

/** What the page shows, as an address holds it. */
export interface Shown {
  readonly text: string;
  readonly grain: RaceGrain;
  readonly run: readonly number[];
  readonly position: number;
  readonly exercise?: ExerciseId | null;
  readonly beside?: Moment | 'usual' | null;
}

/** Returns the page's part of an address. */
export async function printPart({
  text,
  grain,
  run,
  position,
  exercise = null,
  beside = null,
}: Shown): Promise<Fields> {
  if (text === '') return new Map();
  return new Map([
    ...(exercise === null ? [] : [['exercise', exercise] as const]),
    ['race', await printText(text)],
    ...(grain === 'statement' ? [] : [['grain', grain] as const]),
    ['run', printRun(run)],
    ...(position === run.length ? [] : [['at', String(position)] as const]),
    ...(beside === null || beside === 'usual'
      ? []
      : [['twin', `${printRun(beside.schedule)}@${beside.position}`] as const]),
  ]);
}
