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

/** A run after a change: what still replays, and why the rest does not. */
export interface Kept {
  readonly trace: Trace;
  /** The longest beginning of the schedule that replays. */
  readonly schedule: Schedule;
  /** Why the next step cannot run; null when the whole schedule replays. */
  readonly stopped: ReplayError | null;
}

/** Replays the longest beginning of a schedule that runs. Returns the config's error where the config names no model. */
export function replayKept(config: Config, schedule: Schedule): Result<Kept, ConfigError> {
  const checked = checkConfig(config);
  if (!checked.ok) return checked;
  const replayed = replayConfigProgram(programOf(config), schedule);
  if (replayed.ok) return ok({ trace: replayed.value, schedule, stopped: null });
  const { error } = replayed;
  return ok({ trace: error.trace, schedule: schedule.slice(0, error.index), stopped: error });
}

/**
 * The same run cut finer: each call becomes its whole loop, unbroken. `trace` is at coarse grain; one byte step is one
 * operation. `position` moves along with its call.
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
 * The same run cut coarser: each call stands where its last byte step stood. A call that has only begun is left out,
 * since at coarse grain it has not happened. `trace` is at byte grain.
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

/** The schedule with steps `from`..`from+count-1` taken out and put back so that the first becomes number `to` (1-based). */
export function moveSteps(schedule: Schedule, from: number, count: number, to: number): Schedule {
  const moved = schedule.slice(from - 1, from - 1 + count);
  const rest = schedule.toSpliced(from - 1, count);
  return rest.toSpliced(to - 1, 0, ...moved);
}

/**
 * The most places that are tried on either side of a step: enough for any run that people read, and quick for very long
 * ones.
 */
const MOST_TRIED = 64;

/**
 * Where the steps `from`..`from+count-1`, all of one thread, may stand instead, the order of every thread kept: numbers
 * that the first of them would get. They may not pass a step of their own thread, and the whole run must still replay.
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
