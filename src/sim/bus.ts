/** Where a written byte was copied from; null for a constant such as the NUL of the cut. */
export interface CopiedFrom {
  readonly object: string;
  readonly index: number;
}

/**
 * The memory as one operation sees it. Operations are written once against this interface. Replay passes a memory that
 * records provenance; a search may pass a bare one.
 *
 * An object is a row of bytes, and bytes race: shared objects are one for all threads, private ones belong to the thread
 * that asks. Words are one number each and only synchronise: a mutex, a count, a mark.
 */
export interface Bus {
  /** Size in bytes; 0 for a private object that is not allocated. */
  length(object: string): number;
  /** Reads one byte. `index` lies inside the object. */
  read(object: string, index: number): number;
  write(object: string, index: number, byte: number, source: CopiedFrom | null): void;
  /** Overwrites a freed byte with poison. It is part of a free, so it never counts as a write after free. */
  poison(object: string, index: number): void;
  /** Allocates a zero-filled private object for this thread. */
  allocate(object: string, length: number): void;
  /** Frees this thread's private object. */
  release(object: string): void;
  word(word: string): number;
  setWord(word: string, value: number): void;
}
