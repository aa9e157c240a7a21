import type { Block, Loan, Offer } from '../frames/index.ts';
import { boxOf, laneSpan, type Box } from './boxes.ts';
import { spanOf } from './drawing.ts';
import type { DrawnJoin, Stretch } from './joins.ts';
import type { Layout, PlacedColumn } from './layout.ts';
import { spotFor, type Spot } from './spots.ts';
import { columnOf } from './window.ts';

/** A next step that would fork the run (or that a thread refuses), and the part of its lane it takes. */
export interface PlacedOffer extends Stretch {
  readonly offer: Offer;
  readonly box: Box;
}

/**
 * Returns the offers right of the playhead. The recorded next step is not among them, because its own block is there. None
 * where no thread can run: the end tells that, and there is no room behind it.
 */
export function placedOffers(
  layout: Layout,
  position: number,
  offers: readonly Offer[],
  drawn: readonly PlacedColumn[],
): readonly PlacedOffer[] {
  const from = layout.scale(position);
  const isOver = offers.every(({ refusal }) => refusal !== null);
  return offers.flatMap((offer): PlacedOffer[] => {
    if (offer.isRecorded || isOver) return [];
    const ahead = drawn.find((column) => column.block.thread === offer.thread && column.start >= from - 1);
    const room = (ahead?.start ?? Infinity) - from;
    // Inside a folded run the room may be short; a step is never narrower than 44 px and then lies over the next block.
    const to = from + Math.max(2.75 * layout.rem, Math.min(layout.unit, room));
    const lane = offer.thread;
    const box = boxOf(layout, [from + layout.inset, to - layout.inset], laneSpan(layout, lane));
    return [{ offer, lane, from, to, box }];
  });
}

/** The rectangle of a spot in its lane. */
export const spotBox = (layout: Layout, spot: Spot): Box =>
  boxOf(layout, [spot.from, spot.to], laneSpan(layout, spot.lane));

/** Labels of the lanes: where the slash is borrowed, and the race told in words. */
export interface Labels {
  readonly loans: readonly {
    readonly loan: Loan;
    readonly spot: Spot;
    /** The missing piece only. */
    readonly isShort: boolean;
  }[];
  readonly race: {
    readonly drawn: DrawnJoin;
    readonly spot: Spot;
    /** The title only. */
    readonly isShort: boolean;
    /** Lies over a thin line, and needs a ground of its own. */
    readonly isOver: boolean;
  } | null;
}

/**
 * Finds free places for the labels, so that none covers a block, an offer or a race. `here` is the place of the playhead,
 * `seen` the visible part of the track.
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
    ...offers,
    ...races.flatMap((race) => race.through),
  ];
  // A label does not stand across the edge of a band.
  const edges = loans.flatMap((loan) =>
    spanOf(layout, loan).flatMap((along) =>
      Array.from({ length: laneCount }, (_, lane) => ({ loan, lane, from: along - 2, to: along + 2 })),
    ),
  );
  const lines = ordinary.flatMap((join) => join.through);
  // The words, or only the missing piece: nothing is written over a line or over the edge of a band.
  const whole = (isVertical ? 5.25 : isCompact ? 8.5 : 9) * rem;
  const piece = 2.75 * rem;
  const placed = loans.flatMap((loan) => {
    const span = spanOf(layout, loan).map((along) => Math.min(seen[1], Math.max(seen[0], along)));
    const [from = 0, to = 0] = span;
    // A lane without blocks nearby is the best one.
    const near = { lane: laneCount - 1, along: from };
    // Best where the band is filled, else anywhere in it.
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
  // A single index keeps the code small.
  const isOne = join.index === join.to && told.count === 1;
  const full = (isOne ? 9.25 : 13) * rem;
  const title = (isVertical ? 2.75 : isOne ? 6 : 8.5) * rem;
  // Too far away, the label would seem to be about something else.
  const away = Math.max(8 * rem, layout.unit * 2.5);
  let race: Labels['race'] = null;
  let least = Infinity;
  // A whole label far away says less than a short one at the place, or than one that lies over an ordinary line.
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

/** A place that a dragged block may take. */
export interface Place {
  /** Number that its first step would get. */
  readonly to: number;
  /** Where it would be put in between, along. */
  readonly seam: number;
  readonly column: PlacedColumn;
  /** The part of the column that stands for this place. */
  readonly middle: number;
}

/** Places for a block; `legal` holds the numbers that its first step may get. */
export function placesFor(layout: Layout, block: Block, legal: readonly number[]): readonly Place[] {
  return legal.flatMap((to): Place[] => {
    // Later steps move up by as many as the block has, so it stands behind this one or before it.
    const neighbour = to > block.from ? to + block.to - block.from : to;
    const column = columnOf(layout, neighbour);
    if (!column || to === block.from) return [];
    const seam = layout.scale(to > block.from ? neighbour : neighbour - 1);
    return [{ to, seam, column, middle: column.kind === 'folded' ? seam : column.start + column.size / 2 }];
  });
}

/** The place nearest to where the step is held; null where that is the step's own. */
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

/** What is outlined while a step is carried, and the seam in a folded run where the step would go. */
export interface PlaceBoxes {
  readonly columns: readonly { readonly key: string; readonly isTarget: boolean; readonly box: Box }[];
  readonly seam: Box | null;
}

/** A folded run has many places in one column: it is outlined once, and a seam shows where in it the step would go. */
export function placeBoxes(layout: Layout, places: readonly Place[], target: Place | null): PlaceBoxes {
  const across: readonly [number, number] = [0, layout.laneCount * layout.laneSize];
  const columns = [...new Set(places.map((place) => place.column))].map((column) => ({
    key: column.key,
    isTarget: target?.column === column,
    box: boxOf(layout, [column.start + 1, column.start + column.size - 1], across),
  }));
  const seam = target?.column.kind === 'folded' ? target.seam : null;
  return { columns, seam: seam === null ? null : boxOf(layout, [seam - 2, seam + 2], across) };
}
