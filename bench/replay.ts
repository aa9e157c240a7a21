import { runOf } from '../src/frames/run.ts';
import { WORLD_MEMORY, differencesOf } from '../src/frames/twin.ts';
import { replay } from '../src/schedule/index.ts';
import { LONG_CONFIG, longSchedule } from './lib/long-run.ts';
import { quantile, timeRuns, type Row } from './lib/measure.ts';

const STEPS = 1000;
const BAR_MS = 16;
/** Until the list of places at which two runs differ has come. */
const TWIN_BAR_MS = 30;

/** Measures how long the page waits for a trace when a control changes, and for what sets two runs apart. */
export function measure(): readonly Row[] {
  const schedule = longSchedule(STEPS);
  const traceOf = (order: readonly number[]) => {
    const result = replay(LONG_CONFIG, order);
    if (!result.ok) throw new Error('The long run stopped before its end.');
    return result.value;
  };
  const times = timeRuns(40, () => traceOf(schedule));
  // The same threads, the last one first.
  const last = Math.max(...schedule);
  const [one, two] = [schedule, schedule.map((thread) => last - thread)].map((order) =>
    runOf(traceOf(order)),
  );
  const compared = timeRuns(40, () => one && two && differencesOf(one, two, WORLD_MEMORY));
  return [
    { name: `replay of ${STEPS} steps, median`, value: quantile(times, 0.5), unit: 'ms', bar: BAR_MS },
    { name: `replay of ${STEPS} steps, p95`, value: quantile(times, 0.95), unit: 'ms' },
    {
      name: `differences of two such runs, median`,
      value: quantile(compared, 0.5),
      unit: 'ms',
      bar: TWIN_BAR_MS,
    },
  ];
}
