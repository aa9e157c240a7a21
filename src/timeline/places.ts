import type { LaneBlock } from '../frames/index.ts';
import { boxOf, laneSpan, laneStart, px, type Box } from './boxes.ts';
import type { Layout } from './layout.ts';
import { columnOf } from './window.ts';

/** A place in a run for a dragged block: behind step `gap`. */
export interface Place {
  readonly gap: number;
  /** Position along that stands for it: the middle of the step that would be passed; in a folded run the seam. */
  readonly middle: number;
}

/** Returns the places in the visible part of the track, apart from the block's own. */
export function placesIn(
  layout: Layout,
  block: LaneBlock,
  seen: readonly [number, number],
): readonly Place[] {
  return layout.columns.flatMap(({ block: { from, to, thread }, whole, kind, start, size }): Place[] => {
    if (start + size <= seen[0] || start >= seen[1] || whole.from === block.from) return [];
    // A block dragged forwards lands behind the step it is held over, dragged backwards before it.
    const isAhead = from > block.to;
    if (kind !== 'folded' || thread === block.thread) {
      return [{ gap: isAhead ? to : from - 1, middle: start + size / 2 }];
    }
    return Array.from({ length: to - from + 1 }, (_, at) => {
      const gap = isAhead ? from + at : from - 1 + at;
      return { gap, middle: layout.scale(gap) };
    });
  });
}

/** Returns the place nearest to where a block is held; null while its own is. `own` and `held` are middles of the block. */
export function nearestPlace(places: readonly Place[], own: number, held: number): Place | null {
  let best: Place | null = null;
  let away = Math.abs(held - own);
  for (const place of places) {
    const distance = Math.abs(held - place.middle);
    if (distance < away) {
      best = place;
      away = distance;
    }
  }
  return best;
}

/** Returns the middle of a block along. */
export function middleOf(layout: Layout, block: LaneBlock): number {
  const [first, last] = [columnOf(layout, block.from), columnOf(layout, block.to)];
  return first && last ? (first.start + last.start + last.size) / 2 : 0;
}

/**
 * Returns how far each block of a lane is from its place, px along, by its first step: the dragged one, and later ones of its
 * thread, which it pushes on, since they must follow it.
 */
export function shiftsOf(layout: Layout, block: LaneBlock, by: number): ReadonlyMap<number, number> {
  const shifts = new Map([[block.from, by]]);
  const last = columnOf(layout, block.to);
  let front = last ? last.start + last.size + by : 0;
  for (const { block: other, whole, start, size } of layout.columns) {
    if (other.thread !== block.thread || other.from <= block.to) continue;
    if (front <= start) break;
    shifts.set(whole.from, shifts.get(whole.from) ?? front - start);
    front = start + size + (shifts.get(whole.from) ?? 0);
  }
  return shifts;
}

/** px of the caps of a beam along. */
const CAP = 15;

/** Returns the mark of a place that may be taken, in the lane of the block. */
export function tickBox(layout: Layout, { thread }: LaneBlock, gap: number): Box {
  const along = layout.scale(gap);
  return boxOf(layout, [along - px(layout, 1), along + px(layout, 1)], laneSpan(layout, thread));
}

/** Returns the beam across all lanes where the block would be put in: as wide as its caps, which the playhead has not. */
export function caretBox(layout: Layout, gap: number): Box {
  const along = layout.scale(gap);
  const half = px(layout, CAP / 2);
  return boxOf(layout, [along - half, along + half], [0, laneStart(layout, layout.laneCount)]);
}

/** Where the words beside a block stand, outside of the lanes, and the line from them to the block; px on the stage. */
export interface Beside {
  readonly side: 'above' | 'below';
  readonly stem: Box;
  /** Whether the words end at the stem, rather than begin there. */
  readonly isBefore: boolean;
}

/** Returns where the words on a block at `box` of the track stand: beyond the nearer edge of the lanes, and on the page. */
export function besideOf(layout: Layout, box: Box, offset: number, width: number): Beside {
  const { dress, isVertical, head, rail, view, laneCount } = layout;
  const left = head + box.left - (isVertical ? 0 : offset);
  const top = rail + box.top - (isVertical ? offset : 0);
  const bottom = rail + (isVertical ? view : laneStart(layout, laneCount));
  const middle = Math.min(width - 1, Math.max(head, left + box.width / 2));
  // On a phone the hand is below.
  const side = dress !== 'lanes' || top <= bottom - top - box.height ? 'above' : 'below';
  const ends = side === 'above' ? [0, top] : [top + box.height, bottom];
  const [from = 0, to = 0] = ends;
  return {
    side,
    stem: { left: middle, top: from, width: 1, height: Math.max(0, to - from) },
    isBefore: middle > width / 2,
  };
}
