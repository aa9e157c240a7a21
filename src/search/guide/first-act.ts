/** What a reader begins with who goes on: the pointer, scrolling, a press, or a key, among them those that find or print. */
const ACTS = ['pointermove', 'wheel', 'touchstart', 'pointerdown', 'keydown', 'scroll'] as const;

let hasActed = false;

/**
 * Calls `tell` once, when the reader first does anything on the page of the search; at once where that has been. Returns the
 * function that stops waiting.
 */
export function firstAct(tell: () => void): () => void {
  const stop = new AbortController();
  const act = (): void => {
    hasActed = true;
    stop.abort();
    tell();
  };
  if (hasActed) tell();
  else {
    for (const kind of ACTS)
      addEventListener(kind, act, { signal: stop.signal, passive: true, capture: true });
  }
  return () => stop.abort();
}
