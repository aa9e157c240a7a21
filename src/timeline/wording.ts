import type { Box } from './boxes.ts';
import type { Layout } from './layout.ts';
import { textWidth } from './text-width.ts';

/**
 * How much of its text a block shows. `full`: code, name and access line; `stack`: code over name; `small`: code over a
 * small name; `row`: name beside code; `code`: only that; `none`: nothing.
 */
export type Wording = 'full' | 'stack' | 'small' | 'row' | 'code' | 'none';

export function wordingOf(layout: Layout, box: Box): Wording {
  const width = box.width / layout.rem;
  if (layout.isVertical)
    return width >= 6.25 ? 'row' : width >= 4.25 ? 'stack' : width >= 2 ? 'code' : 'none';
  if (width >= 8.75 && !layout.isCompact) return 'full';
  if (layout.dress === 'strip') return width >= 1.5 ? 'code' : 'none';
  return width >= 4.5 ? 'stack' : width >= 2 ? 'code' : 'none';
}

/** Size of the step's sentence, rem. All texts are measured at it, so that their widths are cached together. */
const MEASURED = 1.5;
/** Width of a block beside its name, rem: the pattern of its thread, and a gap. */
const BESIDE = 1.375;
/** The smaller of the two sizes of a name, rem. */
const SMALL = 0.8125;

/**
 * Returns how much of its text a block shows. A name is shown only if all of it fits: in one line, or in two lines of the
 * small size.
 */
export function fittingWords(layout: Layout, box: Box, name: string): Wording {
  const wording = wordingOf(layout, box);
  if (wording !== 'stack' || layout.isVertical) return wording;
  const widthOf = (text: string): number => textWidth(text, MEASURED * layout.rem) / MEASURED;
  const room = box.width - BESIDE * layout.rem;
  if (widthOf(name) <= room) return 'stack';
  // Estimates two lines, since both are seldom full.
  const need = Math.max(widthOf(name) * 0.6, ...name.split(' ').map(widthOf));
  return need * SMALL <= room ? 'small' : 'code';
}
