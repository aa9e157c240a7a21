import type { Held, Listed, Wish } from './listed.ts';
import { Store } from './store.ts';

/*
 * The service worker. It brings what is stored only where it is as good as what the network has: a file whose name stands for
 * its content, or any file where the network does not answer. So nobody ever sees an old build because of it.
 */

/** Written by the build. */
declare const LISTED: Listed;

/** The global object of a service worker, as far as it is used; its types cannot stand beside those of a page. */
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { readonly claim: () => Promise<void> };
  addEventListener<Kind extends keyof WorkerEvents>(
    kind: Kind,
    handle: (event: WorkerEvents[Kind]) => void,
  ): void;
}
interface WorkerEvents {
  readonly install: Lasting;
  readonly activate: Lasting;
  readonly message: Lasting & MessageEvent<Wish>;
  readonly fetch: Lasting & Asked;
}
interface Lasting {
  readonly waitUntil: (work: Promise<unknown>) => void;
}
interface Asked {
  readonly request: Request;
  readonly clientId: string;
  readonly resultingClientId: string;
  readonly respondWith: (answer: Promise<Response>) => void;
}

const worker = self as unknown as WorkerScope;
const listed = LISTED;
const store = new Store(listed, {
  scope: worker.registration.scope,
  caches,
  fetch: (request) => fetch(request),
});
/** Pages that came from the store: they get all of their files from there, so that builds do not mix. */
const keptPages = new Set<string>();

worker.addEventListener('install', (event) => event.waitUntil(store.holdAsBefore()));

worker.addEventListener('activate', (event) => {
  const work = async (): Promise<void> => {
    await store.dropOthers();
    // The page of the first visit, too, may lose its network.
    await worker.clients.claim();
  };
  event.waitUntil(work());
});

worker.addEventListener('message', (event) => {
  const tell = (isWhole: boolean): void => {
    const held: Held = { build: listed.build, isWhole };
    event.ports[0]?.postMessage(held);
  };
  const work = async (): Promise<void> => {
    await store.hold('all');
    await store.hold(event.data.hold);
  };
  event.waitUntil(
    work().then(
      () => tell(true),
      () => tell(false),
    ),
  );
});

worker.addEventListener('fetch', (event) => {
  const { request, clientId, resultingClientId } = event;
  const name = request.method === 'GET' && !request.headers.has('range') ? store.nameOf(request.url) : null;
  if (name === null) return;
  if (request.mode !== 'navigate' && (store.isFixed(name) || keptPages.has(clientId)))
    return event.respondWith(store.stored(name, request));
  event.respondWith(store.newest(name, fetch(request), () => keptPages.add(resultingClientId)));
});
