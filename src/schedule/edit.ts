import { defined, ok, type Result } from '../base/index.ts';
import {
  checkConfig,
  enabledThreads,
  programOf,
  rowOf,
  takeStep,
  type Config,
  type ConfigError,
} from '../threads/index.ts';
import type { Moment } from './moment.ts';
import {
  replayConfigProgram,
  replayProgram,
  type ProgramTrace,
  type ReplayError,
  type Schedule,
  type Trace,
} from './replay.ts';

/** A run after a change: the part that replays, and why the rest does not. */
export interface Kept {
  readonly trace: Trace;
  /** The longest prefix of the schedule that replays. */
  readonly schedule: Schedule;
  /** Why the next step cannot run; null when the whole schedule replays. */
  readonly stopped: ReplayError | null;
}

/** Replays the longest prefix of a schedule that runs. Fails for an invalid config. */
export function replayKept(config: Config, schedule: Schedule): Result<Kept, ConfigError> {
  const checked = checkConfig(config);
  if (!checked.ok) return checked;
  const replayed = replayConfigProgram(programOf(config), schedule);
  if (replayed.ok) return ok({ trace: replayed.value, schedule, stopped: null });
  const { error } = replayed;
  return ok({ trace: error.trace, schedule: schedule.slice(0, error.index), stopped: error });
}

/**
 * Converts a run from coarse to byte grain: each call becomes its whole loop without interruption, one operation a step.
 * `position` stays after the same call.
 */
export function toByteGrain(trace: Trace, position: number): Moment {
  const lengths = trace.steps.map((step) => step.performed.length);
  return {
    config: { ...trace.config, grain: 'byte' },
    schedule: trace.steps.flatMap((step, at) =>
      new Array<number>(defined(lengths[at], 'length')).fill(step.thread),
    ),
    position: lengths.slice(0, position).reduce((sum, length) => sum + length, 0),
  };
}

/**
 * Converts a run from byte to coarse grain: each call happens at its last byte step. An incomplete call is left out, since
 * at coarse grain it has not happened.
 */
export function toCoarseGrain(trace: Trace, position: number): Moment {
  const schedule: number[] = [];
  let coarsePosition = 0;
  trace.steps.forEach((step, at) => {
    const after = rowOf(trace.program, defined(trace.states[at + 1], 'state'), step.thread);
    if (after.callKey === step.performed.at(-1)?.state.callKey) return;
    schedule.push(step.thread);
    if (at < position) coarsePosition += 1;
  });
  return { config: { ...trace.config, grain: 'coarse' }, schedule, position: coarsePosition };
}

/** Moves steps `from`..`from+count-1` of a schedule, so that the first gets number `to` (1-based). */
export function moveSteps(schedule: Schedule, from: number, count: number, to: number): Schedule {
  const moved = schedule.slice(from - 1, from - 1 + count);
  const rest = schedule.toSpliced(from - 1, count);
  return rest.toSpliced(to - 1, 0, ...moved);
}

/**
 * Most places to try on either side of a step: more than a run that people read needs, and still fast for very long
 * runs.
 */
const MOST_TRIED = 64;

/**
 * Returns the numbers that the first of the steps `from`..`from+count-1`, all of one thread, may get when they move as a
 * block. They must not pass another step of their thread, and the whole run must still replay.
 */
export function legalPlaces(
  config: Config,
  schedule: Schedule,
  from: number,
  count: number,
): readonly number[] {
  const thread = schedule[from - 1];
  const program = programOf(config);
  const rest = schedule.toSpliced(from - 1, count);
  const fits = (to: number): boolean => replayProgram(program, moveSteps(schedule, from, count, to)).ok;
  const places: number[] = [];
  for (let to = from - 1; to >= 1 && from - to <= MOST_TRIED; to -= 1) {
    if (rest[to - 1] === thread) break;
    if (fits(to)) places.push(to);
  }
  for (let to = from + 1; to <= rest.length + 1 && to - from <= MOST_TRIED; to += 1) {
    if (rest[to - 2] === thread) break;
    if (fits(to)) places.push(to);
  }
  return places.sort((a, b) => a - b);
}

/**
 * Continues a run until no thread can run: the thread of the last step as long as it can, then the others by number.
 * Returns the schedule of the whole run.
 */
export function finish(trace: ProgramTrace): Schedule {
  const { program } = trace;
  const schedule = trace.steps.map((step) => step.thread);
  let state = defined(trace.states.at(-1), 'state');
  for (;;) {
    const enabled = enabledThreads(program, state);
    const last = schedule.at(-1);
    const next = last !== undefined && enabled.includes(last) ? last : enabled[0];
    if (next === undefined) return schedule;
    schedule.push(next);
    state = takeStep(program, state, next, schedule.length).state;
  }
}
