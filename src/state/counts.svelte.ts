import type { Summary } from '../explore/index.ts';
import { configKey, type Config } from '../threads/index.ts';
import type { Lab } from './lab.svelte.ts';

/**
 * Number of interleavings by config, for the lab's foot, which loads without the search. The search puts its results here;
 * the foot itself puts in those that came with the site.
 */
export class Counts {
  #known = $state.raw<Readonly<Record<string, Summary>>>({});

  of(config: Config): Summary | null {
    return this.#known[configKey(config)] ?? null;
  }

  take(config: Config, summary: Summary): void {
    this.#known = { ...this.#known, [configKey(config)]: summary };
  }
}

const KEPT = new WeakMap<Lab, Counts>();

/** Returns the counts of a lab, which stay while the reader goes from page to page. */
export function countsOf(lab: Lab): Counts {
  const counts = KEPT.get(lab) ?? new Counts();
  KEPT.set(lab, counts);
  return counts;
}
