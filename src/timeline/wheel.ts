import type { Attachment } from 'svelte/attachments';

/** Wheel distance, px, of one step. A notch of a common mouse is 100 to 120. */
const NOTCH = 100;

/**
 * Turns the wheel into steps without taking scrolling from the page. A sideways wheel and Shift with the wheel always
 * count; the plain wheel only where the page cannot scroll. `onsteps` returns whether the playhead moved; if it did not,
 * the page gets the wheel.
 */
export function wheelable(
  onsteps: (steps: number) => boolean,
  canMove: (sign: number) => boolean,
): Attachment<HTMLElement> {
  return (node) => {
    let rest = 0;
    const wheel = (event: WheelEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const isSideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
      if (!isSideways && isPageScrollable()) return;
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : NOTCH / 3;
      const delta = (Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.deltaY) * lines;
      if (delta === 0 || !canMove(Math.sign(delta))) {
        rest = 0;
        return;
      }
      event.preventDefault();
      rest = Math.sign(rest) === Math.sign(delta) ? rest + delta : delta;
      const steps = Math.trunc(rest / NOTCH);
      if (steps !== 0 && onsteps(steps)) rest -= steps * NOTCH;
    };
    node.addEventListener('wheel', wheel, { passive: false });
    return () => node.removeEventListener('wheel', wheel);
  };
}

function isPageScrollable(): boolean {
  const page = document.scrollingElement;
  return page !== null && page.scrollHeight > page.clientHeight + 1;
}
