import type { Lab } from '../state/index.ts';
import type { Sight } from '../timeline/sight.svelte.ts';
import { STEP_BY, fit, pan, zoomBy } from '../timeline/zooming.ts';
import { goalAt, goalOfKey } from './go.ts';

/** Does what a key of the lab's tools asks for: goes to a place of note, zooms or moves the window. */
export function actOn(key: string, lab: Lab, sight: Sight): void {
  const asked = goalOfKey(key);
  if (asked) {
    const to = goalAt(lab.run, lab.position, asked.goal, asked.way);
    if (to !== null) lab.seek(to);
    return;
  }
  switch (key) {
    case '+':
    case '=':
      return zoomBy(sight, STEP_BY);
    case '-':
      return zoomBy(sight, 1 / STEP_BY);
    case '0':
      return fit(sight);
    case 'm':
    case 'M':
      lab.isNoting = lab.position > 0;
      return;
    case 'ArrowLeft':
      return pan(sight, -1);
    case 'ArrowRight':
      return pan(sight, 1);
  }
}
