/** An object that all threads share. */
export interface SharedObject {
  readonly name: string;
  /** Its content before the first step. */
  readonly bytes: Uint8Array;
  /** Whether its bytes only change together; a search then keeps one value for all of them. */
  readonly isWhole?: true;
  /** The word that is 1 after it has been freed; later accesses raise a flag. */
  readonly freedBy?: string;
}

/**
 * A number that all threads share, for synchronisation.
 *
 * - `holder`: a mutex. It holds thread number + 1, 0 when free. The holder's own state tells who holds it, so a search
 *   keeps only whether it is held.
 * - `count`: a number.
 * - `mark`: 0 or 1. It changes only in a step that also writes everything that is read together with it, so it is not an
 *   object of the dependence relation.
 */
export interface SharedWord {
  readonly name: string;
  readonly initial: number;
  readonly kind: 'holder' | 'count' | 'mark';
}

/** All shared memory of a program. Any other object is private to the thread that asks for it. */
export interface MemoryLayout {
  readonly objects: ReadonlyMap<string, SharedObject>;
  readonly words: ReadonlyMap<string, SharedWord>;
}

/** Builds the layout of these objects and words. */
export const memoryLayout = (
  objects: readonly SharedObject[],
  words: readonly SharedWord[] = [],
): MemoryLayout => ({
  objects: new Map(objects.map((object) => [object.name, object])),
  words: new Map(words.map((word) => [word.name, word])),
});
