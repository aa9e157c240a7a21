/** Runs per second that the comparison assumes; no replay is faster. */
const A_SECOND = 1e6;
const HOUR = 3600;
const YEAR = 365.25 * 24 * HOUR;

/** Returns the time to run a number of runs one after the other; null for less than two hours. */
export function patience(
  digits: string,
): { readonly unit: 'hours' | 'years'; readonly amount: number } | null {
  const seconds = Number(digits) / A_SECOND;
  if (seconds >= YEAR) return { unit: 'years', amount: seconds / YEAR };
  return seconds >= 2 * HOUR ? { unit: 'hours', amount: seconds / HOUR } : null;
}
