/** An object that all threads share. */
export interface SharedObject {
  readonly name: string;
  /** Its bytes before the first step. */
  readonly bytes: Uint8Array;
  /** Its bytes only ever change together: a search then keeps one value for all of them. */
  readonly isWhole?: true;
  /** The word that is 1 once it has been freed; an access from then on raises a flag. */
  readonly freedBy?: string;
}

/**
 * A number that all threads share, to synchronise by.
 *
 * - `holder`: a mutex. It holds thread number + 1, 0 when free; who holds it shows in that thread's own state, so a search
 *   keeps only whether it is held.
 * - `count`: a number.
 * - `mark`: 0 or 1. It changes only in a step that also writes all that is looked at together with it, so for the order
 *   of steps it is no object of its own.
 */
export interface SharedWord {
  readonly name: string;
  readonly initial: number;
  readonly kind: 'holder' | 'count' | 'mark';
}

/** All shared memory of a program. What is not in it is private to the thread that asks for it. */
export interface MemoryLayout {
  readonly objects: ReadonlyMap<string, SharedObject>;
  readonly words: ReadonlyMap<string, SharedWord>;
}

/** The layout of these objects and words. */
export const memoryLayout = (
  objects: readonly SharedObject[],
  words: readonly SharedWord[] = [],
): MemoryLayout => ({
  objects: new Map(objects.map((object) => [object.name, object])),
  words: new Map(words.map((word) => [word.name, word])),
});
