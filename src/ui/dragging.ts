import type { Attachment } from 'svelte/attachments';

/**
 * The callbacks of a drag. `onstart` returns whether the pointer begins a drag here: at once, after some px, or once it has
 * rested (`held`), for a finger that would otherwise scroll.
 */
export interface Drag {
  readonly onstart: (event: PointerEvent) => 'now' | 'later' | 'held' | 'no';
  readonly onmove: (event: PointerEvent) => void;
  /** `isDone` false: the browser took the pointer away, or Escape was pressed. */
  readonly onend: (isDone: boolean) => void;
  /** Called for a press that was released without a drag, and for a click without a press. */
  readonly ontap: (event: MouseEvent) => void;
}

/** px that a pointer moves before a press becomes a drag. */
const SLACK = 5;
/** ms that a finger rests before it holds what is below it. */
const HOLD = 350;

/** What is dragged now. */
let dragged: HTMLElement | null = null;

/** Returns whether a pointer drags something. */
export const isDragged = (): boolean => dragged !== null;

/**
 * Follows one pointer from press to release: for the playhead, the flag of a strip, a block, or the run in a progress
 * graph. Suppresses the click that ends a drag.
 */
export function draggable(drag: Drag): Attachment<HTMLElement> {
  return (node) => {
    let pressed: PointerEvent | null = null;
    let isDragging = false;
    /** Runs while a finger must still rest. */
    let rest: ReturnType<typeof setTimeout> | undefined;
    /** What the press before a click turned out to be. */
    let click: 'open' | 'tapped' | 'dragged' = 'open';

    const begin = (event: PointerEvent): void => {
      isDragging = true;
      dragged = node;
      node.setPointerCapture(event.pointerId);
    };
    const hold = (event: PointerEvent): void => {
      rest = undefined;
      begin(event);
      drag.onmove(event);
    };
    /** Ends the wait of a finger that did not rest: it scrolls or taps, which the browser sees to. */
    const isLetGo = (): boolean => {
      if (rest === undefined) return false;
      clearTimeout(rest);
      rest = undefined;
      pressed = null;
      return true;
    };
    const leave = (): void => {
      if (dragged === node) dragged = null;
    };
    const finish = (isDone: boolean): void => {
      if (isDragging) drag.onend(isDone);
      leave();
      click = isDragging ? 'dragged' : 'open';
      isDragging = false;
      pressed = null;
    };
    const cancel = (): void => {
      if (!isLetGo()) finish(false);
    };
    const down = (event: PointerEvent): void => {
      click = 'open';
      // A second finger makes it a pinch.
      if (!event.isPrimary) return cancel();
      if (event.button !== 0 || pressed) return;
      const start = drag.onstart(event);
      if (start === 'no') return;
      pressed = event;
      if (start === 'now') begin(event);
      if (start === 'held') rest = setTimeout(() => hold(event), HOLD);
    };
    const move = (event: PointerEvent): void => {
      if (!pressed || event.pointerId !== pressed.pointerId) return;
      const away = Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY);
      if (!isDragging && away > SLACK) {
        if (isLetGo()) return;
        begin(event);
      }
      if (isDragging) drag.onmove(event);
    };
    const up = (event: PointerEvent): void => {
      if (event.pointerId !== pressed?.pointerId) return;
      if (isLetGo()) return;
      const isTap = !isDragging;
      finish(true);
      if (!isTap) return;
      click = 'tapped';
      drag.ontap(event);
    };
    /** A held finger neither scrolls nor opens a menu. */
    const keep = (event: Event): void => {
      if (isDragging) event.preventDefault();
    };
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
    node.addEventListener('touchmove', keep, { signal, passive: false });
    node.addEventListener('contextmenu', keep, { signal });
    node.addEventListener('click', clicked, { signal, capture: true });
    window.addEventListener('keydown', escape, { signal });
    return () => {
      isLetGo();
      leave();
      off.abort();
    };
  };
}
