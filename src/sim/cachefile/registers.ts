import { assert } from '../../base/index.ts';
import type { Registers } from '../registers.ts';

/** The registers of a thread in the cache-file worlds. (A type, since an interface would not extend `Registers`.) */
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

/** The registers of a thread before its first step, and after its verdict. */
export const RESET: FileRegisters = {
  n: 0,
  k: null,
  i: 0,
  headerPoisoned: false,
  namePoisoned: false,
  text: '',
};

const isOurs = (registers: Registers): registers is FileRegisters => 'headerPoisoned' in registers;

/** Narrows the registers of a thread that runs these operations. */
export function fileRegisters(registers: Registers): FileRegisters {
  assert(isOurs(registers), 'registers of a cache-file thread');
  return registers;
}
