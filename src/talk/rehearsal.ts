/** Times of the frames of a rehearsal by number, ms. */
export type Times = Readonly<Record<string, number>>;

/** Reads kept times; damaged ones count as none. */
export function parseTimes(text: string | null): Times {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(
      Object.entries(value).filter((entry): entry is [string, number] => {
        const [n, time] = entry as [string, unknown];
        return /^\d{1,3}$/.test(n) && typeof time === 'number' && time >= 0;
      }),
    );
  } catch {
    return {};
  }
}

export const printTimes = (times: Times): string => JSON.stringify(times);
