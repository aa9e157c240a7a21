import { wordingOf, type Box, type Layout, type Wording } from './geometry.ts';
import { textWidth } from './text-width.ts';

/** Size of the sentence of the step, rem: all is measured at one size, which is remembered. */
const MEASURED = 1.5;
/** rem of a block beside the name: the pattern of its thread, and air. */
const BESIDE = 1.375;
/** The smaller of the two sizes of a name, rem. */
const SMALL = 0.8125;

/** What a block says of itself, its name only where all of it fits: in a line, or in two of the small size. */
export function fittingWords(layout: Layout, box: Box, name: string): Wording {
  const wording = wordingOf(layout, box);
  if (wording !== 'stack' || layout.isVertical) return wording;
  const widthOf = (text: string): number => textWidth(text, MEASURED * layout.rem) / MEASURED;
  const room = box.width - BESIDE * layout.rem;
  if (widthOf(name) <= room) return 'stack';
  // Two lines, of which one is seldom full.
  const need = Math.max(widthOf(name) * 0.6, ...name.split(' ').map(widthOf));
  return need * SMALL <= room ? 'small' : 'code';
}
