import { defined } from '../base/index.ts';
import type { Program } from '../threads/index.ts';

/** Most objects that fit into one integer. With more, dependence cannot be decided by these bits. */
const MOST = 31;

/**
 * The objects of the dependence relation, as bits (model.md sections 2 and 6): each shared object as a whole, each word
 * except marks, and, where a thread waits for the others, the end of each group of threads.
 */
export class DependenceObjects {
  readonly #bits = new Map<string, number>();
  readonly #isAwaited: boolean;

  constructor({ layout, groups, charts }: Program) {
    const words = [...layout.words.values()].filter(({ kind }) => kind !== 'mark');
    for (const { name } of [...layout.objects.values(), ...words]) this.#add(name);
    this.#isAwaited = charts.some((chart) =>
      [...chart.states.values()].some(({ awaits }) => awaits !== undefined),
    );
    if (this.#isAwaited) for (const group of groups.keys()) this.#add(endName(group));
  }

  #add(name: string): void {
    this.#bits.set(name, 1 << this.#bits.size);
  }

  /** Whether every object has a bit. */
  get isWhole(): boolean {
    return this.#bits.size <= MOST;
  }

  /** Returns the bit of an object or word; 0 for a mark. */
  bitOf(name: string): number {
    return this.#bits.get(name) ?? 0;
  }

  /** Returns the bit of a group's end, which the last step of each of its threads writes; 0 if no thread waits for ends. */
  endOf(group: number): number {
    return this.#isAwaited ? defined(this.#bits.get(endName(group)), 'end') : 0;
  }

  /** The bits of all ends. A thread that waits for the others reads them. Ends are independent of each other's waits. */
  get ends(): number {
    return [...this.#bits].reduce((sum, [name, bit]) => (name.startsWith(END) ? sum | bit : sum), 0);
  }
}

/** Prefix of the names of ends. No object of a program has a name like this. */
const END = 'end of group ';
const endName = (group: number): string => `${END}${group}`;
