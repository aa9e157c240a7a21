import type { Mapping } from '../traces/index.ts';

/** What a reader typed: rows by place, and the lines that name none. */
export interface TypedMapping {
  readonly mapping: Mapping;
  /** Number of places. */
  readonly count: number;
  readonly wrong: readonly { readonly line: number; readonly text: string }[];
}

/** Reads lines such as `race.c:55 C6` or `cut = C6`: a file with a line, or a function, and a row; one of `rows`, if given. */
export function readMapping(text: string, rows: ReadonlySet<string> | null = null): TypedMapping {
  const byFunction = new Map<string, string>();
  const byLine = new Map<string, string>();
  const wrong: { line: number; text: string }[] = [];
  for (const [at, given] of text.split('\n').entries()) {
    const line = given.trim();
    if (line === '') continue;
    const [, place = '', row = ''] = /^(.*?)(?:\s*(?:=>|->|=|→|,)\s*|\s*:\s+|\s+)(\S+)$/.exec(line) ?? [];
    if (place === '' || rows?.has(row) === false) wrong.push({ line: at + 1, text: line });
    else (/:\d+$/.test(place) ? byLine : byFunction).set(place, row);
  }
  return {
    mapping: { byFunction: Object.fromEntries(byFunction), byLine: Object.fromEntries(byLine) },
    count: byFunction.size + byLine.size,
    wrong,
  };
}
