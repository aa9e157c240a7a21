import { defined, err, ok, type Result } from '../base/index.ts';
import {
  checkConfig,
  enabledThreads,
  initialState,
  outcomeOf,
  printOutcome,
  programOf,
  refusal,
  rowName,
  rowOf,
  takeStep,
  type Config,
  type ConfigError,
  type Outcome,
  type Performed,
  type Program,
  type Refusal,
  type SystemState,
} from '../threads/index.ts';

/** Thread numbers in the order they run. */
export type Schedule = readonly number[];

/** One step of a run. */
export interface TraceStep {
  readonly thread: number;
  /** Row name of the grain: `V3b` at byte grain, `C5` at coarse grain. */
  readonly step: string;
  /** The call it belongs to: `C5` for the row `C5c`. */
  readonly call: string;
  /** The operations it was made of, in order. */
  readonly performed: readonly Performed[];
}

/** A recorded run. `states[p]` is the moment with the playhead at p: p steps done. */
export interface Trace {
  readonly config: Config;
  readonly program: Program;
  readonly steps: readonly TraceStep[];
  readonly states: readonly SystemState[];
  /** Outcome text of model.md once nobody can run; null before. */
  readonly outcome: string | null;
  /** The same as a value, tokens by thread. */
  readonly ended: Outcome | null;
}

/** The schedule asked for a step that cannot be taken. */
export interface ReplayError {
  /** 0-based place in the schedule. */
  readonly index: number;
  readonly thread: number;
  /** Row the thread stands at; empty for a thread that does not exist. */
  readonly step: string;
  readonly reason: Refusal | 'unknown';
  /** The run up to that place. */
  readonly trace: Trace;
}

function traceOf(program: Program, steps: readonly TraceStep[], states: readonly SystemState[]): Trace {
  const last = defined(states.at(-1), 'last state');
  const ended = enabledThreads(program, last).length === 0 ? outcomeOf(last) : null;
  return {
    config: program.config,
    program,
    steps,
    states,
    outcome: ended && printOutcome(program.config, ended),
    ended,
  };
}

/** Runs a schedule on a program. Stops at the first step that is not enabled; never skips one. */
export function replayProgram(program: Program, schedule: Schedule): Result<Trace, ReplayError> {
  const steps: TraceStep[] = [];
  let state = initialState(program);
  const states = [state];
  for (const [index, thread] of schedule.entries()) {
    if (state.locals[thread] === undefined) {
      return err({ index, thread, step: '', reason: 'unknown', trace: traceOf(program, steps, states) });
    }
    const row = rowOf(program, state, thread);
    const reason = refusal(program, state, thread);
    if (reason !== null) {
      return err({
        index,
        thread,
        step: rowName(row, program.config.grain),
        reason,
        trace: traceOf(program, steps, states),
      });
    }
    const taken = takeStep(program, state, thread, index + 1);
    steps.push({
      thread,
      step: rowName(row, program.config.grain),
      call: row.call,
      performed: taken.performed,
    });
    state = taken.state;
    states.push(state);
  }
  return ok(traceOf(program, steps, states));
}

/**
 * Runs a schedule (thread numbers, may be partial) on a config. Returns the recorded run, the config's error, or the
 * first step that is not enabled with its reason.
 */
export function replay(config: Config, schedule: Schedule): Result<Trace, ReplayError | ConfigError> {
  const checked = checkConfig(config);
  return checked.ok ? replayProgram(programOf(checked.value), schedule) : checked;
}
