import type { Attachment } from 'svelte/attachments';

/** What a drag does. `onstart` answers whether the pointer begins one here, and whether at once or after some px. */
export interface Drag {
  readonly onstart: (event: PointerEvent) => 'now' | 'later' | 'no';
  readonly onmove: (event: PointerEvent) => void;
  /** `isDone` false: the browser took the pointer away, or Escape was pressed. */
  readonly onend: (isDone: boolean) => void;
  /** A click that belongs to no drag. */
  readonly ontap: (event: MouseEvent) => void;
}

/** px that a pointer moves before a press becomes a drag. */
const SLACK = 5;

/** Follows one pointer from press to release. The click that ends a drag is swallowed. */
export function draggable(drag: Drag): Attachment<HTMLElement> {
  return (node) => {
    let pressed: PointerEvent | null = null;
    let isDragging = false;
    let isClickSpent = false;

    const begin = (event: PointerEvent): void => {
      isDragging = true;
      node.setPointerCapture(event.pointerId);
    };
    const finish = (isDone: boolean): void => {
      if (isDragging) drag.onend(isDone);
      isClickSpent = isDragging;
      isDragging = false;
      pressed = null;
    };
    const down = (event: PointerEvent): void => {
      isClickSpent = false;
      if (event.button !== 0 || pressed) return;
      const start = drag.onstart(event);
      if (start === 'no') return;
      pressed = event;
      if (start === 'now') begin(event);
    };
    const move = (event: PointerEvent): void => {
      if (!pressed || event.pointerId !== pressed.pointerId) return;
      const away = Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY);
      if (!isDragging && away > SLACK) begin(event);
      if (isDragging) drag.onmove(event);
    };
    const up = (event: PointerEvent): void => {
      if (event.pointerId === pressed?.pointerId) finish(true);
    };
    const cancel = (): void => finish(false);
    const escape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && isDragging) cancel();
    };
    const click = (event: MouseEvent): void => {
      if (!isClickSpent) {
        drag.ontap(event);
        return;
      }
      isClickSpent = false;
      event.stopPropagation();
      event.preventDefault();
    };
    const off = new AbortController();
    const { signal } = off;
    node.addEventListener('pointerdown', down, { signal });
    node.addEventListener('pointermove', move, { signal });
    node.addEventListener('pointerup', up, { signal });
    node.addEventListener('pointercancel', cancel, { signal });
    node.addEventListener('click', click, { signal, capture: true });
    window.addEventListener('keydown', escape, { signal });
    return () => off.abort();
  };
}

/** px of wheel that make one step; one notch of a common mouse is 100 to 120. */
const NOTCH = 100;

/**
 * Turns the wheel into steps without taking the page's scroll: sideways wheels and Shift with the wheel always count, the
 * plain wheel only where the page has nothing to scroll. `onsteps` answers whether the playhead could move; where it could
 * not, the wheel is the page's again.
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
