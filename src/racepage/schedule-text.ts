import type { RaceLane } from './names.ts';

/** Returns a schedule in runs of steps: `A2.B2.A2`; a name that ends in a digit has its count behind an x. */
export function printedSchedule(schedule: readonly number[], lanes: readonly RaceLane[]): string {
  const runs: { thread: number; count: number }[] = [];
  for (const thread of schedule) {
    const last = runs.at(-1);
    if (last?.thread === thread) last.count += 1;
    else runs.push({ thread, count: 1 });
  }
  return runs
    .map(({ thread, count }) => {
      const { letter } = lanes[thread] ?? { letter: '' };
      return `${letter}${/\d$/.test(letter) ? 'x' : ''}${count}`;
    })
    .join('.');
}
