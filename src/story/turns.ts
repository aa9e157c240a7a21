/** A page of text as it is laid out: px, and places from the top of the document. */
export interface LaidOut {
  /** Where each section begins, in order. A section is text with one picture on the stage. */
  readonly tops: readonly number[];
  /** Where prose begins to be seen in the window: below a stage that stays above it. */
  readonly top: number;
  /** Height of the window from there on. */
  readonly height: number;
  /** Most that the page can be scrolled. */
  readonly most: number;
}

/** px of scroll that a section has at least: more than a notch of the wheel, so that no step goes past it. */
export const LEAST_TURN = 120;

/**
 * How far the page is scrolled where the picture turns to that of each section; 0 for the first.
 *
 * A line of reading runs down the window as the page is scrolled: it is at the top when the page is, and at the bottom at
 * its end. So each section meets it once, the first and the last too, at any height of the window; a band at a fixed
 * height, as an IntersectionObserver takes it, would never meet those. Short sections meet it in a few px: there the
 * turns are moved apart, no further than each needs for its LEAST_TURN (or for an equal share of a page that is too short).
 */
export function turnsOf({ tops, top, height, most }: LaidOut): readonly number[] {
  const least = Math.min(LEAST_TURN, most / tops.length);
  const turns: number[] = [];
  for (const begin of tops) {
    const before = turns.at(-1);
    turns.push(before === undefined ? 0 : Math.max((begin - top) / (1 + height / most), before + least));
  }
  for (let at = turns.length - 1, next = most; at > 0; at -= 1) {
    next = Math.min(turns[at] ?? 0, next - least);
    turns[at] = next;
  }
  return turns;
}
