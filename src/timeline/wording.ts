import type { Box } from './boxes.ts';
import type { Layout } from './layout.ts';
import { textWidth } from './text-width.ts';

/**
 * How much of its text a block shows. `full`: code, name and access line; `stack`: code over name; `small`: the same
 * in small type; `row`: name beside code; `code`: only that; `none`: nothing.
 */
export type Wording = 'full' | 'stack' | 'small' | 'row' | 'code' | 'none';

/** Blocks of columns of 60 and 44 px, rem. */
const WITH_VERB = 3.4;
const WITH_CODE = 2.35;

export function wordingOf(layout: Layout, box: Box): Wording {
  const width = box.width / layout.rem;
  if (layout.isVertical)
    return width >= 6.25 ? 'row' : width >= 4.25 ? 'stack' : width >= 2 ? 'code' : 'none';
  if (width >= 8.75 && !layout.isCompact) return 'full';
  if (layout.dress === 'strip') return width >= 1.5 ? 'code' : 'none';
  if (layout.dress === 'lanes') return width >= WITH_VERB ? 'stack' : width >= WITH_CODE ? 'code' : 'none';
  return width >= 4.5 ? 'stack' : width >= 2 ? 'code' : 'none';
}

/** Size of the step's sentence, rem. All texts are measured at it, so that their widths are cached together. */
const MEASURED = 1.5;
/** Width of a block beside its name, rem: the pattern of its thread, and a gap; in small type, a smaller one. */
const BESIDE = 1.375;
const SMALL_BESIDE = 1;
/** Height of a lane, rem, from which it holds two lines of the usual size. */
const LOW = 2.75;
/** The two sizes of a name, rem. */
const BODY = 0.9375;
const SMALL = 0.8125;

/** From most text to least. */
const ORDER: readonly Wording[] = ['full', 'stack', 'small', 'row', 'code', 'none'];

/**
 * Returns how much of their text the blocks of one run show: all alike, and in one size. Names are shown only if each of
 * them fits its line, in the usual size or in the small one.
 */
export function commonWording(layout: Layout, names: readonly string[]): Wording {
  const room = layout.unit - 2 * layout.inset;
  const wording = wordingOf(layout, { left: 0, top: 0, width: room, height: 0 });
  return named(layout, room, wording, names);
}

/** Returns a wording, or less where a name does not fit its line in `room` px. */
function named(layout: Layout, room: number, wording: Wording, names: readonly string[]): Wording {
  if (wording !== 'stack' || layout.isVertical) return wording;
  const widest = Math.max(0, ...names.map((name) => textWidth(name, MEASURED * layout.rem) / MEASURED));
  const rest = room - BESIDE * layout.rem;
  const smallRest = room - SMALL_BESIDE * layout.rem;
  // In a very low lane, two lines of the usual size would cut the descenders.
  const isLow = layout.laneSize < LOW * layout.rem;
  return widest * BODY <= rest && !isLow ? 'stack' : widest * SMALL <= smallRest ? 'small' : 'code';
}

/** Returns how much a block shows: as much as the others of its run, or less where it is narrower. */
export function fittingWords(layout: Layout, box: Box, common: Wording): Wording {
  // A folded lane is lower than its words.
  if (layout.dress === 'lanes' && box.height < 1.75 * layout.rem) return 'none';
  const own = wordingOf(layout, box);
  return layout.isVertical || ORDER.indexOf(own) > ORDER.indexOf(common) ? own : common;
}

/** Returns how much an offer shows: as much as the blocks of the run, or less where its own name does not fit. */
export const offeredWords = (layout: Layout, box: Box, common: Wording, name: string): Wording =>
  named(layout, box.width, fittingWords(layout, box, common), [name]);
