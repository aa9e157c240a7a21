import type { Attachment } from 'svelte/attachments';
import { isSame, type Point } from '../../answers/stair.ts';
import { draggable } from '../../ui/dragging.ts';

/** Actions of the pointer in the plane. Positions are px from the upper left corner of the element. */
interface Walking {
  readonly nearest: (left: number, top: number) => Point;
  readonly isOnRun: (point: Point) => boolean;
  readonly isPoint: (point: Point) => boolean;
  readonly onpoint: (point: Point | null) => void;
  readonly ongo: (point: Point) => void;
  /** Called while the run is dragged with the point under the pointer, and with null at the end. */
  readonly onwish: (point: Point | null) => void;
  readonly onlead: (point: Point) => void;
  readonly onpan: (left: number, top: number) => void;
  readonly onzoom: (factor: number, around: Point) => void;
}

/** Wheel distance, px, that doubles the zoom. */
const TWICE = 240;

/** Attaches the actions: a drag that starts on the run leads it, any other drag pans; a press without a move is a click. */
export const walking =
  (walk: Walking): Attachment<HTMLElement> =>
  (node) => {
    /** Whether the drag started on the run. */
    let hasRun = false;
    let last: Point | null = null;

    const pointAt = (event: { readonly clientX: number; readonly clientY: number }): Point => {
      const { left, top } = node.getBoundingClientRect();
      return walk.nearest(event.clientX - left, event.clientY - top);
    };
    const show = (point: Point): void => walk.onpoint(walk.isPoint(point) ? point : null);
    const drag = draggable({
      onstart: (event) => {
        hasRun = walk.isOnRun(pointAt(event));
        return 'later';
      },
      onmove: (event) => {
        if (!hasRun) {
          walk.onpan(event.movementX, event.movementY);
          return;
        }
        const point = pointAt(event);
        if (last && isSame(point, last)) return;
        last = point;
        show(point);
        walk.onwish(point);
      },
      onend: (isDone) => {
        const to = last;
        last = null;
        walk.onwish(null);
        if (isDone && hasRun && to) walk.onlead(to);
      },
      ontap: (event) => {
        const point = pointAt(event);
        if (walk.isPoint(point)) walk.ongo(point);
      },
    });
    const hover = (event: PointerEvent): void => {
      if (event.buttons === 0) show(pointAt(event));
    };
    const leave = (event: PointerEvent): void => {
      if (event.buttons === 0) walk.onpoint(null);
    };
    const wheel = (event: WheelEvent): void => {
      // Without Ctrl or Cmd the wheel scrolls the page.
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      walk.onzoom(2 ** (-event.deltaY / TWICE), pointAt(event));
    };
    const touch = (event: TouchEvent): void => {
      const [finger] = event.touches;
      if (event.touches.length !== 1 || !finger) return;
      // A finger on the run drags the run; elsewhere it scrolls the page.
      if (walk.isOnRun(pointAt(finger))) event.preventDefault();
    };
    const stop = drag(node);
    const off = new AbortController();
    const { signal } = off;
    node.addEventListener('pointermove', hover, { signal });
    node.addEventListener('pointerleave', leave, { signal });
    node.addEventListener('wheel', wheel, { signal, passive: false });
    node.addEventListener('touchstart', touch, { signal, passive: false });
    return () => {
      stop?.();
      off.abort();
    };
  };
