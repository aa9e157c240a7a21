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

/** A state of a run, with its number of steps. */
interface Reached {
  readonly state: SystemState;
  readonly step: number;
}

/** Most steps that a run is continued by: a program that a reader wrote may go round for ever. */
const MOST_STEPS = 2000;

/** Names the thread that takes the next step; undefined if none can. */
type Choose = (enabled: readonly number[], state: SystemState) => number | undefined;

/**
 * Runs a program on, each step by the thread that `choose` names, until it names none or `most` steps are taken. Returns the
 * last state, the threads in the order in which they ran, and whether there was nothing left to do.
 */
export function runBy(
  program: Program,
  from: Reached,
  choose: Choose,
  most = MOST_STEPS,
): { readonly state: SystemState; readonly ran: Schedule; readonly isOver: boolean } {
  const ran: number[] = [];
  let { state } = from;
  for (;;) {
    const enabled = enabledThreads(program, state);
    const next = ran.length < most ? choose(enabled, state) : undefined;
    if (next === undefined) return { state, ran, isOver: enabled.length === 0 };
    ran.push(next);
    ({ state } = takeStep(program, state, next, from.step + ran.length));
  }
}

/** Chooses the thread of the last step as long as it can run, then the first in an order. */
export function onePerTurn(last: number | undefined, order?: readonly number[]): Choose {
  let running = last;
  return (enabled) => {
    const isStill = running !== undefined && enabled.includes(running);
    if (!isStill) running = order ? order.find((thread) => enabled.includes(thread)) : enabled[0];
    return running;
  };
}

/** Runs a program on until no thread can run: the thread of the last step as long as it can, then the others by number. */
export const runOn = (program: Program, from: Reached & { readonly last: number | undefined }) =>
  runBy(program, from, onePerTurn(from.last));

/** Continues a run until no thread can run, as `runOn` does. Returns the schedule of the whole run. */
export function finish({ program, steps, states }: ProgramTrace): Schedule {
  const schedule = steps.map(({ thread }) => thread);
  const state = defined(states.at(-1), 'state');
  return [...schedule, ...runOn(program, { state, step: schedule.length, last: schedule.at(-1) }).ran];
}
