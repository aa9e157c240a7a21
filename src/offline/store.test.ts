import { beforeEach, expect, test, vi } from 'vitest';
import type { Listed } from './listed.ts';
import { PATIENCE, Store } from './store.ts';

const SCOPE = 'https://a.example/race/';
const INTEGRITY = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';

/** Caches as a browser has them, as far as the store uses them. */
class FakeCaches {
  readonly all = new Map<string, Map<string, Response>>();

  async open(name: string) {
    const files = this.all.get(name) ?? new Map<string, Response>();
    this.all.set(name, files);
    return {
      keys: async () => [...files.keys()].map((url) => ({ url })),
      match: async (url: string) => files.get(url),
      put: async (url: string, response: Response) => void files.set(url, response),
    };
  }
  async match(url: string, { cacheName }: { cacheName: string }): Promise<Response | undefined> {
    return this.all.get(cacheName)?.get(url)?.clone();
  }
  async keys(): Promise<string[]> {
    return [...this.all.keys()];
  }
  async delete(name: string): Promise<boolean> {
    return this.all.delete(name);
  }
  /** Names of the files that one build has stored. */
  names(build: string): string[] {
    return [...(this.all.get(`nul-and-void ${SCOPE} ${build}`)?.keys() ?? [])].map((url) =>
      url.slice(SCOPE.length),
    );
  }
}

const listed = (build: string): Listed => ({
  build,
  files: { all: ['', 'assets/main-1.js', 'theme.js'], en: ['story/en/a.json'], zh: ['story/zh/a.json'] },
  changing: { '': INTEGRITY, 'theme.js': '', 'story/en/a.json': '', 'story/zh/a.json': '' },
});

let caches: FakeCaches;
let asked: Request[];
let answer: (name: string) => Response;
const fetchIt = async (request: Request): Promise<Response> => {
  asked.push(request);
  return answer(request.url.slice(SCOPE.length));
};
const storeOf = (build: string): Store =>
  new Store(listed(build), { scope: SCOPE, caches: caches as unknown as CacheStorage, fetch: fetchIt });
const textOf = async (response: Response | undefined): Promise<string | undefined> => response?.text();

beforeEach(() => {
  caches = new FakeCaches();
  asked = [];
  answer = (name) => new Response(`${name} of now`);
});

test('an address has the name of its file, below the scope alone', () => {
  const store = storeOf('one');
  expect(store.nameOf(SCOPE)).toBe('');
  expect(store.nameOf(`${SCOPE}index.html?from=mail`)).toBe('');
  expect(store.nameOf(`${SCOPE}theme.js`)).toBe('theme.js');
  for (const other of [
    `${SCOPE}not-listed.js`,
    'https://a.example/theme.js',
    'https://b.example/race/theme.js',
  ])
    expect(store.nameOf(other)).toBeNull();
});

test('a part is stored as a whole, its changing files by their hash and past the HTTP cache; another language is not', async () => {
  const store = storeOf('one');
  await store.hold('all');
  await store.hold('en');
  expect(caches.names('one').sort()).toEqual(['', 'assets/main-1.js', 'story/en/a.json', 'theme.js']);
  const [page, code] = ['', 'assets/main-1.js'].map((name) => asked.find(({ url }) => url === SCOPE + name));
  expect([page?.integrity, page?.cache]).toEqual([INTEGRITY, 'no-cache']);
  expect([code?.integrity, code?.cache]).toEqual(['', 'default']);
});

test('what is stored is not fetched again, also by two pages at once', async () => {
  const store = storeOf('one');
  await Promise.all([store.hold('all'), store.hold('all')]);
  await store.hold('all');
  expect(asked).toHaveLength(3);
});

test('a part is not held if one of its files cannot be had, and what is missing is fetched the next time', async () => {
  const store = storeOf('one');
  answer = (name) => (name === 'theme.js' ? new Response('', { status: 503 }) : new Response(name));
  await expect(store.hold('all')).rejects.toThrow('theme.js: 503');
  answer = (name) => new Response(name);
  await store.hold('all');
  expect(asked.filter(({ url }) => url.endsWith('main-1.js'))).toHaveLength(1);
  expect(caches.names('one')).toHaveLength(3);
});

test('a new build takes over languages and files with a hash, and leaves the old one until it is in charge', async () => {
  await storeOf('one').hold('all');
  await storeOf('one').hold('zh');
  await caches.open('nul-and-void https://a.example/other/ one');
  asked = [];
  const next = storeOf('two');
  await next.holdAsBefore();
  expect(asked.map(({ url }) => url.slice(SCOPE.length)).sort()).toEqual(['', 'story/zh/a.json', 'theme.js']);
  expect(caches.names('two').sort()).toEqual(['', 'assets/main-1.js', 'story/zh/a.json', 'theme.js']);
  expect(caches.names('one')).toHaveLength(4);
  await next.dropOthers();
  expect(await caches.keys()).toEqual([
    'nul-and-void https://a.example/other/ one',
    `nul-and-void ${SCOPE} two`,
  ]);
});

test('the network is asked first, and the store where it fails or has an error of its own', async () => {
  const store = storeOf('one');
  await store.hold('all');
  const onkept = vi.fn();
  const fresh = store.newest('theme.js', Promise.resolve(new Response('fresh')), onkept);
  expect(await textOf(await fresh)).toBe('fresh');
  expect(onkept).not.toHaveBeenCalled();
  const failing = [
    Promise.reject(new TypeError('offline')),
    Promise.resolve(new Response('', { status: 502 })),
  ];
  for (const coming of failing)
    expect(await textOf(await store.newest('theme.js', coming, onkept))).toBe('theme.js of now');
  expect(onkept).toHaveBeenCalledTimes(2);
});

test('a network that does not answer is not waited for, unless there is nothing else', async () => {
  vi.useFakeTimers();
  const store = storeOf('one');
  await store.hold('all');
  const kept = store.newest('theme.js', new Promise(() => undefined));
  await vi.advanceTimersByTimeAsync(PATIENCE);
  expect(await textOf(await kept)).toBe('theme.js of now');
  let arrive: (response: Response) => void = () => undefined;
  const late = store.newest('story/en/a.json', new Promise<Response>((resolve) => (arrive = resolve)));
  await vi.advanceTimersByTimeAsync(PATIENCE);
  arrive(new Response('late'));
  expect(await textOf(await late)).toBe('late');
  vi.useRealTimers();
});

test('a redirected answer is stored as an answer of its own, since a browser refuses it for a page', async () => {
  answer = (name) => Object.defineProperty(new Response(name), 'redirected', { value: true });
  const store = storeOf('one');
  await store.hold('all');
  const kept = await store.kept('theme.js');
  expect(kept?.redirected).toBe(false);
  expect(await textOf(kept)).toBe('theme.js');
});
