/**
 * What an operation may touch. Shared objects are one for all threads; private ones belong to the thread that asks.
 *
 * - `value`: the string of the shared pair, the path and its NUL (L+1 bytes).
 * - `header`, `name`, `head`: the shared pair's fixed part, its name with padding, and the list head (reported world).
 * - `request`: the buffer this thread sends to the kernel; the pair stands at the offset it has once packed.
 * - `parent`: this thread's private copy of the string (fix `clone`).
 * - `lookup`: the path bytes the kernel has read so far for this thread's `stat`.
 */
export type SharedObject = 'value' | 'header' | 'name' | 'head';
export type PrivateObject = 'request' | 'parent' | 'lookup';
export type ObjectName = SharedObject | PrivateObject;

/** One-word shared cells. `mutex` holds thread number + 1, 0 when free; `pairFreed` is 0 or 1. */
export type Word = 'mutex' | 'references' | 'pairFreed';

/** Where a written byte was copied from; null for a constant such as the NUL of the cut. */
export interface CopiedFrom {
  readonly object: ObjectName;
  readonly index: number;
}

/**
 * The memory as one operation sees it. Operations are written once against this interface (execute.ts). Replay passes a
 * memory that records provenance; a search may pass a bare one.
 */
export interface Bus {
  /** Size in bytes; 0 for a private object that is not allocated. */
  length(object: ObjectName): number;
  /** Reads one byte. `index` lies inside the object. */
  read(object: ObjectName, index: number): number;
  write(object: ObjectName, index: number, byte: number, source: CopiedFrom | null): void;
  /** Overwrites a freed byte with poison. It is part of a free, so it never counts as a write after free. */
  poison(object: SharedObject, index: number): void;
  /** Allocates a zero-filled private object for this thread. */
  allocate(object: PrivateObject, length: number): void;
  /** Frees this thread's private object. */
  release(object: PrivateObject): void;
  word(word: Word): number;
  setWord(word: Word, value: number): void;
}
