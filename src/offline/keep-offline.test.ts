import { expect, test, vi } from 'vitest';
import { keepOffline, type OfflineWindow } from './keep-offline.ts';
import type { Held, Wish } from './listed.ts';
import { stateBy, type OfflineState } from './state.ts';

/** A worker that answers every wish. */
class FakeWorker extends EventTarget {
  state: ServiceWorkerState;
  readonly #held: Held;
  readonly wishes: Wish[] = [];

  constructor(state: ServiceWorkerState, held: Held) {
    super();
    this.state = state;
    this.#held = held;
  }
  postMessage(wish: Wish, [port]: MessagePort[]): void {
    this.wishes.push(wish);
    port?.postMessage(this.#held);
    port?.close();
  }
  become(state: ServiceWorkerState): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}
/** A registration with the workers that are given. */
class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  active: FakeWorker | null = null;

  constructor(workers: Partial<Pick<FakeRegistration, 'installing' | 'waiting' | 'active'>> = {}) {
    super();
    Object.assign(this, workers);
  }
}

const whole = (build: string): Held => ({ build, isWhole: true });

/** A window with a page of the build `mine`. */
function windowOf(
  registration: FakeRegistration | undefined,
  register = async (): Promise<void> => undefined,
) {
  const serviceWorker = { register, getRegistration: async () => registration };
  const meta = { getAttribute: () => 'mine' };
  return {
    isSecureContext: true,
    navigator: { serviceWorker },
    document: { querySelector: () => meta },
  } as unknown as OfflineWindow;
}

async function told(window: OfflineWindow): Promise<OfflineState[]> {
  const states: OfflineState[] = [];
  await keepOffline('en', (state) => states.push(state), window);
  return states;
}

test.each([
  [whole('mine'), 'ready'],
  [whole('other'), 'newer'],
  [{ build: 'mine', isWhole: false }, 'failed'],
] as const)('of the answer %o the state is %s', (held, state) => expect(stateBy(held, 'mine')).toBe(state));

test('the page is ready once its own build is stored in its language', async () => {
  const active = new FakeWorker('activated', whole('mine'));
  expect(await told(windowOf(new FakeRegistration({ active })))).toEqual(['storing', 'ready']);
  expect(active.wishes).toEqual([{ hold: 'en' }]);
});

test('the newest worker is asked: one that is still being installed is waited for', async () => {
  const active = new FakeWorker('activated', whole('mine'));
  const coming = new FakeWorker('installing', whole('other'));
  const registration = new FakeRegistration({ active, installing: coming });
  const states = told(windowOf(registration));
  await vi.waitFor(() => expect(coming.wishes).toEqual([]));
  registration.installing = null;
  registration.waiting = coming;
  coming.become('installed');
  expect(await states).toEqual(['storing', 'newer']);
  expect(active.wishes).toEqual([]);
});

test('a build that comes while the page is open is told of', async () => {
  const registration = new FakeRegistration({ active: new FakeWorker('activated', whole('mine')) });
  const states: OfflineState[] = [];
  await keepOffline('en', (state) => states.push(state), windowOf(registration));
  registration.waiting = new FakeWorker('installed', whole('other'));
  registration.dispatchEvent(new Event('updatefound'));
  await vi.waitFor(() => expect(states.at(-1)).toBe('newer'));
});

test('a worker that could not be installed leaves nothing ready', async () => {
  const installing = new FakeWorker('installing', whole('mine'));
  const registration = new FakeRegistration({ installing });
  const states = told(windowOf(registration));
  await Promise.resolve();
  registration.installing = null;
  installing.become('redundant');
  expect(await states).toEqual(['storing', 'failed']);
});

test('a browser that stores nothing, refuses, or asks for https is told of', async () => {
  const without = { ...windowOf(undefined), navigator: {} };
  expect(await told(without)).toEqual(['none']);
  expect(await told({ ...without, isSecureContext: false })).toEqual(['insecure']);
  expect(await told(windowOf(undefined))).toEqual(['none']);
  expect(await told(windowOf(new FakeRegistration(), () => Promise.reject(new Error('refused'))))).toEqual([
    'none',
  ]);
});
