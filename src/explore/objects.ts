import { defined } from '../base/index.ts';
import type { Program } from '../threads/index.ts';

/** More than fit into one integer: then the order of steps cannot be told by these bits. */
const MOST = 31;

/**
 * Objects of the dependence relation, as bits (model.md sections 2 and 6): each shared object whole, each word but marks,
 * and, where somebody waits for the others, the end of each group of threads.
 */
export class DependenceObjects {
  readonly #bits = new Map<string, number>();
  readonly #isAwaited: boolean;

  constructor({ layout, groups, charts }: Program) {
    const words = [...layout.words.values()].filter(({ kind }) => kind !== 'mark');
    for (const { name } of [...layout.objects.values(), ...words]) this.#add(name);
    this.#isAwaited = charts.some((chart) =>
      [...chart.states.values()].some(({ awaits }) => awaits === 'others'),
    );
    if (this.#isAwaited) for (const group of groups.keys()) this.#add(endName(group));
  }

  #add(name: string): void {
    this.#bits.set(name, 1 << this.#bits.size);
  }

  /** Is there a bit for everything? */
  get isWhole(): boolean {
    return this.#bits.size <= MOST;
  }

  /** The bit of an object or word; 0 for a mark. */
  bitOf(name: string): number {
    return this.#bits.get(name) ?? 0;
  }

  /** The end of a thread of a group: written by its last step, if anybody waits for it. */
  endOf(group: number): number {
    return this.#isAwaited ? defined(this.#bits.get(endName(group)), 'end') : 0;
  }

  /** The ends of all threads: who waits for the others reads them. Ends do not wait for one another. */
  get ends(): number {
    return [...this.#bits].reduce((sum, [name, bit]) => (name.startsWith(END) ? sum | bit : sum), 0);
  }
}

/** No object of a program is called so. */
const END = 'end of group ';
const endName = (group: number): string => `${END}${group}`;
