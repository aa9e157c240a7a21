import { defined } from '../base/index.ts';
import type { Bus, ObjectName, PrivateObject, SharedObject, CopiedFrom, Word } from './bus.ts';
import { POISON } from './poison.ts';
import {
  allocationId,
  newAllocation,
  type Allocation,
  type AllocationId,
  type Origin,
  type World,
} from './world.ts';

/** One byte read or written in a step. */
export interface Access {
  readonly kind: 'read' | 'write';
  readonly allocation: AllocationId;
  readonly index: number;
  /** The byte that a read saw or a write stored. */
  readonly byte: number;
  /** Of a read: who wrote the byte; null when it is as parsed. Of a write: null. */
  readonly saw: Origin | null;
}

/** A block that only the recorder can reach until `finish` returns the new world. */
interface Draft extends Allocation {
  readonly origins: (Origin | null)[];
}

/**
 * A bus that records: it works on a private draft of one world, notes every access, writes provenance, and sets the sticky
 * flags of the reported world when a freed pair is touched. `finish` returns the new world.
 */
export class Recorder implements Bus {
  readonly accesses: Access[] = [];
  readonly #before: World;
  readonly #thread: number;
  readonly #step: number;
  readonly #role: string;
  readonly #drafts = new Map<AllocationId, Draft>();
  readonly #released = new Set<AllocationId>();
  #words: Record<Word, number>;
  #flags: readonly string[];

  /** `step` is the 1-based number of the step in the run, `role` the word that flags carry (`validator`). */
  constructor(before: World, thread: number, step: number, role: string) {
    this.#before = before;
    this.#thread = thread;
    this.#step = step;
    this.#role = role;
    this.#words = before.words;
    this.#flags = before.flags;
  }

  #find(object: ObjectName): Allocation | undefined {
    const id = allocationId(object, this.#thread);
    if (this.#released.has(id)) return undefined;
    return this.#drafts.get(id) ?? this.#before.allocations[id];
  }

  #get(object: ObjectName): Allocation {
    return defined(this.#find(object), `allocation ${object}`);
  }

  #draft(object: ObjectName): Draft {
    const found = this.#get(object);
    const known = this.#drafts.get(found.id);
    if (known) return known;
    const draft = { ...found, bytes: found.bytes.slice(), origins: [...found.origins] };
    this.#drafts.set(found.id, draft);
    return draft;
  }

  /** The pair is freed first, the list head after it (F1, then F2). */
  #isFreed(object: ObjectName): boolean {
    return (
      this.#words.pairFreed === 1 &&
      (object === 'value' || object === 'header' || object === 'name' || object === 'head')
    );
  }

  #raise(flag: string): void {
    const name = `${flag}:${this.#role}`;
    if (!this.#flags.includes(name)) this.#flags = [...this.#flags, name].sort();
  }

  length(object: ObjectName): number {
    return this.#find(object)?.bytes.length ?? 0;
  }

  read(object: ObjectName, index: number): number {
    const allocation = this.#get(object);
    const byte = defined(allocation.bytes[index], `byte ${index} of ${object}`);
    if (this.#isFreed(object)) this.#raise('uafRead');
    const saw = allocation.origins[index] ?? null;
    this.accesses.push({ kind: 'read', allocation: allocation.id, index, byte, saw });
    return byte;
  }

  #put(object: ObjectName, index: number, byte: number, source: CopiedFrom | null): void {
    const { id, bytes, origins } = this.#draft(object);
    const origin: Origin = {
      thread: this.#thread,
      step: this.#step,
      source: source && { allocation: allocationId(source.object, this.#thread), index: source.index },
      previous: defined(bytes[index], `byte ${index} of ${object}`),
    };
    bytes[index] = byte;
    origins[index] = origin;
    this.accesses.push({ kind: 'write', allocation: id, index, byte, saw: null });
  }

  write(object: ObjectName, index: number, byte: number, source: CopiedFrom | null): void {
    if (this.#isFreed(object)) this.#raise('writeAfterFree');
    this.#put(object, index, byte, source);
  }

  poison(object: SharedObject, index: number): void {
    this.#put(object, index, POISON, null);
  }

  allocate(object: PrivateObject, length: number): void {
    const allocation = newAllocation(object, this.#thread, new Uint8Array(length));
    this.#released.delete(allocation.id);
    this.#drafts.set(allocation.id, { ...allocation, origins: [...allocation.origins] });
  }

  release(object: PrivateObject): void {
    const id = allocationId(object, this.#thread);
    this.#drafts.delete(id);
    this.#released.add(id);
  }

  word(word: Word): number {
    return this.#words[word];
  }

  setWord(word: Word, value: number): void {
    this.#words = { ...this.#words, [word]: value };
  }

  /** Returns the world after the recorded operations. */
  finish(): World {
    if (this.#drafts.size === 0 && this.#released.size === 0) {
      return { ...this.#before, words: this.#words, flags: this.#flags };
    }
    const allocations = { ...this.#before.allocations };
    for (const id of this.#released) delete allocations[id];
    for (const [id, draft] of this.#drafts) allocations[id] = draft;
    return { allocations, words: this.#words, flags: this.#flags };
  }
}
