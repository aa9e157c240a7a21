import { defined } from '../base/index.ts';
import type { Bus, CopiedFrom } from './bus.ts';
import type { MemoryLayout } from './layout.ts';
import { POISON } from './poison.ts';
import { newAllocation, privateId, type Allocation, type Origin, type World } from './world.ts';

/** One byte read or written in a step. */
export interface Access {
  readonly kind: 'read' | 'write';
  /** Id of the block. */
  readonly allocation: string;
  readonly index: number;
  /** The byte that a read saw or a write stored. */
  readonly byte: number;
  /** For a read: the write that it saw; null for the initial value. For a write: null. */
  readonly saw: Origin | null;
}

/** A block that only the recorder can reach until `finish` returns the new world. */
interface Draft extends Allocation {
  readonly origins: (Origin | null)[];
}

/** Who takes a step: the thread, the 1-based number of the step in the run, and the word in flags (`validator`). */
export interface Actor {
  readonly thread: number;
  readonly step: number;
  readonly role: string;
}

/**
 * A bus that records: it works on a private draft of one world, notes every access, writes provenance, and sets a sticky
 * flag when a freed object is touched. `finish` returns the new world.
 */
export class Recorder implements Bus {
  readonly accesses: Access[] = [];
  /** Words that were read. */
  readonly wordsRead = new Set<string>();
  readonly #layout: MemoryLayout;
  readonly #before: World;
  readonly #actor: Actor;
  readonly #drafts = new Map<string, Draft>();
  readonly #released = new Set<string>();
  #words: Readonly<Record<string, number>>;
  #flags: readonly string[];

  constructor(layout: MemoryLayout, before: World, actor: Actor) {
    this.#layout = layout;
    this.#before = before;
    this.#actor = actor;
    this.#words = before.words;
    this.#flags = before.flags;
  }

  #idOf(object: string): string {
    return this.#layout.objects.has(object) ? object : privateId(object, this.#actor.thread);
  }

  #find(object: string): Allocation | undefined {
    const id = this.#idOf(object);
    if (this.#released.has(id)) return undefined;
    return this.#drafts.get(id) ?? this.#before.allocations[id];
  }

  #get(object: string): Allocation {
    return defined(this.#find(object), `allocation ${object}`);
  }

  #draft(object: string): Draft {
    const found = this.#get(object);
    const known = this.#drafts.get(found.id);
    if (known) return known;
    const draft = { ...found, bytes: found.bytes.slice(), origins: [...found.origins] };
    this.#drafts.set(found.id, draft);
    return draft;
  }

  #isFreed(object: string): boolean {
    const freedBy = this.#layout.objects.get(object)?.freedBy;
    return freedBy !== undefined && this.#words[freedBy] === 1;
  }

  #raise(flag: string): void {
    const name = `${flag}:${this.#actor.role}`;
    if (!this.#flags.includes(name)) this.#flags = [...this.#flags, name].sort();
  }

  length(object: string): number {
    return this.#find(object)?.bytes.length ?? 0;
  }

  read(object: string, index: number): number {
    const allocation = this.#get(object);
    const byte = defined(allocation.bytes[index], `byte ${index} of ${object}`);
    if (this.#isFreed(object)) this.#raise('uafRead');
    const saw = allocation.origins[index] ?? null;
    this.accesses.push({ kind: 'read', allocation: allocation.id, index, byte, saw });
    return byte;
  }

  #put(object: string, index: number, byte: number, source: CopiedFrom | null): void {
    const { id, bytes, origins } = this.#draft(object);
    const { thread, step } = this.#actor;
    const origin: Origin = {
      thread,
      step,
      source: source && { allocation: this.#idOf(source.object), index: source.index },
      previous: defined(bytes[index], `byte ${index} of ${object}`),
    };
    bytes[index] = byte;
    origins[index] = origin;
    this.accesses.push({ kind: 'write', allocation: id, index, byte, saw: null });
  }

  write(object: string, index: number, byte: number, source: CopiedFrom | null): void {
    if (this.#isFreed(object)) this.#raise('writeAfterFree');
    this.#put(object, index, byte, source);
  }

  poison(object: string, index: number): void {
    this.#put(object, index, POISON, null);
  }

  allocate(object: string, length: number): void {
    const allocation = newAllocation(privateId(object, this.#actor.thread), new Uint8Array(length));
    this.#released.delete(allocation.id);
    this.#drafts.set(allocation.id, { ...allocation, origins: [...allocation.origins] });
  }

  release(object: string): void {
    const id = privateId(object, this.#actor.thread);
    this.#drafts.delete(id);
    this.#released.add(id);
  }

  word(word: string): number {
    this.wordsRead.add(word);
    return defined(this.#words[word], `word ${word}`);
  }

  setWord(word: string, value: number): void {
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
