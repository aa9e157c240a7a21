import { defined, err, ok, type Result } from '../base/index.ts';
import {
  checkConfig,
  enabledThreads,
  initialState,
  outcomeOf,
  programOf,
  refusal,
  rowOf,
  stepName,
  takeStep,
  type Config,
  type ConfigError,
  type ConfigProgram,
  type Outcome,
  type Performed,
  type Program,
  type Refusal,
  type SystemState,
} from '../threads/index.ts';

/** Thread numbers in the order in which the threads run. */
export type Schedule = readonly number[];

/** One step of a run. */
export interface TraceStep {
  readonly thread: number;
  /** Row name at the grain: `V3b` at byte grain, `C5` at coarse grain. */
  readonly step: string;
  /** The call that the row belongs to: `C5` for the row `C5c`. */
  readonly call: string;
  /** Its operations, in order. */
  readonly performed: readonly Performed[];
}

/** A recorded run. `states[p]` is the state after p steps, with the playhead at p. */
export interface ProgramTrace<P extends Program = Program> {
  readonly program: P;
  readonly steps: readonly TraceStep[];
  readonly states: readonly SystemState[];
  /** Printed outcome (model.md) when no thread can run; null before. */
  readonly outcome: string | null;
}

/** A recorded run of a config. */
export interface Trace extends ProgramTrace<ConfigProgram> {
  readonly config: Config;
  /** The outcome as a value, tokens by thread. */
  readonly ended: Outcome | null;
}

/** A schedule asked for a step that cannot be taken. */
export interface ReplayError<T extends ProgramTrace = Trace> {
  /** 0-based index in the schedule. */
  readonly index: number;
  readonly thread: number;
  /** Next row of the thread; empty for a thread that does not exist. */
  readonly step: string;
  readonly reason: Refusal | 'unknown';
  /** The run up to that step. */
  readonly trace: T;
}

function traceOf<P extends Program>(
  program: P,
  steps: readonly TraceStep[],
  states: readonly SystemState[],
): ProgramTrace<P> {
  const last = defined(states.at(-1), 'last state');
  const isOver = enabledThreads(program, last).length === 0;
  return {
    program,
    steps,
    states,
    outcome: isOver ? program.endings.outcomeOf(last).text : null,
  };
}

/** Runs a schedule on a program. Stops at the first step that is not enabled; never skips one. */
export function replayProgram<P extends Program>(
  program: P,
  schedule: Schedule,
): Result<ProgramTrace<P>, ReplayError<ProgramTrace<P>>> {
  const steps: TraceStep[] = [];
  let state = initialState(program);
  const states = [state];
  const refused = (index: number, thread: number, step: string, reason: ReplayError['reason']) =>
    err({ index, thread, step, reason, trace: traceOf(program, steps, states) });
  for (const [index, thread] of schedule.entries()) {
    if (state.locals[thread] === undefined) return refused(index, thread, '', 'unknown');
    const row = rowOf(program, state, thread);
    const step = stepName(program, row);
    const reason = refusal(program, state, thread);
    if (reason !== null) return refused(index, thread, step, reason);
    const taken = takeStep(program, state, thread, index + 1);
    steps.push({ thread, step, call: row.call, performed: taken.performed });
    state = taken.state;
    states.push(state);
  }
  return ok(traceOf(program, steps, states));
}

/** Adds to a run of a config's program what the config tells about it. */
const withConfig = (trace: ProgramTrace<ConfigProgram>): Trace => ({
  ...trace,
  config: trace.program.config,
  ended: trace.outcome === null ? null : outcomeOf(defined(trace.states.at(-1), 'state')),
});

/**
 * Runs a schedule (thread numbers, may be partial) on a config. Returns the recorded run, the config's error, or the
 * first step that is not enabled with its reason.
 */
export function replay(config: Config, schedule: Schedule): Result<Trace, ReplayError | ConfigError> {
  const checked = checkConfig(config);
  return checked.ok ? replayConfigProgram(programOf(checked.value), schedule) : checked;
}

/** Does the same on the program of a config, whose charts may have been replaced. */
export function replayConfigProgram(program: ConfigProgram, schedule: Schedule): Result<Trace, ReplayError> {
  const replayed = replayProgram(program, schedule);
  return replayed.ok
    ? ok(withConfig(replayed.value))
    : err({ ...replayed.error, trace: withConfig(replayed.error.trace) });
}
