/** A measured figure. One without a bar is only printed. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Largest allowed `value`. */
  readonly bar?: number;
  /** Smallest allowed `value`. */
  readonly least?: number;
}

/** Returns the value below which a share of the values lies (nearest rank): 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  const value = sorted[rank - 1];
  if (value === undefined) throw new Error('There is no quantile of no values.');
  return value;
}

/** Returns the milliseconds of each of `count` runs, after as many runs that only warm the machine up. */
export function timeRuns(count: number, run: () => void): readonly number[] {
  for (let i = 0; i < count; i += 1) run();
  return Array.from({ length: count }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
}
