import { assert, defined } from '../../base/index.ts';
import type { Cell, TypeName } from '../../racetext/index.ts';
import { READ_FREED, WROTE_FREED } from '../../racetext/index.ts';
import { byteOf, cellRef, freed, slot, slotIndex } from './memory.ts';
import type { Assign } from './step.ts';
import { binary, number, or, own, partsOf, reads, truth, type Place, type Value } from './value.ts';

/** A thread in the middle of a step, by the text: the values that it needs, as they would be computed, and what it assigned. */
export class Hand {
  readonly stack: Value[];
  readonly sets: Assign[] = [];

  constructor(stack: readonly Value[]) {
    this.stack = [...stack];
  }

  /** Returns a hand at the beginning of a block that needs values of so many slots. */
  static at(depth: number): Hand {
    return new Hand(Array.from({ length: depth }, (_, index) => slot(index)));
  }

  push(value: Value): void {
    this.stack.push(value);
  }

  pop(): Value {
    return defined(this.stack.pop(), 'value on the stack');
  }

  /** Returns a value counted from the top, which is 1. */
  peek(depth: number): Value {
    return defined(this.stack.at(-depth), 'value on the stack');
  }

  /** Assigns to a place. What still needs its old value is put into slots before. */
  set(to: Place, value: Value): void {
    const { kind, name } = to.kind === 'element' ? to.array : to;
    if (this.stack.some((pending) => reads(pending, kind, name))) this.settle();
    this.sets.push({ to, value });
  }

  /** Puts every value into its slot. */
  settle(): void {
    const waiting = new Set(this.stack.keys());
    for (const index of waiting) if (isSlot(this.peekAt(index), index)) waiting.delete(index);
    while (waiting.size > 0) {
      const free = [...waiting].find((index) =>
        [...waiting].every((other) => other === index || !readsSlot(this.peekAt(other), index)),
      );
      assert(free !== undefined, 'slots can be filled in an order');
      this.sets.push({ to: slot(free), value: this.peekAt(free) });
      this.stack[free] = slot(free);
      waiting.delete(free);
    }
  }

  peekAt(index: number): Value {
    return defined(this.stack[index], 'value on the stack');
  }

  /** Raises the flag of a thread that touches what was freed. */
  touch({ freedBy, name }: Cell, flag: typeof READ_FREED | typeof WROTE_FREED): void {
    if (freedBy === null) return;
    this.set(own(flag), or(own(flag), freed(allocationOf(freedBy, name))));
  }

  read(cell: Cell): void {
    this.touch(cell, READ_FREED);
    this.push(cellRef(cell));
  }

  /** Returns a byte of an array; the thread has touched it then. */
  readByte(cell: Cell, index: Value): Value {
    this.touch(cell, READ_FREED);
    return byteOf(cell, index);
  }

  write(cell: Cell, value: Value): void {
    this.touch(cell, WROTE_FREED);
    this.set(cellRef(cell), stored(cell.type, value));
  }

  writeByte(cell: Cell, index: Value, value: Value): void {
    this.touch(cell, WROTE_FREED);
    this.set(byteOf(cell, index), stored('u8', value));
  }
}

/** Returns the allocation whose word says that it was freed. */
const allocationOf = (word: string, name: string): string => {
  assert(word.startsWith('freed '), `${name} can be freed`);
  return word.slice('freed '.length);
};

const isSlot = (value: Value, index: number): boolean =>
  value.kind === 'own' && slotIndex(value.name) === index;

const readsSlot = (value: Value, index: number): boolean =>
  isSlot(value, index) || partsOf(value).some((part) => readsSlot(part, index));

/** Returns what is left of a value when it is stored. */
export function stored(type: TypeName, value: Value): Value {
  if (type === 'int') return value;
  if (type === 'bool') return truth(value);
  if (value.kind === 'number') return binary('&', value, number(type === 'u8' ? 0xff : 0xffff));
  return { kind: 'stored', type, part: value };
}
