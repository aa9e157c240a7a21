import { saidAt, type LaneRun } from '../frames/index.ts';
import type { I18n } from '../i18n/index.ts';
import type { Layout } from './layout.ts';
import { textWidth } from './text-width.ts';

/** The size of the sentences of a run, rem, and the most lines that one takes. */
export interface Fit {
  readonly size: number;
  readonly lines: 1 | 2;
}

/** A sentence of a run, behind the code of its step, as it is said with the playhead at `position`. */
export interface Said {
  readonly position: number;
  readonly text: string;
}

/** From the largest on: the first in which every sentence fits is taken, else the last. None is higher than the room kept. */
const LEVELS: readonly Fit[] = [
  { size: 1.5, lines: 1 },
  { size: 1.25, lines: 1 },
  { size: 1.125, lines: 1 },
  { size: 1, lines: 1 },
  { size: 0.9375, lines: 1 },
  { size: 0.9375, lines: 2 },
];
const ON_PHONE: readonly Fit[] = [
  { size: 1.5, lines: 1 },
  { size: 1.125, lines: 2 },
  { size: 0.9375, lines: 2 },
  { size: 0.8125, lines: 2 },
];

/** Size at which texts are measured, rem, so that their widths are cached together. */
export const MEASURED = 1.5;
/** Width, rem, that a sentence may be wider than measured: its code is bold. */
const SLACK = 0.5;
/** Share of two lines that a sentence fills before its last word may need a third. */
const FILLED = 0.9;

/** Returns px beside the playhead at `place` of the timeline, on the side with more room. */
export function roomBeside(layout: Layout, width: number, place: number): number {
  // Half the width of the flag, and a gap.
  const away = 2.5 * layout.rem;
  return layout.isVertical ? width : Math.max(place, width - place) - away;
}

/** Returns the sentences of a run: of a folded run of byte steps, which differ in a letter or a digit, the first and last. */
export function saidIn(i18n: I18n, run: LaneRun): readonly Said[] {
  const positions = [0, ...run.blocks.flatMap(({ from, to }) => (from === to ? [to] : [from, to]))];
  return positions.map((position) => {
    const code = run.trace.steps[position - 1]?.step ?? '';
    return { position, text: `${code}  ${i18n.say(saidAt(run, position), run.threads)}` };
  });
}

/** Returns the one size in which all sentences of a run are shown, wherever the playhead is. */
export function fitOf(layout: Layout, width: number, said: readonly Said[]): Fit {
  const { rem, head, view, extent, scale } = layout;
  // Where the track is scrolled, the playhead may stand in the middle at any step.
  const roomAt = (position: number): number =>
    roomBeside(layout, width, extent > view + 1 ? width / 2 : head + scale(position));
  const fits = ({ size, lines }: Fit): boolean =>
    said.every(({ position, text }) => {
      const wide = (textWidth(text, MEASURED * rem) * size) / MEASURED + SLACK * rem;
      return wide <= roomAt(position) * (lines === 1 ? 1 : 2 * FILLED);
    });
  const levels = layout.isVertical ? ON_PHONE : LEVELS;
  return levels.find(fits) ?? { size: 0.8125, lines: 2 };
}
