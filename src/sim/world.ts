import type { ObjectName, PrivateObject, SharedObject, Word } from './bus.ts';
import { cString, requestLayout } from './request.ts';

/** The provenance of a byte: who wrote it, when, from where, and what it replaced. */
export interface Origin {
  /** Thread number. */
  readonly thread: number;
  /** 1-based number of the step in the run. */
  readonly step: number;
  /** The byte it was copied from; null for a constant. */
  readonly source: { readonly allocation: AllocationId; readonly index: number } | null;
  readonly previous: number;
}

/** Shared objects go by their name, private ones by name and thread number: `request:1`. */
export type AllocationId = SharedObject | `${PrivateObject}:${number}`;

/** A block of simulated memory. A freed block stays mapped: it can still be read and written. */
export interface Allocation {
  readonly id: AllocationId;
  /** Simulated address of its first byte, for display only. */
  readonly address: number;
  readonly bytes: Uint8Array;
  /** One entry a byte; null means that it is as parsed or zero-filled. */
  readonly origins: readonly (Origin | null)[];
}

/** All memory at one moment. It never changes: a step makes a new one that shares the untouched parts. */
export interface World {
  readonly allocations: { readonly [id in AllocationId]?: Allocation };
  readonly words: Readonly<Record<Word, number>>;
  /** Sticky marks of the reported world, such as `uafRead:serializer`; sorted. */
  readonly flags: readonly string[];
}

/** Simulated heap addresses, far enough apart that blocks never overlap. */
const ADDRESS: Readonly<Record<ObjectName, number>> = {
  head: 0x1000,
  header: 0x1100,
  name: 0x1110,
  value: 0x1120,
  request: 0x2000,
  parent: 0x3000,
  lookup: 0x4000,
};

/** Name of the allocation behind an object for one thread. */
export const allocationId = (object: ObjectName, thread: number): AllocationId =>
  object === 'request' || object === 'parent' || object === 'lookup' ? `${object}:${thread}` : object;

/** Allocates a block around bytes that the caller gives up. */
export function newAllocation(object: ObjectName, thread: number, bytes: Uint8Array): Allocation {
  return {
    id: allocationId(object, thread),
    address: ADDRESS[object] + thread * 0x10000,
    bytes,
    origins: new Array<Origin | null>(bytes.length).fill(null),
  };
}

const NO_WORDS: Readonly<Record<Word, number>> = { mutex: 0, references: 0, pairFreed: 0 };

/** Returns the world before the first step. `references` is the count that `refcount` starts with, 0 without it. */
export function initialWorld(path: string, hasWholePair: boolean, references: number): World {
  const words = { ...NO_WORDS, references };
  const value = newAllocation('value', 0, cString(path));
  if (!hasWholePair) return { allocations: { value }, words, flags: [] };
  const layout = requestLayout(path.length + 1);
  const part = (start: number, end: number): Uint8Array => layout.template.slice(start, end);
  return {
    allocations: {
      value,
      header: newAllocation('header', 0, part(layout.pairStart, layout.nameStart)),
      name: newAllocation('name', 0, part(layout.nameStart, layout.valueStart)),
      head: newAllocation('head', 0, part(0, layout.pairStart)),
    },
    words,
    flags: [],
  };
}
