import type { Trace } from '../schedule/index.ts';
import type { Allocation } from '../sim/index.ts';

/**
 * Keeps one object for each thing that a run shows, so that what stays the same between two frames is the same object, and
 * its view has nothing to do. The key must contain everything that the object contains.
 */
export class Interner {
  readonly #kept = new Map<string, unknown>();

  same<T>(key: string, make: () => T): T {
    const kept = this.#kept.get(key);
    // A key is only ever used with one kind of object: its first letters name the kind.
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- its own words say so
    if (kept !== undefined) return kept as T;
    const made = make();
    this.#kept.set(key, made);
    return made;
  }
}

/**
 * Keeps what was made from one block of memory. A block that no step touched is the same object in the next state, and so
 * is everything that is drawn of it. `variant` names what else it depends on.
 */
export class OfAllocation<T> {
  readonly #kept = new WeakMap<Allocation, Map<string, T>>();

  of(allocation: Allocation, variant: string, make: () => T): T {
    const variants = this.#kept.get(allocation) ?? new Map<string, T>();
    this.#kept.set(allocation, variants);
    const kept = variants.get(variant) ?? make();
    variants.set(variant, kept);
    return kept;
  }
}

/** Returns the step if it wrote to the block, whose bytes are then fresh; empty otherwise. */
export const freshness = ({ origins }: Allocation, position: number): string =>
  position > 0 && origins.some((origin) => origin?.step === position) ? String(position) : '';

const interners = new WeakMap<Trace, Interner>();

/** The interner of a run; it lives as long as the run. */
export function internerOf(trace: Trace): Interner {
  const interner = interners.get(trace) ?? new Interner();
  interners.set(trace, interner);
  return interner;
}
