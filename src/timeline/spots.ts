import type { Stretch } from './joins.ts';

/** A free part of a lane, chosen for a label. */
export interface Spot extends Stretch {
  /** The end of the spot that the label is aligned to: the one nearer to what it describes. */
  readonly side: 'from' | 'to';
  /** Distance from the wished position, px. */
  readonly cost: number;
}

/** A wished spot: at least `size` along, near a position, inside a range. */
export interface Wish {
  readonly size: number;
  readonly near: { readonly lane: number; readonly along: number };
  readonly range: readonly [number, number];
  /** px that one lane of distance costs. */
  readonly laneCost: number;
}

/** Returns the free parts of one lane inside a range, in order. */
export function gapsOf(
  busy: readonly Stretch[],
  lane: number,
  [from, to]: readonly [number, number],
): readonly Stretch[] {
  const gaps: Stretch[] = [];
  let at = from;
  const here = busy.filter((part) => part.lane === lane).sort((a, b) => a.from - b.from);
  for (const part of here) {
    if (part.from > at) gaps.push({ lane, from: at, to: Math.min(part.from, to) });
    at = Math.max(at, part.to);
    if (at >= to) break;
  }
  if (at < to) gaps.push({ lane, from: at, to });
  return gaps.filter((gap) => gap.to > gap.from);
}

/** Returns the free spot nearest to the wished position; null when no gap is long enough. Earlier lanes win a tie. */
export function spotFor(busy: readonly Stretch[], lanes: number, wish: Wish): Spot | null {
  const { near } = wish;
  let best: Spot | null = null;
  for (let lane = 0; lane < lanes; lane += 1) {
    for (const gap of gapsOf(busy, lane, wish.range)) {
      if (gap.to - gap.from < wish.size) continue;
      const away = Math.max(gap.from - near.along, near.along - gap.to, 0);
      const cost = away + Math.abs(lane - near.lane) * wish.laneCost;
      if (best && best.cost <= cost) continue;
      const side = near.along - gap.from > gap.to - near.along ? 'to' : 'from';
      best = { ...gap, side, cost };
    }
  }
  return best;
}
