import type { Held, Wish } from './listed.ts';
import { stateBy, type OfflineState } from './state.ts';

/** What the page's side needs of a window; a test gives another. */
export interface OfflineWindow {
  readonly isSecureContext: boolean;
  readonly navigator: { readonly serviceWorker?: ServiceWorkerContainer };
  readonly document: Pick<Document, 'querySelector'>;
}

/** The language that was asked for last: what another one comes to is not told. */
let asked: Wish['hold'] | null = null;

/**
 * Has the site stored in a language, and tells the state whenever it changes. A new worker waits until no page of the old
 * build is open.
 */
export async function keepOffline(
  lang: Wish['hold'],
  tell: (state: OfflineState) => void,
  window: OfflineWindow = globalThis.window,
): Promise<void> {
  asked = lang;
  const { serviceWorker: container } = window.navigator;
  if (!container) return tell(window.isSecureContext ? 'none' : 'insecure');
  const own = window.document.querySelector('meta[name=build]')?.getAttribute('content') ?? '';
  const follow = async (registration: ServiceWorkerRegistration): Promise<void> => {
    if (asked !== lang) return;
    tell('storing');
    const state = await stored(registration, lang, own);
    if (asked === lang) tell(state);
  };
  try {
    await idle();
    await container.register('sw.js');
    const registration = await container.getRegistration();
    if (!registration) return tell('none');
    registration.addEventListener('updatefound', () => void follow(registration));
    await follow(registration);
  } catch {
    tell('none');
  }
}

/** Waits until the browser has nothing else to do, where it tells. */
const idle = (): Promise<unknown> =>
  new Promise((resolve) =>
    'requestIdleCallback' in globalThis ? requestIdleCallback(resolve, { timeout: 5000 }) : resolve(null),
  );

/** Waits for the newest worker, and asks it to hold the language. */
async function stored(
  registration: ServiceWorkerRegistration,
  lang: Wish['hold'],
  own: string,
): Promise<OfflineState> {
  if (registration.installing) await installed(registration.installing);
  const newest = registration.waiting ?? registration.active;
  return newest ? stateBy(await ask(newest, { hold: lang }), own) : 'failed';
}

/** Waits until a worker is installed, or given up. */
function installed(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (worker.state !== 'installing') resolve();
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

function ask(worker: ServiceWorker, wish: Wish): Promise<Held> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }: MessageEvent<Held>) => resolve(data), { once: true });
    port1.start();
    worker.postMessage(wish, [port2]);
  });
}
