import type { ThreadView } from '../frames/index.ts';
import type { Box } from './boxes.ts';

/** Width of a pattern, px, as of those in styles/base.css. */
const WIDTH = 8;

/** Positions of the marks of a pattern, from the first to below the last. */
function* places(first: number, end: number, apart: number): Generator<number> {
  for (let at = first; at < end; at += apart) yield at;
}

/** Returns a path that draws the pattern of a thread on the left edge of a block, to be stroked 2 px wide. */
export function patternPath(hue: ThreadView['hue'], { left, top, height }: Box): string {
  const bottom = top + height;
  switch (hue) {
    case 'v':
      return [3, 7].map((x) => `M${left + x} ${top}v${height}`).join('');
    case 's':
      return [...places(top + 3, bottom, 6)].map((y) => `M${left} ${y}h${WIDTH}`).join('');
    case 'f':
      // A line of no length with round ends is a dot.
      return [...places(top + 6, bottom - 2, 8)].map((y) => `M${left + WIDTH / 2} ${y}h0`).join('');
    case 'd':
      return [...places(top, bottom - WIDTH + 1, 6)]
        .map((y) => `M${left} ${y + WIDTH}l${WIDTH} ${-WIDTH}`)
        .join('');
  }
}
