import type { Attachment } from 'svelte/attachments';

/**
 * The callbacks of a drag. `onstart` returns whether the pointer begins a drag here, and whether at once or after some px.
 */
export interface Drag {
  readonly onstart: (event: PointerEvent) => 'now' | 'later' | 'no';
  readonly onmove: (event: PointerEvent) => void;
  /** `isDone` false: the browser took the pointer away, or Escape was pressed. */
  readonly onend: (isDone: boolean) => void;
  /** Called for a press that was released without a drag, and for a click without a press. */
  readonly ontap: (event: MouseEvent) => void;
}

/** px that a pointer moves before a press becomes a drag. */
const SLACK = 5;

/**
 * Follows one pointer from press to release: for the playhead, the flag of a strip, a block, or the run in a progress
 * graph. Suppresses the click that ends a drag.
 */
export function draggable(drag: Drag): Attachment<HTMLElement> {
  return (node) => {
    let pressed: PointerEvent | null = null;
    let isDragging = false;
    /** What the press before a click turned out to be. */
    let click: 'open' | 'tapped' | 'dragged' = 'open';

    const begin = (event: PointerEvent): void => {
      isDragging = true;
      node.setPointerCapture(event.pointerId);
    };
    const finish = (isDone: boolean): void => {
      if (isDragging) drag.onend(isDone);
      click = isDragging ? 'dragged' : 'open';
      isDragging = false;
      pressed = null;
    };
    const down = (event: PointerEvent): void => {
      click = 'open';
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
      if (event.pointerId !== pressed?.pointerId) return;
      const isTap = !isDragging;
      finish(true);
      if (!isTap) return;
      click = 'tapped';
      drag.ontap(event);
    };
    const cancel = (): void => finish(false);
    const escape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && isDragging) cancel();
    };
    const clicked = (event: MouseEvent): void => {
      if (click === 'open') drag.ontap(event);
      else if (click === 'dragged') {
        event.stopPropagation();
        event.preventDefault();
      }
      click = 'open';
    };
    const off = new AbortController();
    const { signal } = off;
    node.addEventListener('pointerdown', down, { signal });
    node.addEventListener('pointermove', move, { signal });
    node.addEventListener('pointerup', up, { signal });
    node.addEventListener('pointercancel', cancel, { signal });
    node.addEventListener('click', clicked, { signal, capture: true });
    window.addEventListener('keydown', escape, { signal });
    return () => off.abort();
  };
}
