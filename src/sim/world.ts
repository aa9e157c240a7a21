import { defined } from '../base/index.ts';
import type { MemoryLayout } from './layout.ts';

/** The provenance of a byte: who wrote it, when, from where, and what it replaced. */
export interface Origin {
  /** Thread number. */
  readonly thread: number;
  /** 1-based number of the step in the run. */
  readonly step: number;
  /** The byte that it was copied from; null for a constant. */
  readonly source: { readonly allocation: string; readonly index: number } | null;
  readonly previous: number;
}

/** A block of simulated memory. A freed block stays mapped: it can still be read and written. */
export interface Allocation {
  /** The name of a shared object; of a private one, name and thread number: `request:1`. */
  readonly id: string;
  readonly bytes: Uint8Array;
  /** One entry for each byte; null for an initial value or a zero fill. */
  readonly origins: readonly (Origin | null)[];
}

/** All memory at one moment. Immutable: a step makes a new one that shares the untouched parts. */
export interface World {
  readonly allocations: Readonly<Record<string, Allocation>>;
  readonly words: Readonly<Record<string, number>>;
  /** Sticky marks, such as `uafRead:serializer`; sorted. */
  readonly flags: readonly string[];
}

/** Returns the name of the block of a thread's private object. */
export const privateId = (object: string, thread: number): string => `${object}:${thread}`;

/** Allocates a block around bytes, which the caller must not use any more. */
export const newAllocation = (id: string, bytes: Uint8Array): Allocation => ({
  id,
  bytes,
  origins: new Array<Origin | null>(bytes.length).fill(null),
});

/** Returns the value of a word, which must exist. */
export const wordOf = ({ words }: World, word: string): number => defined(words[word], `word ${word}`);

/** Returns the world before the first step. */
export const initialWorld = ({ objects, words }: MemoryLayout): World => ({
  allocations: Object.fromEntries(
    [...objects.values()].map(({ name, bytes }) => [name, newAllocation(name, bytes)]),
  ),
  words: Object.fromEntries([...words.values()].map(({ name, initial }) => [name, initial])),
  flags: [],
});
