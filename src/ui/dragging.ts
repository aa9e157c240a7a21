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
