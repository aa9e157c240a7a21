import type { Attachment } from 'svelte/attachments';
import type { Point } from '../../answers/stair.ts';

/** What the pointer can do in the plane. Places are in px from the upper left corner of the element. */
interface Walking {
  readonly nearest: (left: number, top: number) => Point;
  readonly isOnRun: (point: Point) => boolean;
  readonly isPoint: (point: Point) => boolean;
  readonly onpoint: (point: Point | null) => void;
  readonly ongo: (point: Point) => void;
  /** While the run is dragged: the point it is dragged to; null at the end. */
  readonly onwish: (point: Point | null) => void;
  readonly onlead: (point: Point) => void;
  readonly onpan: (left: number, top: number) => void;
  readonly onzoom: (factor: number, around: Point) => void;
}

/** px that a pointer moves before a press becomes a drag. */
const SLACK = 5;
/** px of wheel that make the plane twice as large. */
const TWICE = 240;

/** A press on the run drags it, a press elsewhere moves the plane; without a move it is a click. */
export const walking =
  (walk: Walking): Attachment<HTMLElement> =>
  (node) => {
    let pressed: { readonly event: PointerEvent; readonly isOnRun: boolean } | null = null;
    let isDragging = false;
    let last: Point | null = null;

    const place = (event: MouseEvent): readonly [number, number] => {
      const { left, top } = node.getBoundingClientRect();
      return [event.clientX - left, event.clientY - top];
    };
    const end = (): void => {
      if (isDragging) walk.onwish(null);
      pressed = null;
      isDragging = false;
      last = null;
    };
    const down = (event: PointerEvent): void => {
      if (event.button !== 0 || pressed) return;
      pressed = { event, isOnRun: walk.isOnRun(walk.nearest(...place(event))) };
    };
    const move = (event: PointerEvent): void => {
      const point = walk.nearest(...place(event));
      if (!pressed) {
        walk.onpoint(walk.isPoint(point) ? point : null);
        return;
      }
      if (event.pointerId !== pressed.event.pointerId) return;
      const { clientX, clientY } = pressed.event;
      if (!isDragging && Math.hypot(event.clientX - clientX, event.clientY - clientY) > SLACK) {
        isDragging = true;
        node.setPointerCapture(event.pointerId);
      }
      if (!isDragging) return;
      if (!pressed.isOnRun) walk.onpan(event.movementX, event.movementY);
      else if (point.x !== last?.x || point.y !== last.y) {
        last = point;
        walk.onpoint(walk.isPoint(point) ? point : null);
        walk.onwish(point);
      }
    };
    const up = (event: PointerEvent): void => {
      if (!pressed || event.pointerId !== pressed.event.pointerId) return;
      const point = walk.nearest(...place(event));
      const { isOnRun } = pressed;
      const wasDragging = isDragging;
      end();
      if (!wasDragging && walk.isPoint(point)) walk.ongo(point);
      if (wasDragging && isOnRun) walk.onlead(point);
    };
    const key = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && isDragging) end();
    };
    const leave = (): void => {
      if (!pressed) walk.onpoint(null);
    };
    const wheel = (event: WheelEvent): void => {
      // The plain wheel is the page's.
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      walk.onzoom(2 ** (-event.deltaY / TWICE), walk.nearest(...place(event)));
    };
    const touch = (event: TouchEvent): void => {
      const [finger] = event.touches;
      if (event.touches.length !== 1 || !finger) return;
      const { left, top } = node.getBoundingClientRect();
      // A finger on the run drags it; anywhere else it scrolls the page.
      if (walk.isOnRun(walk.nearest(finger.clientX - left, finger.clientY - top))) event.preventDefault();
    };
    const off = new AbortController();
    const { signal } = off;
    node.addEventListener('pointerdown', down, { signal });
    node.addEventListener('pointermove', move, { signal });
    node.addEventListener('pointerup', up, { signal });
    node.addEventListener('pointercancel', end, { signal });
    node.addEventListener('pointerleave', leave, { signal });
    node.addEventListener('wheel', wheel, { signal, passive: false });
    node.addEventListener('touchstart', touch, { signal, passive: false });
    window.addEventListener('keydown', key, { signal });
    return () => off.abort();
  };
