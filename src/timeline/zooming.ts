import type { Layout } from './layout.ts';
import type { Sight } from './sight.svelte.ts';

/** The largest column, rem. */
const MOST = 12;
/** Factor of a key, and of a notch of the wheel. */
export const STEP_BY = 1.25;
/** Share of the window by which a key moves it. */
const PAN = 0.25;

/**
 * Makes columns larger or smaller, and keeps the moment under a point where it is. `at`: px from the start of the window;
 * undefined: the playhead, or the middle where that is out of sight.
 */
export function zoomBy(sight: Sight, factor: number, at?: number): void {
  const scene = sight.scene?.();
  if (!scene) return;
  const { layout, offset, view, position } = scene;
  const here = layout.scale(position) - offset;
  const point = at ?? (here >= 0 && here <= view ? here : view / 2);
  const moment = layout.scale.invert(offset + point);
  const wished = Math.min(MOST, (layout.unit / layout.rem) * factor);
  // Nothing is smaller than the whole run.
  const isWhole = wished <= wholeUnit(layout);
  if (isWhole && factor > 1) return;
  sight.zoom = isWhole ? 'fit' : wished;
  sight.held = isWhole ? null : { moment, at: point, position };
}

/** Returns the column, rem, at which about the whole run is in the window. */
const wholeUnit = ({ view, extent, unit, rem, tail }: Layout): number =>
  (unit / rem) * Math.min(1, (view - tail) / Math.max(1, extent - tail));

/** Puts a moment at a place of the window, px from its start. */
export function hold(sight: Sight, moment: number, at = 0): void {
  const scene = sight.scene?.();
  if (scene) sight.held = { moment: Math.max(0, moment), at, position: scene.position };
}

/** Moves the window by a quarter of its length. */
export function pan(sight: Sight, way: 1 | -1): void {
  const scene = sight.scene?.();
  if (scene) hold(sight, scene.layout.scale.invert(scene.offset + way * scene.view * PAN));
}

/** Puts the whole run in sight; if it is, returns to the usual sizes. */
export function fit(sight: Sight): void {
  sight.zoom = sight.zoom === 'fit' ? 'usual' : 'fit';
  sight.held = null;
}
