/** The byte from which a written byte was copied; null for a constant such as the NUL of the cut. */
export interface CopiedFrom {
  readonly object: string;
  readonly index: number;
}

/**
 * The memory as one operation sees it. Operations are written once against this interface. Replay passes a memory that
 * records provenance; a search may pass a bare one.
 *
 * An object is an array of bytes, on which threads can race: shared objects exist once, private ones belong to the calling
 * thread. Words are single numbers that only synchronise: a mutex, a count, a mark.
 */
export interface Bus {
  /** Size in bytes; 0 for a private object that is not allocated. */
  length(object: string): number;
  /** Reads one byte. `index` lies inside the object. */
  read(object: string, index: number): number;
  write(object: string, index: number, byte: number, source: CopiedFrom | null): void;
  /** Overwrites a freed byte with poison. Part of a free, so it is never flagged as a write after free. */
  poison(object: string, index: number): void;
  /** Allocates a zero-filled private object for this thread. */
  allocate(object: string, length: number): void;
  /** Frees this thread's private object. */
  release(object: string): void;
  word(word: string): number;
  setWord(word: string, value: number): void;
}
