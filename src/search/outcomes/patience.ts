/** Runs a second that the comparison grants: more than any replay makes. */
const A_SECOND = 1e6;
const HOUR = 3600;
const YEAR = 365.25 * 24 * HOUR;

/** How long a count of runs would take one after the other; null where nobody would mind to wait. */
export function patience(
  digits: string,
): { readonly unit: 'hours' | 'years'; readonly amount: number } | null {
  const seconds = Number(digits) / A_SECOND;
  if (seconds >= YEAR) return { unit: 'years', amount: seconds / YEAR };
  return seconds >= 2 * HOUR ? { unit: 'hours', amount: seconds / HOUR } : null;
}
