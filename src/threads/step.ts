import { assert, defined } from '../base/index.ts';
import {
  RESET,
  Recorder,
  execute,
  isVisible,
  type Access,
  type Answer,
  type Registers,
} from '../sim/index.ts';
import { follow, type ChartState } from './chart.ts';
import { rowOf, type Local, type Program, type SystemState } from './program.ts';
import { hasText, type Token } from './token.ts';

/** Why a thread cannot run now. */
export type Refusal = 'finished' | 'dead' | 'mutex' | 'join';

/** One operation inside a step: which row, what it touched, what came back. */
export interface Performed {
  readonly state: ChartState;
  readonly answer: Answer;
  /** Registers before the operation. */
  readonly registers: Registers;
  readonly accesses: readonly Access[];
}

/** A step taken: the state behind it and what happened in it. */
export interface Taken {
  readonly state: SystemState;
  readonly performed: readonly Performed[];
}

/** Null when the thread may run now, else the reason why not. */
export function refusal(program: Program, state: SystemState, thread: number): Refusal | null {
  if (state.isDead) return 'dead';
  if (defined(state.locals[thread], `thread ${thread}`).token !== null) return 'finished';
  const row = rowOf(program, state, thread);
  if (
    row.awaits === 'others' &&
    state.locals.some((other, index) => index !== thread && other.token === null)
  ) {
    return 'join';
  }
  if (row.op?.kind === 'lock' && state.world.words.mutex !== 0) return 'mutex';
  return null;
}

/** Threads that may run now, by number. */
export const enabledThreads = (program: Program, state: SystemState): readonly number[] =>
  state.locals.flatMap((_, thread) => (refusal(program, state, thread) === null ? [thread] : []));

/** How a thread ends that has come to this row: some verdicts carry the text that the kernel saw. */
function tokenOf({ verdict }: ChartState, { text }: Registers): Token | null {
  if (verdict === undefined) return null;
  return hasText(verdict) ? { kind: verdict, text } : { kind: verdict };
}

/** Does the grain let this operation run as part of the step that has begun? */
function melts(program: Program, begun: ChartState, next: ChartState, registers: Registers): boolean {
  if (next.op === undefined) return false;
  switch (program.config.grain) {
    case 'byte':
      return false;
    case 'coarse':
      return next.callKey === begun.callKey;
    case 'slot':
      return !isVisible(next.op, registers, program.setting.path);
  }
}

/**
 * Lets one enabled thread take one step. A step is one operation of the machine, and as many more as the grain melts
 * into it: the rest of the same call at coarse grain, what nobody can see at slot grain, none at byte grain. So one
 * machine serves all grains. `step` is the 1-based number of the step, for provenance. Pure: `state` stays as it is.
 */
export function takeStep(program: Program, state: SystemState, thread: number, step: number): Taken {
  const chart = defined(program.charts[thread], `thread ${thread}`);
  const begun = rowOf(program, state, thread);
  let local = defined(state.locals[thread], `thread ${thread}`);
  let world = state.world;
  let row = begun;
  const performed: Performed[] = [];
  do {
    assert(row.op !== undefined, `${row.key} has an operation`);
    const bus = new Recorder(world, thread, step, chart.id);
    const done = execute(row.op, thread, local.registers, bus, program.setting);
    performed.push({ state: row, answer: done.answer, registers: local.registers, accesses: bus.accesses });
    world = bus.finish();
    row = follow(chart, row.key, done.answer);
    local = settle(row, done.registers);
  } while (melts(program, begun, row, local.registers));
  const locals = state.locals.map((other, index) => (index === thread ? local : other));
  return { state: { world, locals, isDead: row.kills === true }, performed };
}

/** A thread with a verdict forgets the rest (model.md section 2). */
function settle(row: ChartState, registers: Registers): Local {
  const token = tokenOf(row, registers);
  return { at: row.key, registers: token === null ? registers : RESET, token };
}
