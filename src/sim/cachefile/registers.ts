import { assert } from '../../base/index.ts';
import type { Registers } from '../registers.ts';

/** What a thread of the cache-file worlds remembers. (A type and no interface: it is one of `Registers`.) */
export type FileRegisters = {
  /** Bytes to copy, NUL included; 0 before they are measured. */
  readonly n: number;
  /** Index of the last slash; null when there is none, or when it is not known. */
  readonly k: number | null;
  /** Position inside a byte loop; 0 outside. */
  readonly i: number;
  readonly headerPoisoned: boolean;
  readonly namePoisoned: boolean;
  /** The string that the kernel accepted or refused: the part of a verdict after its colon. */
  readonly text: string;
};

/** The registers of a thread that has not begun, and of one that has its verdict. */
export const RESET: FileRegisters = {
  n: 0,
  k: null,
  i: 0,
  headerPoisoned: false,
  namePoisoned: false,
  text: '',
};

const isOurs = (registers: Registers): registers is FileRegisters => 'headerPoisoned' in registers;

/** The registers of a thread that runs these operations. */
export function fileRegisters(registers: Registers): FileRegisters {
  assert(isOurs(registers), 'registers of a cache-file thread');
  return registers;
}
