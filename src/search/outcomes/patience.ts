/** Runs a second that the comparison assumes: more than any replay makes. */
const A_SECOND = 1e6;
const HOUR = 3600;
const YEAR = 365.25 * 24 * HOUR;

/** Returns how long it would take to run a count of runs one after the other; null for a time that nobody would mind. */
export function patience(
  digits: string,
): { readonly unit: 'hours' | 'years'; readonly amount: number } | null {
  const seconds = Number(digits) / A_SECOND;
  if (seconds >= YEAR) return { unit: 'years', amount: seconds / YEAR };
  return seconds >= 2 * HOUR ? { unit: 'hours', amount: seconds / HOUR } : null;
}
