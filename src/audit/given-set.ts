import type { Given } from './facts.ts';
import type { Site } from './sites.ts';

/** Most pointers that callers are told of; the others stand for anything. */
const MOST_GIVEN = 50;

/** Pointers as callers know them, each once. */
export class GivenSet {
  readonly #all = new Map<string, Given>();
  readonly #siteIds = new Map<Site, number>();

  get list(): readonly Given[] {
    return [...this.#all.values()];
  }

  get size(): number {
    return this.#all.size;
  }

  add(given: Given): void {
    const key = this.#keyOf(given);
    if (this.#all.has(key)) return;
    if (this.#all.size < MOST_GIVEN) this.#all.set(key, given);
    else this.#all.set('more', { kind: 'other' });
  }

  #keyOf(given: Given): string {
    if (given.kind !== 'site') return JSON.stringify(given);
    const { site, level, params } = given;
    const id = this.#siteIds.get(site) ?? this.#siteIds.size;
    this.#siteIds.set(site, id);
    return JSON.stringify([id, level, params]);
  }
}
