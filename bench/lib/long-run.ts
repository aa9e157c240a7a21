import { replay, type Schedule } from '../../src/schedule/index.ts';
import type { Config } from '../../src/threads/index.ts';

/**
 * The longest path that the page accepts, with its last slash near the end. Four workers then have more than a thousand
 * steps: byte by byte, each reads the path three times and the parent directory once.
 */
export const LONG_CONFIG: Config = {
  world: 'faithful',
  path: '/var/cache/a-directory-whose-name-is-as-long-as-a-page-takes/zc',
  threads: 4,
  fix: ['none', 'none', 'none', 'none'],
  grain: 'byte',
};

/**
 * Returns a run of `length` steps in which one worker after the other runs to its end, so that no thread disturbs another.
 */
export function longSchedule(length: number): Schedule {
  let schedule: readonly number[] = [];
  for (let thread = 0; thread < LONG_CONFIG.threads && schedule.length < length; thread += 1) {
    const wanted = [...schedule, ...Array.from({ length: length - schedule.length }, () => thread)];
    const result = replay(LONG_CONFIG, wanted);
    if (result.ok) return wanted;
    if (!('index' in result.error))
      throw new Error(`The long run is refused: ${JSON.stringify(result.error)}`);
    schedule = wanted.slice(0, result.error.index);
  }
  throw new Error(`The long run has only ${schedule.length} steps, fewer than ${length}.`);
}

/** Prints a schedule, such as 'A268.B268.C268.D196'. */
export function scheduleText(schedule: Schedule): string {
  const runs = schedule.map((thread) => 'ABCD'.charAt(thread)).join('');
  return (runs.match(/A+|B+|C+|D+/g) ?? []).map((run) => `${run.charAt(0)}${run.length}`).join('.');
}
