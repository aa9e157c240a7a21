import type { LaneRun } from '../frames/index.ts';
import type { Layout } from './layout.ts';
import type { Scene, Sight } from './sight.svelte.ts';
import { stepScale, type StepScale } from './step-scale.ts';

/** Reports whether a run is longer than its window, or its size was chosen by hand. */
export const isLong = ({ layout }: Pick<Scene, 'layout'>, { zoom }: Pick<Sight, 'zoom'>): boolean =>
  layout.extent > layout.view + 1 || zoom !== 'usual';

/** Room for the buttons behind the strip, rem. */
const BUTTONS = 6;

/** Returns the scale of the strip that shows a whole run: every step is as long as every other. */
export function scaleOf({ view, rem }: Layout, length: number): StepScale {
  const air = 0.5 * rem;
  return stepScale([0, Math.max(1, length)], [air, Math.max(2 * air, view - BUTTONS * rem - air)]);
}

/** Height and gap of a dash, px of a usual screen. */
const DASH = 4;
const GAP = 1;
const LANE = 7;
/** Height of the ticks above the lanes. */
export const TICKS = 8;

/** Returns the height of the strip, px. */
export const heightOf = ({ rem, laneCount }: Layout): number =>
  ((TICKS + Math.max(3, laneCount) * LANE) * rem) / 16;

/** Returns the middle of a lane in the strip, px. */
export const middleOf = (lane: number, px: (n: number) => number): number => px(TICKS + (lane + 0.5) * LANE);

/** Returns the steps of each lane as one path of dashes. Steps that are too short for a gap are drawn together. */
export function dashes(run: LaneRun, scale: StepScale, px: (n: number) => number): readonly string[] {
  const size = scale(1) - scale(0);
  const gap = size > px(4) ? px(GAP) : 0;
  const paths = run.threads.map(() => '');
  const { steps } = run.trace;
  for (let from = 0; from < steps.length;) {
    const thread = steps[from]?.thread ?? 0;
    const other = steps.findIndex((step, at) => at > from && step.thread !== thread);
    const to = gap > 0 ? from + 1 : other < 0 ? steps.length : other;
    const top = px(TICKS + thread * LANE + (LANE - DASH) / 2);
    const [left, right] = [scale(from), scale(to) - gap];
    paths[thread] += `M${round(left)} ${round(top)}H${round(right)}v${px(DASH)}H${round(left)}z`;
    from = to;
  }
  return paths;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The part of the strip that is in the window: px, and its steps. */
export interface Brush {
  readonly left: number;
  readonly width: number;
  readonly steps: number;
  /** Numbers of the first and last step. */
  readonly first: number;
  readonly last: number;
}

/** Returns the brush around what is in the window. */
export function brushOf(layout: Layout, scale: StepScale, offset: number, view: number): Brush {
  const length = layout.columns.at(-1)?.block.to ?? 0;
  const within = (along: number): number => Math.min(length, Math.max(0, layout.scale.invert(along)));
  const [from, to] = [within(offset), within(offset + view)];
  const left = scale(from);
  return {
    left,
    width: Math.max(8, scale(to) - left),
    steps: Math.max(1, to - from),
    first: Math.min(length, Math.floor(from) + 1),
    last: Math.round(to),
  };
}
