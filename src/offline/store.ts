import type { Listed, Part } from './listed.ts';

/** Files that are fetched at the same time: the page itself may be loading something. */
const AT_ONCE = 4;
/** ms after which what is stored is given in the place of what the network does not bring. */
export const PATIENCE = 2000;

/** What the store needs of the worker; a test gives another. */
export interface Surroundings {
  /** The address that names are relative to. */
  readonly scope: string;
  readonly caches: CacheStorage;
  readonly fetch: (request: Request) => Promise<Response>;
}

/** The files of one build in one cache, which no other build touches. */
export class Store {
  readonly #listed: Listed;
  readonly #around: Surroundings;
  readonly #names: ReadonlySet<string>;
  readonly #coming = new Map<Part, Promise<void>>();

  constructor(listed: Listed, around: Surroundings) {
    this.#listed = listed;
    this.#around = around;
    this.#names = new Set(Object.values(listed.files).flat());
  }

  /** Begins the name of every cache of the site at this address: other sites may share the origin. */
  get #prefix(): string {
    return `nul-and-void ${this.#around.scope} `;
  }
  get #cacheName(): string {
    return this.#prefix + this.#listed.build;
  }

  /** Returns the name of a listed file by its address; null for any other address. */
  nameOf(address: string): string | null {
    const { origin, pathname } = new URL(address);
    const path = origin + pathname;
    if (!path.startsWith(this.#around.scope)) return null;
    const name = path.slice(this.#around.scope.length).replace(/^index\.html$/, '');
    return this.#names.has(name) ? name : null;
  }

  /** Whether the name of a file stands for its content. */
  isFixed(name: string): boolean {
    return !(name in this.#listed.changing);
  }

  /** Stores what is missing of a part. Rejects if a file cannot be had, or is one of another build. */
  hold(part: Part): Promise<void> {
    const coming = this.#coming.get(part) ?? this.#fill(part).finally(() => this.#coming.delete(part));
    this.#coming.set(part, coming);
    return coming;
  }

  /** Stores the site in every language that an older build of it is stored in. */
  async holdAsBefore(): Promise<void> {
    await this.hold('all');
    for (const part of ['en', 'zh'] as const) if (await this.#hadBefore(part)) await this.hold(part);
  }

  /** Removes the other builds of the site. */
  async dropOthers(): Promise<void> {
    for (const name of await this.#others()) await this.#around.caches.delete(name);
  }

  /** Returns a stored file. */
  async kept(name: string): Promise<Response | undefined> {
    return this.#around.caches.match(this.#addressOf(name), {
      cacheName: this.#cacheName,
      ignoreVary: true,
    });
  }

  /** Returns a file as it is stored, or from the network. */
  async stored(name: string, request: Request): Promise<Response> {
    return (await this.kept(name)) ?? this.#around.fetch(request);
  }

  /**
   * Returns a file as the network brings it; as it is stored where the network does not, or not soon. `onkept` is called in
   * that case.
   */
  async newest(name: string, coming: Promise<Response>, onkept = (): void => undefined): Promise<Response> {
    const fetched = coming.then(
      (response) => (response.status < 500 ? response : null),
      () => null,
    );
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<null>((resolve) => (timer = setTimeout(resolve, PATIENCE, null)));
    const soon = await Promise.race([fetched, late]);
    clearTimeout(timer);
    if (soon) return soon;
    const kept = await this.kept(name);
    if (!kept) return coming;
    onkept();
    return kept;
  }

  #addressOf(name: string): string {
    return new URL(name, this.#around.scope).href;
  }

  async #others(): Promise<readonly string[]> {
    const names = await this.#around.caches.keys();
    return names.filter((name) => name.startsWith(this.#prefix) && name !== this.#cacheName);
  }

  async #hadBefore(part: Part): Promise<boolean> {
    const others = await this.#others();
    const names = this.#listed.files[part];
    for (const cacheName of others) {
      const cache = await this.#around.caches.open(cacheName);
      for (const name of names) if (await cache.match(this.#addressOf(name))) return true;
    }
    return false;
  }

  async #fill(part: Part): Promise<void> {
    const cache = await this.#around.caches.open(this.#cacheName);
    const here = new Set((await cache.keys()).map(({ url }) => url));
    const others = await this.#others();
    const missing = this.#listed.files[part].filter((name) => !here.has(this.#addressOf(name))).values();
    const fillOne = async (name: string): Promise<void> => {
      const older = this.isFixed(name) ? await this.#older(name, others) : undefined;
      await cache.put(this.#addressOf(name), older ?? (await this.#fetched(name)));
    };
    // Each takes the next one that is missing.
    const filling = Array.from({ length: AT_ONCE }, async () => {
      for (const name of missing) await fillOne(name);
    });
    await Promise.all(filling);
  }

  async #older(name: string, others: readonly string[]): Promise<Response | undefined> {
    for (const cacheName of others) {
      const found = await this.#around.caches.match(this.#addressOf(name), { cacheName, ignoreVary: true });
      if (found) return found;
    }
    return undefined;
  }

  async #fetched(name: string): Promise<Response> {
    const integrity = this.#listed.changing[name];
    const cache = integrity === undefined ? 'default' : 'no-cache';
    const request = new Request(this.#addressOf(name), { cache, integrity: integrity ?? '' });
    const response = await this.#around.fetch(request);
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    if (!response.redirected) return response;
    // A browser refuses a redirected answer for a page.
    return new Response(await response.blob(), { headers: response.headers });
  }
}
