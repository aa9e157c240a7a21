import { assert, defined } from '../base/index.ts';
import { Recorder, wordOf, type Access, type Registers } from '../sim/index.ts';
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
  if (
    awaits !== undefined &&
    state.locals.some((other, index) => isAwaited(awaits, thread, index) && other.token === null)
  ) {
    return 'join';
  }
  if (op !== undefined && !program.operations.mayRun(op, registers, state.world, thread)) return 'mutex';
  return null;
}

/** Reports whether a thread at a row that awaits threads waits for this one. */
export const isAwaited = (
  awaits: NonNullable<ChartState['awaits']>,
  thread: number,
  other: number,
): boolean => (awaits === 'others' ? other !== thread : awaits.includes(other));

/** Returns the numbers of the threads that may run. */
export const enabledThreads = (program: Program, state: SystemState): readonly number[] =>
  state.locals.flatMap((_, thread) => (refusal(program, state, thread) === null ? [thread] : []));

/** Most turns of the program's loops in one step; a loop that makes more is taken to go round for ever. */
const MOST_TURNS = 10_000;

/** Thrown where a thread goes round in the program's loops for ever. `rows` are those where it does. */
export class EndlessLoop extends Error {
  readonly thread: number;
  readonly rows: readonly ChartState[];

  constructor(thread: number, rows: readonly ChartState[]) {
    super(`thread ${thread} goes round for ever`);
    this.name = 'EndlessLoop';
    this.thread = thread;
    this.rows = rows;
  }
}

/**
 * Takes one step of an enabled thread: one operation of the machine, and those that the grain merges into it, so that one
 * machine serves all grains. `step` is the 1-based number of the step, for provenance. Pure: does not change `state`.
 */
export function takeStep(program: Program, state: SystemState, thread: number, step: number): Taken {
  return advance(program, state, thread, step);
}

/** Runs what stands before the first step of a thread, where the grain has its rows melt; else returns the state as it is. */
export function startThread(program: Program, state: SystemState, thread: number): SystemState {
  const row = rowOf(program, state, thread);
  const { registers } = defined(state.locals[thread], `thread ${thread}`);
  return program.grain.melts(row, row, registers) ? advance(program, state, thread, 0).state : state;
}

function advance(program: Program, state: SystemState, thread: number, step: number): Taken {
  const { layout, operations, grain, exitWord } = program;
  const chart = defined(program.charts[thread], `thread ${thread}`);
  const actor = { thread, step, role: chart.id };
  const begun = rowOf(program, state, thread);
  let local = defined(state.locals[thread], `thread ${thread}`);
  let world = state.world;
  let row = begun;
  const performed: Performed[] = [];
  let turns = 0;
  do {
    assert(row.op !== undefined, `${row.key} has an operation`);
    const bus = new Recorder(layout, world, actor);
    const done = operations.perform(row.op, thread, local.registers, bus);
    const { accesses, wordsRead } = bus;
    performed.push({ state: row, answer: done.answer, registers: local.registers, accesses, wordsRead });
    world = bus.finish();
    if (row.turn === done.answer) turns += 1;
    if (turns > MOST_TURNS)
      throw new EndlessLoop(
        thread,
        performed.slice(performed.length / 2).map((one) => one.state),
      );
    row = follow(chart, row.key, done.answer);
    local = settle(program, row, done.registers);
  } while (row.op !== undefined && grain.melts(begun, row, local.registers));
  const locals = state.locals.map((other, index) => (index === thread ? local : other));
  const isDead = row.kills === true || (exitWord !== undefined && wordOf(world, exitWord) !== 0);
  return { state: { world, locals, isDead }, performed };
}

function settle({ endings }: Program, row: ChartState, registers: Registers): Local {
  if (row.verdict === undefined) return { at: row.key, registers, token: null };
  return { at: row.key, registers: endings.kept(row, registers), token: endings.tokenOf(row, registers) };
}
