/** Reports of other tools, by what stands in them. */
const REPORTS: readonly (readonly [RegExp, string])[] = [
  [/^WARNING: DATA RACE/m, 'go -race'],
  [/\bERROR: AddressSanitizer/, 'AddressSanitizer'],
  [/\bWARNING: MemorySanitizer/, 'MemorySanitizer'],
  [/\bBUG: KCSAN/, 'KCSAN'],
  [/^==\d+== (?:Helgrind|Possible data race)/m, 'Helgrind'],
  [/^==\d+== (?:drd|Conflicting (?:load|store))/m, 'DRD'],
];

/** Returns the tool whose report a text is; null for anything else. */
export const foreignReport = (text: string): string | null =>
  REPORTS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
