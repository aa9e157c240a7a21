/** A race in words: its heading, two accesses with their places, and further remarks. */
export interface RaceInWords {
  readonly heading: string;
  readonly later: readonly string[];
  readonly before: string;
  readonly earlier: readonly string[];
  readonly notes: readonly string[];
}

const RULE = '='.repeat(64);

/** Returns the races of a run as plain text in the style of a sanitizer: the later access first, then the earlier one. */
export function raceReport(races: readonly RaceInWords[], foot: readonly string[]): string {
  const access = ([line = '', ...places]: readonly string[]): readonly string[] => [
    `  ${line}`,
    ...places.map((place) => `      ${place}`),
  ];
  const reports = races.flatMap(({ heading, later, before, earlier, notes }) => [
    RULE,
    heading,
    ...access(later),
    `  ${before}`,
    ...access(earlier),
    ...notes.map((note) => `  ${note}`),
  ]);
  return [...reports, RULE, ...foot].join('\n').trimEnd();
}
