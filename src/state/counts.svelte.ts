import type { Summary } from '../explore/index.ts';
import { configKey, type Config } from '../threads/index.ts';
import { shippedSummary } from './shipped.ts';

/**
 * How many interleavings there are, for the foot of the lab. It is there from the first view, when the search itself is
 * not: it knows what came with the site, and what the search tells it later.
 */
export class Counts {
  #known = $state.raw<Readonly<Record<string, Summary>>>({});

  of(config: Config): Summary | null {
    return this.#known[configKey(config)] ?? null;
  }

  /** Fetches what came with the site, if nothing is known yet. */
  async bring(config: Config): Promise<void> {
    const summary = this.of(config) ? null : await shippedSummary(config);
    if (summary) this.take(config, summary);
  }

  take(config: Config, summary: Summary): void {
    this.#known = { ...this.#known, [configKey(config)]: summary };
  }
}
