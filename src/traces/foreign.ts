/** Reports of other tools, by what stands in them. */
const REPORTS: readonly (readonly [RegExp, string])[] = [
  [/^WARNING: DATA RACE/m, "a report of Go's race detector"],
  [/\bERROR: AddressSanitizer/, 'a report of AddressSanitizer'],
  [/\bWARNING: MemorySanitizer/, 'a report of MemorySanitizer'],
  [/\bBUG: KCSAN/, 'a report of KCSAN'],
  [/^==\d+== (?:Helgrind|Possible data race)/m, 'a report of Helgrind'],
  [/^==\d+== (?:drd|Conflicting (?:load|store))/m, 'a report of DRD'],
];

/** Returns what a report of another tool is; null for anything else. */
export const foreignReport = (text: string): string | null =>
  REPORTS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
