import type { Trace } from '../schedule/index.ts';

/** Returns, for each step, the numbers (from 1) of the steps of other threads whose bytes it read, in order. */
export const seenSteps = ({ steps }: Trace): readonly (readonly number[])[] =>
  steps.map(({ thread, performed }) => {
    const seen = new Set<number>();
    for (const { saw } of performed.flatMap(({ accesses }) => accesses)) {
      if (saw !== null && saw.thread !== thread) seen.add(saw.step);
    }
    return [...seen].sort((one, other) => one - other);
  });

/**
 * Returns the vector clock of each step, by thread: a step takes over the clock of each step whose byte it read. So steps
 * are in order only where something was seen, and what ran side by side stays so.
 */
export function vectorClocks(trace: Trace): readonly (readonly number[])[] {
  const latest = trace.program.letters.map(() => trace.program.letters.map(() => 0));
  const clocks: (readonly number[])[] = [];
  const seen = seenSteps(trace);
  for (const [at, { thread }] of trace.steps.entries()) {
    const clock = [...(latest[thread] ?? [])];
    for (const step of seen[at] ?? []) {
      for (const [other, count] of (clocks[step - 1] ?? []).entries()) {
        clock[other] = Math.max(clock[other] ?? 0, count);
      }
    }
    clock[thread] = (clock[thread] ?? 0) + 1;
    latest[thread] = clock;
    clocks.push(clock);
  }
  return clocks;
}
