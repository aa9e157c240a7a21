import type { Trace } from '../schedule/index.ts';
import type { Allocation } from '../sim/index.ts';

/**
 * Keeps one object for each key, so that what is equal in two frames is the same object and its view need not update. The
 * key must determine the whole content of the object.
 */
export class Interner {
  readonly #kept = new Map<string, unknown>();

  same<T>(key: string, make: () => T): T {
    const kept = this.#kept.get(key);
    // Each key belongs to one kind of object: its first letters name the kind.
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- a key is only used with one type
    if (kept !== undefined) return kept as T;
    const made = make();
    this.#kept.set(key, made);
    return made;
  }
}

/**
 * Caches what is derived from one block of memory. A block that a step did not touch is the same object in the next state,
 * so what is derived from it stays the same too. `variant` names whatever else the result depends on.
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

/** Returns the position as text if the last step wrote to the block, whose bytes are then fresh; otherwise ''. */
export const freshness = ({ origins }: Allocation, position: number): string =>
  position > 0 && origins.some((origin) => origin?.step === position) ? String(position) : '';

const interners = new WeakMap<Trace, Interner>();

/** Returns the interner of a run, which lives as long as the run. */
export function internerOf(trace: Trace): Interner {
  const interner = interners.get(trace) ?? new Interner();
  interners.set(trace, interner);
  return interner;
}
