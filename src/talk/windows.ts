import { openChannel } from './link.ts';
import type { TalkWindow } from './talk.svelte.ts';

/** What a talk needs of the browser's window. */
export const browserWindow = (): TalkWindow => ({
  open: openChannel,
  now: () => Date.now(),
  session: sessionOf(),
  name: () => [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => byte.toString(36)).join(''),
  size: () => ({ width: window.innerWidth, height: window.innerHeight }),
  every: (ms, tick) => {
    const timer = setInterval(tick, ms);
    return () => clearInterval(timer);
  },
});

/** A private window may refuse its storage, so that even to name it throws. */
function sessionOf(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

/** Keeps the screen awake while the page is in sight, where the browser can. Returns the function that lets it sleep. */
export function stayAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  let isOver = false;
  const ask = async (): Promise<void> => {
    if (document.visibilityState !== 'visible' || isOver || !('wakeLock' in navigator)) return;
    try {
      lock = await navigator.wakeLock.request('screen');
      if (isOver) void lock.release();
    } catch {
      // A battery that is low refuses it.
    }
  };
  const onseen = (): void => void ask();
  void ask();
  document.addEventListener('visibilitychange', onseen);
  return () => {
    isOver = true;
    document.removeEventListener('visibilitychange', onseen);
    void lock?.release();
  };
}
