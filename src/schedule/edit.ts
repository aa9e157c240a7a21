import { defined, ok, type Result } from '../base/index.ts';
import {
  checkConfig,
  enabledThreads,
  programOf,
  rowOf,
  takeStep,
  type Config,
  type ConfigError,
  type Program,
  type SystemState,
} from '../threads/index.ts';
import type { Moment } from './moment.ts';
import {
  replayConfigProgram,
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

/** A state of a run, with its number of steps and the thread of the last of them. */
interface Reached {
  readonly state: SystemState;
  readonly step: number;
  readonly last: number | undefined;
}

/** Most steps that a run is continued by: a program that a reader wrote may go round for ever. */
const MOST_STEPS = 2000;

/**
 * Runs a program on until no thread can run: the thread of the last step as long as it can, then the others by number.
 * Returns the last state, and the threads in the order in which they ran.
 */
export function runOn(
  program: Program,
  from: Reached,
): { readonly state: SystemState; readonly ran: Schedule } {
  const ran: number[] = [];
  let { state, last } = from;
  while (ran.length < MOST_STEPS) {
    const enabled = enabledThreads(program, state);
    last = last !== undefined && enabled.includes(last) ? last : enabled[0];
    if (last === undefined) return { state, ran };
    ran.push(last);
    ({ state } = takeStep(program, state, last, from.step + ran.length));
  }
  return { state, ran };
}

/** Continues a run until no thread can run, as `runOn` does. Returns the schedule of the whole run. */
export function finish({ program, steps, states }: ProgramTrace): Schedule {
  const schedule = steps.map(({ thread }) => thread);
  const state = defined(states.at(-1), 'state');
  return [...schedule, ...runOn(program, { state, step: schedule.length, last: schedule.at(-1) }).ran];
}
