import type { LaneRun } from '../frames/index.ts';
import { Sliding } from '../ui/sliding.ts';
import { isAlike, stepNames } from './slide-names.ts';

/** Lets the blocks of a timeline slide when its run changes. Loaded once the page rests. */
export class Slider {
  readonly #sliding = new Sliding();

  /** Call before the page changes from a run to another one. `stage` holds the blocks of the first. */
  before(stage: HTMLElement, stood: LaneRun, run: LaneRun): void {
    if (isAlike(stood, run)) this.#sliding.measure(blocksOf(stage, stood));
  }

  /** Call once the page shows the run. */
  after(stage: HTMLElement, run: LaneRun): void {
    const held = stage.querySelector<HTMLElement>('[role="group"]');
    if (held) this.#sliding.slide(blocksOf(stage, run), held, [...stage.querySelectorAll('[data-joins]')]);
  }
}

/** The blocks on the page by the names of their first steps. */
function blocksOf(stage: HTMLElement, run: LaneRun): ReadonlyMap<string, HTMLElement> {
  const names = stepNames(run);
  return new Map(
    [...stage.querySelectorAll<HTMLElement>('[data-item^="b"]')].flatMap((block) => {
      const name = names[Number(block.dataset['item']?.slice(1)) - 1];
      return name === undefined ? [] : [[name, block] as const];
    }),
  );
}
