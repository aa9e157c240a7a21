import type { Fields } from '../address/index.ts';
import type { RaceGrain } from '../racetext/index.ts';
import { parseRun, parseText, printRun, printText, type LinkError } from './link.ts';

/** What an address asks of the page. */
export interface Asked {
  /** Null where the address holds no text. */
  readonly text: string | null;
  readonly grain: RaceGrain;
  readonly run: readonly number[] | null;
  readonly position: number | null;
}

/** What could not be followed. */
export type PartProblem =
  | { readonly kind: 'link'; readonly error: LinkError }
  | { readonly kind: 'grain' | 'run'; readonly text: string };

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
  const at = Number(part.get('at') ?? NaN);
  return {
    asked: {
      text: text?.ok === true ? text.value : null,
      grain: isGrain ? grain : 'statement',
      run,
      position: Number.isInteger(at) && at >= 0 ? at : null,
    },
    problems,
  };
}

/** Returns the page's part of an address. */
export async function printPart(
  text: string,
  grain: RaceGrain,
  run: readonly number[],
  position: number,
): Promise<Fields> {
  if (text === '') return new Map();
  return new Map([
    ['race', await printText(text)],
    ...(grain === 'statement' ? [] : [['grain', grain] as const]),
    ['run', printRun(run)],
    ...(position === run.length ? [] : [['at', String(position)] as const]),
  ]);
}
