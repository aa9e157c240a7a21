import { replay } from '../src/schedule/index.ts';
import { LONG_CONFIG, longSchedule } from './lib/long-run.ts';
import { quantile, timeRuns, type Row } from './lib/measure.ts';

const STEPS = 1000;
const BAR_MS = 16;

/** Measures how long the page waits for a trace when a control changes. */
export function measure(): readonly Row[] {
  const schedule = longSchedule(STEPS);
  const times = timeRuns(40, () => {
    if (!replay(LONG_CONFIG, schedule).ok) throw new Error('The long run stopped before its end.');
  });
  return [
    { name: `replay of ${STEPS} steps, median`, value: quantile(times, 0.5), unit: 'ms', bar: BAR_MS },
    { name: `replay of ${STEPS} steps, p95`, value: quantile(times, 0.95), unit: 'ms' },
  ];
}
