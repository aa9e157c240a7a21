import type { Bus } from './bus.ts';
import type { Registers } from './registers.ts';
import type { World } from './world.ts';

/** The one thing that a row does, as data (`meta.op`). What its kind means, the program's `Operations` say. */
export interface Operation {
  readonly kind: string;
}

/** The answer of an operation, and the registers after it. The bus holds the memory after it. */
export interface Done {
  readonly answer: string;
  readonly registers: Registers;
}

/** What is true of an operation whoever runs it: what a search, a race detector and a map ask. */
export interface Facets {
  /** The word by which it synchronises: what was released before comes before what acquires later. */
  readonly sync?: { readonly word: string; readonly acquires?: true; readonly releases?: true };
  /** It may have to wait for shared memory: `mayRun` says when not. */
  readonly waits?: true;
  /** It takes bytes away from everybody at once. */
  readonly frees?: true;
}

/** A set of operations: what each kind does and what is true of it. */
export interface Operations {
  /** Performs an operation. The caller has checked that the thread may run. */
  perform(op: Operation, thread: number, registers: Registers, bus: Bus): Done;
  facetsOf(op: Operation): Facets;
  /** Does it look at shared memory, or write there? Freeing is not meant. */
  usesShared(op: Operation): boolean;
  /** May a thread whose next operation this is run now, as far as shared memory decides? */
  mayRun(op: Operation, registers: Registers, world: World): boolean;
}
