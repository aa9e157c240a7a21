import type { Sight } from './sight.svelte.ts';

/**
 * Brings what recognises gestures (zoom-gestures.ts) with the first that may be one: a pointer or finger on the window on the
 * lanes `node`, or the wheel with Control over it, which is then done again. Returns the end of it.
 */
export function zoomable(sight: Sight, node: HTMLElement): () => void {
  const off = new AbortController();
  const { signal } = off;
  let isComing = false;
  let turn: WheelEvent | null = null;
  const bring = (event: Event): void => {
    if (event instanceof WheelEvent) {
      if (!event.ctrlKey && !event.metaKey) return;
      // The browser would zoom the page.
      event.preventDefault();
      turn = event;
    }
    if (isComing) return;
    isComing = true;
    void import('./zoom-gestures.ts').then(
      ({ zoomGestures }) => {
        if (signal.aborted) return;
        off.abort();
        end = zoomGestures(sight, node);
        if (turn) node.dispatchEvent(new WheelEvent('wheel', turn));
      },
      () => (isComing = false),
    );
  };
  let end = (): void => off.abort();
  for (const type of ['wheel', 'pointerenter', 'pointerdown'] as const)
    node.addEventListener(type, bring, { signal, passive: false });
  return () => end();
}
