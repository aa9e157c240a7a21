import type { Stretch } from './joins.ts';

/** A free part of a lane, chosen for a label. */
export interface Spot extends Stretch {
  /** Which end the label keeps to: the one nearer to what it speaks of. */
  readonly side: 'from' | 'to';
  /** px away from the place wished for. */
  readonly cost: number;
}

/** What is wanted: at least `size` along, near a place, inside a range. */
export interface Wish {
  readonly size: number;
  readonly near: { readonly lane: number; readonly along: number };
  readonly range: readonly [number, number];
  /** px that one lane of distance counts for. */
  readonly laneCost: number;
}

/** The free parts of one lane inside a range, in order. */
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

/** The free spot nearest to the place wished for; null when no gap is long enough. Earlier lanes win a tie. */
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
