import { pointers, select } from 'd3-selection';
import { zoom, type D3ZoomEvent } from 'd3-zoom';
import type { Sight } from './sight.svelte.ts';
import { STEP_BY, hold, zoomBy } from './zooming.ts';

/** Wheel distance, px, of one notch; what a touchpad sends for a pinch is finer than half of it. */
const NOTCH = 100;
const FINE = 15;

/** Returns the doublings that a turn of the wheel asks for. */
function turned({ deltaMode, deltaY }: WheelEvent): number {
  const px = deltaMode === WheelEvent.DOM_DELTA_PIXEL ? deltaY : (deltaY * NOTCH) / 3;
  const notches = -px / (Math.abs(px) < NOTCH / 2 ? FINE : NOTCH);
  return Math.log2(STEP_BY) * Math.max(-2, Math.min(2, notches));
}

type Gesture = MouseEvent | TouchEvent;
type Told = Pick<D3ZoomEvent<HTMLElement, unknown>, 'transform'> & { readonly sourceEvent: Gesture };

/** Reports whether a press or turn belongs to the window, and not to a block, the playhead, or the page. */
function isOurs(event: Gesture, isLong: boolean): boolean {
  if (!('touches' in event)) {
    if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
    return event.type === 'mousedown' && (event.button === 1 || event.shiftKey);
  }
  if (event.touches.length > 1) return true;
  const isBlock =
    event.target instanceof Element && event.target.closest('[data-item], [data-offer]') !== null;
  return isLong && !isBlock;
}

/**
 * Zooms and moves the window on the lanes by gestures that d3-zoom recognises: the wheel with Control, which is also what a
 * touchpad sends for a pinch, two fingers, one finger beside the blocks, and a drag with Shift or the middle button. Columns
 * differ in width, so of its transform only the factor is taken: the moment that was under the fingers when they came stays
 * under them. `node` is the window on the lanes. Returns the end of it.
 */
export function zoomGestures(sight: Sight, node: HTMLElement): () => void {
  /** The moment under the pointer, or under the middle of the fingers, when they came. */
  let grip = { moment: 0, fingers: 0 };
  let factor = 1;

  /** Returns the middle of all fingers, or the place of the pointer, px from the start of the window. */
  const middle = (event: Gesture): { readonly at: number; readonly fingers: number } => {
    const all = pointers(event, node);
    return { at: all.reduce((sum, [x]) => sum + x, 0) / Math.max(1, all.length), fingers: all.length };
  };
  function take(event: Gesture): void {
    const scene = sight.scene?.();
    const { at, fingers } = middle(event);
    grip = { moment: scene ? scene.layout.scale.invert(scene.offset + at) : 0, fingers };
  }

  const behaviour = zoom<HTMLElement, unknown>()
    .filter((event: Gesture) => {
      const scene = sight.scene?.();
      return isOurs(event, scene !== undefined && scene.layout.extent > scene.layout.view + 1);
    })
    .wheelDelta(turned)
    // Zooms by as much as is asked for; zooming.ts knows the limits.
    .constrain((transform) => transform)
    .on('start', ({ sourceEvent }: Told) => take(sourceEvent))
    .on('zoom', ({ sourceEvent, transform }: Told) => {
      const { at, fingers } = middle(sourceEvent);
      // A finger came or went: what is under the others now stays there.
      if (fingers !== grip.fingers) take(sourceEvent);
      if (transform.k !== factor) zoomBy(sight, transform.k / factor, at);
      factor = transform.k;
      const isWheel = sourceEvent instanceof WheelEvent;
      if (!isWheel && sight.zoom !== 'fit') hold(sight, grip.moment, at);
    });
  const window = select<HTMLElement, unknown>(node).call(behaviour).on('dblclick.zoom', null);
  return () => void window.on('.zoom', null);
}
