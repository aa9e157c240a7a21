import { assert, defined } from '../base/index.ts';
import { numberOfBytes } from './arithmetic.ts';
import type { CellNames } from './cells.ts';
import type { Cell } from './code.ts';
import { evaluate, type Surroundings } from './evaluate.ts';
import { runningThreads, type RaceThread } from './race.ts';
import type { Expr } from './syntax.ts';
import { privateId, type Registers, type World } from '../sim/index.ts';
import { variableOf } from './registers.ts';

/** Finds what names stand for, by thread number. */
export interface Finds {
  readonly cells: CellNames;
  readonly threads: readonly RaceThread[];
}

/** Returns what finds the names of a race. */
export const findsOf = (cells: CellNames): Finds => ({
  cells,
  threads: runningThreads(cells.race).map(({ thread }) => thread),
});

/** Thrown where a `wait` fails. */
export class FaultRaised extends Error {
  readonly fault: 'out-of-bounds' | 'divide-by-zero';

  constructor(fault: 'out-of-bounds' | 'divide-by-zero') {
    super(fault);
    this.fault = fault;
  }
}

/** Reads of a `wait`, all at once. */
interface Reads {
  variable(name: string): number;
  number(cell: Cell): number;
  byte(cell: Cell, index: number): number;
}

/** Returns what a `wait` of a thread reads. */
export function surroundings({ cells, threads }: Finds, thread: number, reads: Reads): Surroundings {
  const own = defined(threads[thread], `thread ${thread}`);
  return {
    number: ({ text }) =>
      own.variables.has(text) ? reads.variable(text) : reads.number(cells.cellOf(own, text)),
    length: ({ text }) => defined(cells.cellOf(own, text).length, 'length'),
    byte: ({ text }, index) => reads.byte(cells.cellOf(own, text), index),
    sizeOf: ({ text }) => cells.sizeOf(own, text),
    ask() {
      assert(false, 'only conditions ask');
      return 0;
    },
    fail(fault) {
      throw new FaultRaised(fault);
    },
  };
}

/** Reports whether a `wait` lets its thread go on. One that fails does: the step then ends the process. */
export function isMet(
  condition: Expr,
  finds: Finds,
  thread: number,
  registers: Registers,
  { allocations }: World,
): boolean {
  const bytesOf = ({ name, isShared }: Cell): Uint8Array =>
    defined(allocations[isShared ? name : privateId(name, thread)], name).bytes;
  try {
    const around = surroundings(finds, thread, {
      variable: (name) => variableOf(registers, name),
      number: (cell) => numberOfBytes([...bytesOf(cell)]),
      byte: (cell, index) => bytesOf(cell)[index] ?? 0,
    });
    return evaluate(condition, around) !== 0;
  } catch (error) {
    if (error instanceof FaultRaised) return true;
    throw error;
  }
}
