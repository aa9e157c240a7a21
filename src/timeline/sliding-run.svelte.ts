import { untrack } from 'svelte';
import type { LaneRun } from '../frames/index.ts';
import { rested } from '../ui/rest.ts';
import type { Slider } from './slider.ts';

/**
 * Lets blocks slide when the run changes. Call once, in the component that draws them. What moves them comes once the page
 * rests; until then they jump.
 */
export function slideRuns(run: () => LaneRun, stage: () => HTMLElement | undefined): void {
  let slider: Slider | null = null;
  rested()
    .then(() => import('./slider.ts'))
    .then(
      (late) => (slider = new late.Slider()),
      () => undefined,
    );
  /** The run that stands on the page. */
  let stood = untrack(run);
  // Only a change of the run lets blocks slide: no move of the playhead gets here.
  $effect.pre(() => {
    const next = run();
    const on = stage();
    if (next !== stood && on) slider?.before(on, stood, next);
  });
  $effect(() => {
    const next = run();
    const on = stage();
    if (next !== stood && on) slider?.after(on, next);
    stood = next;
  });
}
