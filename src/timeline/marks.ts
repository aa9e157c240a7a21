import type { Loan, LaneOffer } from '../frames/index.ts';
import { boxOf, isFoldedLane, laneSpan, type Box } from './boxes.ts';
import { spanOf } from './drawing.ts';
import type { DrawnJoin, Stretch } from './joins.ts';
import type { Layout, PlacedColumn } from './layout.ts';
import { spotFor, type Spot } from './spots.ts';
import { columnOf } from './window.ts';

/** An offered next step, which would fork the run or which a thread refuses, with its part of the lane. */
export interface PlacedOffer extends Stretch {
  readonly offer: LaneOffer;
  readonly box: Box;
}

/**
 * Places the offers right of the playhead. Leaves out the recorded next step, whose own block is there. Returns none when
 * no thread can run: the end of the run shows that, and there is no room after it.
 */
export function placedOffers(
  layout: Layout,
  position: number,
  offers: readonly LaneOffer[],
  drawn: readonly PlacedColumn[],
): readonly PlacedOffer[] {
  const from = layout.scale(position);
  const isOver = offers.every(({ refusal }) => refusal !== null);
  return offers.flatMap((offer): PlacedOffer[] => {
    if (offer.isRecorded || isOver) return [];
    const ahead = drawn.find((column) => column.block.thread === offer.thread && column.start >= from - 1);
    const room = (ahead?.start ?? Infinity) - from;
    // A folded run may leave little room. An offer keeps 44 px, even when it then overlaps the next block.
    const to = from + Math.max(2.75 * layout.rem, Math.min(layout.unit, room));
    const lane = offer.thread;
    const box = boxOf(layout, [from + layout.inset, to - layout.inset], laneSpan(layout, lane));
    return [{ offer, lane, from, to, box }];
  });
}

/** Returns the rectangle of a spot in its lane. */
export const spotBox = (layout: Layout, spot: Spot): Box =>
  boxOf(layout, [spot.from, spot.to], laneSpan(layout, spot.lane));

/** Labels in the lanes: one for each loan, and one for a race. */
export interface Labels {
  readonly loans: readonly {
    readonly loan: Loan;
    readonly spot: Spot;
    /** Whether only the missing piece is shown. */
    readonly isShort: boolean;
  }[];
  readonly race: {
    readonly drawn: DrawnJoin;
    readonly spot: Spot;
    /** Whether only the title is shown. */
    readonly isShort: boolean;
    /** Whether it covers a thin line, and needs a background. */
    readonly isOver: boolean;
  } | null;
}

/**
 * Finds free spots for the labels, so that none covers a block, an offer or a race. `here` is the playhead's position
 * along, `seen` the visible part of the track.
 */
export function labelsFor(
  layout: Layout,
  drawn: readonly PlacedColumn[],
  offers: readonly PlacedOffer[],
  races: readonly DrawnJoin[],
  ordinary: readonly DrawnJoin[],
  loans: readonly Loan[],
  told: DrawnJoin | null,
  here: number,
  seen: readonly [number, number],
): Labels {
  const { rem, isVertical, isCompact, laneCount } = layout;
  const busy: Stretch[] = [
    ...drawn.map(({ block, start, size }) => ({ lane: block.thread, from: start, to: start + size })),
    // What a thread came to is written over the edge of its place.
    ...offers.map(({ offer, lane, from, to }) => ({
      lane,
      from,
      to: offer.refusal === 'finished' ? Math.max(to, from + 7 * rem) : to,
    })),
    ...races.flatMap((race) => race.through),
    ...Array.from({ length: laneCount }, (_, lane) => lane).flatMap((lane) =>
      isFoldedLane(layout, lane) ? [{ lane, from: 0, to: layout.extent }] : [],
    ),
  ];
  // No label may lie across the edge of another loan's band.
  const edges = loans.flatMap((loan) =>
    spanOf(layout, loan).flatMap((along) =>
      Array.from({ length: laneCount }, (_, lane) => ({ loan, lane, from: along - 2, to: along + 2 })),
    ),
  );
  const lines = ordinary.flatMap((join) => join.through);
  // Sizes of the label: with words, or only the missing piece.
  const whole = (isVertical ? 5.25 : isCompact ? 8.5 : 9) * rem;
  const piece = 2.75 * rem;
  const placed = loans.flatMap((loan) => {
    const span = spanOf(layout, loan).map((along) => Math.min(seen[1], Math.max(seen[0], along)));
    const [from = 0, to = 0] = span;
    // Prefers the last lane, at the start of the band.
    const near = { lane: laneCount - 1, along: from };
    // Prefers the filled part of the band, then any part of it.
    const past: readonly [number, number] = [from, Math.min(to, here)];
    const clear = [...busy, ...lines, ...edges.filter(({ loan: other }) => other !== loan)];
    const wishes = [
      { size: whole, range: past },
      { size: whole, range: [from, to] as const },
      { size: piece, range: past },
    ];
    for (const { size, range } of wishes) {
      const spot = spotFor(clear, laneCount, { size, near, range, laneCost: rem });
      if (!spot) continue;
      const isShort = size === piece;
      const most = isShort ? piece : (isVertical ? 9 : 13.5) * rem;
      const kept = { ...spot, to: Math.min(spot.to, spot.from + most) };
      busy.push(kept);
      return [{ loan, spot: kept, isShort }];
    }
    return [];
  });
  if (!told) return { loans: placed, race: null };
  const { join } = told;
  const writer = columnOf(layout, join.writeStep);
  const reader = columnOf(layout, join.readStep);
  const near = {
    lane: join.reader,
    along: ((writer?.start ?? 0) + (reader?.start ?? 0) + (reader?.size ?? 0)) / 2,
  };
  if (near.along < seen[0] || near.along > seen[1]) return { loans: placed, race: null };
  const range = [Math.max(seen[0], layout.origin + rem), Math.min(seen[1], layout.end)] as const;
  const wish = { near, range, laneCost: layout.unit * 0.75 };
  const uncovered = [...busy, ...edges];
  const clear = [...uncovered, ...lines];
  // A race on a single byte has a short code.
  const isOne = join.index === join.to && told.count === 1;
  const full = (isOne ? 9.25 : 13) * rem;
  const title = (isVertical ? 2.75 : isOne ? 6 : 8.5) * rem;
  // A label farther away than this would seem to belong to something else.
  const away = Math.max(8 * rem, layout.unit * 2.5);
  let race: Labels['race'] = null;
  let least = Infinity;
  // Prefers a short label nearby, or one over an ordinary line, to a full label far away.
  for (const size of isVertical || isCompact ? [title] : [full, title]) {
    for (const isOver of [false, true]) {
      const isShort = size === title;
      const spot = spotFor(isOver ? uncovered : clear, laneCount, { ...wish, size });
      const penalty = (isShort ? 12 : 0) + (isOver ? 5 : 0);
      if (!spot || spot.cost > away || spot.cost + penalty * rem >= least) continue;
      least = spot.cost + penalty * rem;
      race = { drawn: told, spot, isShort, isOver };
    }
  }
  return { loans: placed, race };
}
