import type { Bus } from './bus.ts';
import type { Registers } from './registers.ts';
import type { World } from './world.ts';

/** The operation of a row, as data (`meta.op`). The program's `Operations` define its kind. */
export interface Operation {
  readonly kind: string;
}

/** The answer of an operation, and the registers after it. The bus holds the memory after it. */
export interface Done {
  readonly answer: string;
  readonly registers: Registers;
}

/** Properties of an operation, whichever thread runs it, for a search, a race detector and a map. */
export interface Facets {
  /** The word by which it synchronises: everything before a release comes before what follows a later acquire. */
  readonly sync?: { readonly word: string; readonly acquires?: true; readonly releases?: true };
  /** Whether it may have to wait for shared memory, as `mayRun` decides. */
  readonly waits?: true;
  /** Whether it frees memory that threads share. */
  readonly frees?: true;
}

/** A set of operations with their effects and properties. */
export interface Operations {
  /** Performs an operation. The caller has checked that the thread may run. */
  perform(op: Operation, thread: number, registers: Registers, bus: Bus): Done;
  facetsOf(op: Operation): Facets;
  /** Reports whether it reads or writes shared memory. Freeing does not count. */
  usesShared(op: Operation): boolean;
  /** Reports whether a thread may run this operation next, as far as memory decides. */
  mayRun(op: Operation, registers: Registers, world: World, thread: number): boolean;
}
