import type { Registers } from '../sim/index.ts';

/*
 * The registers of a thread: its variables by name, and what stands under names that no variable can have.
 */

/** The flags of a thread, which stay up once it has touched freed memory. */
export const READ_FREED = 'use-after-free-read';
export const WROTE_FREED = 'use-after-free-write';
const STACK = '#stack';
const HELD = '#held';
const RESULT = '#result';

/** A thread while it runs. */
export interface Hands {
  /** Values that are still needed in the current statement, the newest last. */
  readonly stack: number[];
  /** Names of the mutexes that it holds. */
  readonly held: Set<string>;
}

const listOf = (registers: Registers, name: string): readonly string[] => {
  const text = registers[name];
  return typeof text === 'string' && text !== '' ? text.split(' ') : [];
};

export const stackOf = (registers: Registers): readonly number[] => listOf(registers, STACK).map(Number);
/** Returns the mutexes that a thread holds. */
export const heldBy = (registers: Registers): readonly string[] => listOf(registers, HELD);
/** Returns the value of a variable, or 0 while nothing was stored in it. */
export const variableOf = (registers: Registers, name: string): number => Number(registers[name] ?? 0);
/** Returns the result of a thread that has ended. */
export const resultOf = (registers: Registers): number => Number(registers[RESULT] ?? 0);
/** Reports whether a flag of a thread is up. */
export const hasFlag = (registers: Registers, flag: typeof READ_FREED | typeof WROTE_FREED): boolean =>
  registers[flag] === true;

/** The registers of a thread before its first step. */
export const NO_REGISTERS: Registers = { [STACK]: '', [HELD]: '', [RESULT]: 0 };

/** Returns registers with other values on the stack, and other mutexes held. */
export const withHands = (registers: Registers, { stack, held }: Hands): Registers => ({
  ...registers,
  [STACK]: stack.join(' '),
  [HELD]: [...held].sort().join(' '),
});

export const withResult = (registers: Registers, result: number): Registers => ({
  ...registers,
  [RESULT]: result,
});
