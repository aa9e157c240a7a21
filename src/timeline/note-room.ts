import type { Layout } from './layout.ts';
import { MEASURED, type Fit } from './sentence-fit.ts';
import { textWidth } from './text-width.ts';

/** A part of the row of the sentence, px from the left of the timeline. */
export interface NoteRoom {
  readonly left: number;
  readonly width: number;
}

/** Half the width of the flag and a gap; the gap before the sentence; rem. */
const FLAG = 2.5;
const GAP = 1.5;

/**
 * Returns the larger part of the row that the sentence leaves free: beyond the sentence, or on the other side of the playhead at
 * `place` of a timeline of `width` px.
 */
export function noteRoom(layout: Layout, width: number, place: number, said: string, fit: Fit): NoteRoom {
  const { rem } = layout;
  const isBefore = place > width / 2;
  const beside = Math.max(place, width - place) - FLAG * rem;
  const wide = fit.lines === 2 ? beside : (textWidth(said, MEASURED * rem) * fit.size) / MEASURED;
  const beyond = Math.max(0, beside - wide - GAP * rem);
  const other = Math.max(0, Math.min(place, width - place) - FLAG * rem);
  if (beyond >= other) return { left: isBefore ? 0 : width - beyond, width: beyond };
  return { left: isBefore ? width - other : 0, width: other };
}
