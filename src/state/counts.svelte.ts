import type { Summary } from '../explore/index.ts';
import { configKey, type Config } from '../threads/index.ts';

/**
 * How many interleavings there are, for the foot of the lab. It is there before the search is, which tells it what it finds;
 * the foot itself tells it what came with the site.
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
