import { defined, err, ok, type Result } from '../base/index.ts';
import type { Schedule } from './replay.ts';

/** Most steps of a written schedule. The longest run of the page has less than half of them. */
export const MAX_STEPS = 4000;

/** Where and why a text is not a schedule. */
export interface ScheduleTextError {
  /** Index in the text. */
  readonly at: number;
  /** The text at that index, truncated. */
  readonly text: string;
  /** No such thread; a count below 1; no point between two runs; or too many steps. */
  readonly reason: 'thread' | 'count' | 'separator' | 'long';
  /** The steps before the error. */
  readonly partial: Schedule;
}

/** One run of a schedule with surrounding space. Each part may be empty, so the pattern always matches, in linear time. */
const RUN = /\s*([^\s.\d])?(\d*)\s*/uy;
/** Most characters of damaged text that an error quotes. */
const QUOTED = 24;

/**
 * Parses `S3.V2.S2` to thread numbers; `letters` are those of the threads (`lettersOf`). Accepts lower case, spaces, and a
 * run without count (`S` for `S1`). Stops at the first error.
 */
export function parseSchedule(
  text: string,
  letters: readonly string[],
): Result<readonly number[], ScheduleTextError> {
  const schedule: number[] = [];
  const fail = (reason: ScheduleTextError['reason'], at: number): Result<never, ScheduleTextError> => {
    const quoted = text.slice(at, at + QUOTED);
    return err({ at, text: (quoted.split('.')[0] ?? '').trim(), reason, partial: schedule });
  };
  if (text.trim() === '') return ok(schedule);
  const scan = new RegExp(RUN);
  let at = 0;
  for (;;) {
    scan.lastIndex = at;
    const [all, letter = '', count = ''] = defined(scan.exec(text), 'a run, which may be empty');
    const start = at + all.length - all.trimStart().length;
    const thread = letters.indexOf(letter.toUpperCase());
    if (thread < 0) return fail('thread', start);
    const steps = count === '' ? 1 : Number(count);
    if (steps === 0) return fail('count', start);
    const room = MAX_STEPS - schedule.length;
    for (let i = Math.min(steps, room); i > 0; i -= 1) schedule.push(thread);
    if (steps > room) return fail('long', start);
    at = scan.lastIndex;
    if (at === text.length) return ok(schedule);
    if (text[at] !== '.') return fail('separator', at);
    at += 1;
  }
}

/** Prints thread numbers as runs, `S3.V2.S2`; an empty schedule as the empty text. */
export function printSchedule(schedule: Schedule, letters: readonly string[]): string {
  const runs: { readonly thread: number; count: number }[] = [];
  for (const thread of schedule) {
    const last = runs.at(-1);
    if (last?.thread === thread) last.count += 1;
    else runs.push({ thread, count: 1 });
  }
  return runs
    .map(({ thread, count }) => `${defined(letters[thread], `letter of thread ${thread}`)}${count}`)
    .join('.');
}
