import { assert, defined } from '../base/index.ts';
import { Recorder, type Access, type Registers } from '../sim/index.ts';
import { follow, type ChartState } from './chart.ts';
import { rowOf, type Local, type Program, type SystemState } from './program.ts';

/** Why a thread cannot run now. */
export type Refusal = 'finished' | 'dead' | 'mutex' | 'join';

/** One operation of a step: its row, its accesses, and its answer. */
export interface Performed {
  readonly state: ChartState;
  readonly answer: string;
  /** Registers before the operation. */
  readonly registers: Registers;
  readonly accesses: readonly Access[];
  /** Words that it read. */
  readonly wordsRead: ReadonlySet<string>;
}

/** A step that was taken: the state after it, and its operations. */
export interface Taken {
  readonly state: SystemState;
  readonly performed: readonly Performed[];
}

/** Returns why a thread cannot run; null if it can. */
export function refusal(program: Program, state: SystemState, thread: number): Refusal | null {
  if (state.isDead) return 'dead';
  const { token, registers } = defined(state.locals[thread], `thread ${thread}`);
  if (token !== null) return 'finished';
  const { awaits, op } = rowOf(program, state, thread);
  if (awaits === 'others' && state.locals.some((other, index) => index !== thread && other.token === null)) {
    return 'join';
  }
  if (op !== undefined && !program.operations.mayRun(op, registers, state.world)) return 'mutex';
  return null;
}

/** Returns the numbers of the threads that may run. */
export const enabledThreads = (program: Program, state: SystemState): readonly number[] =>
  state.locals.flatMap((_, thread) => (refusal(program, state, thread) === null ? [thread] : []));

/**
 * Takes one step of an enabled thread: one operation of the machine, and those that the grain merges into it, so that one
 * machine serves all grains. `step` is the 1-based number of the step, for provenance. Pure: does not change `state`.
 */
export function takeStep(program: Program, state: SystemState, thread: number, step: number): Taken {
  const { layout, operations, grain } = program;
  const chart = defined(program.charts[thread], `thread ${thread}`);
  const actor = { thread, step, role: chart.id };
  const begun = rowOf(program, state, thread);
  let local = defined(state.locals[thread], `thread ${thread}`);
  let world = state.world;
  let row = begun;
  const performed: Performed[] = [];
  do {
    assert(row.op !== undefined, `${row.key} has an operation`);
    const bus = new Recorder(layout, world, actor);
    const done = operations.perform(row.op, thread, local.registers, bus);
    const { accesses, wordsRead } = bus;
    performed.push({ state: row, answer: done.answer, registers: local.registers, accesses, wordsRead });
    world = bus.finish();
    row = follow(chart, row.key, done.answer);
    local = settle(program, row, done.registers);
  } while (row.op !== undefined && grain.melts(begun, row, local.registers));
  const locals = state.locals.map((other, index) => (index === thread ? local : other));
  return { state: { world, locals, isDead: row.kills === true }, performed };
}

function settle({ endings }: Program, row: ChartState, registers: Registers): Local {
  if (row.verdict === undefined) return { at: row.key, registers, token: null };
  return { at: row.key, registers: endings.kept(row, registers), token: endings.tokenOf(row, registers) };
}
