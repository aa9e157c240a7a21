import type { Layout } from './layout.ts';
import type { Stub } from './props.ts';
import { textWidth } from './text-width.ts';

/** A future left behind, with its place in the row of step numbers, px. */
export interface PlacedStub {
  readonly stub: Stub;
  readonly left: number;
  readonly width: number;
  /** As much of its label as fits; '' where only its arrow does. */
  readonly text: string;
}

/** Lengths in rem: the arrow with its air, and a step number of one digit with its air. */
const ARROW = 1.75;
const NUMBER = 0.75;
const DIGIT = 0.5;
/** The wedge before a number that marks a switch. */
const WEDGE = 0.75;
const TYPE = 0.8125;

/**
 * Places the futures at their forks, between the number of the fork's step and the next number; several of one fork share
 * that room. `label` is the whole label of one.
 */
export function placedStubs(
  layout: Layout,
  stubs: readonly Stub[],
  offset: number,
  label: (stub: Stub) => string,
): readonly PlacedStub[] {
  const { rem, head, view } = layout;
  const forks = layout.isVertical ? [0] : [...new Set(stubs.map(({ at }) => at))].sort((a, b) => a - b);
  let used = 0;
  return forks.flatMap((at) => {
    const here = layout.isVertical ? stubs : stubs.filter((stub) => stub.at === at);
    const least = here.length * ARROW * rem;
    const [from, to] = roomOf(layout, at, offset);
    // At least an arrow each, however narrow the column is, and never beyond the window.
    const last = layout.isVertical ? from : head + view - least;
    const left = Math.max(used, Math.min(from, last));
    const each = Math.max(ARROW * rem, (to - left) / here.length);
    used = left + least;
    return here.map((stub, index): PlacedStub => {
      const text = [label(stub), stub.label, ''].find((words) => widthOf(words, rem) <= each) ?? '';
      return { stub, left: left + index * each, width: each, text };
    });
  });
}

const widthOf = (text: string, rem: number): number =>
  (ARROW + (text === '' ? 0 : 0.25)) * rem + textWidth(text, rem) * TYPE;

/** Returns the room of a fork's futures: px from the left of the timeline. */
function roomOf(layout: Layout, at: number, offset: number): readonly [number, number] {
  const { rem, head, view, columns, laneSize, laneCount } = layout;
  // In the row of lane heads: behind the last tile.
  if (layout.isVertical) return [head + (laneCount - 1) * laneSize + 2.25 * rem, head + laneCount * laneSize];
  const column = columns[layout.columnOfStep[at] ?? -1];
  const number = column ? (NUMBER + DIGIT * String(at + 1).length) * rem : 0.25 * rem;
  const from = head + layout.scale(at) - offset + number;
  if (!column) return [from, head + view];
  // Up to the next number, or to the playhead, which a fork leaves at the end of its step.
  return [from, head + column.start + column.size - offset - WEDGE * rem];
}
