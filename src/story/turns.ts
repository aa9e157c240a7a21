/** The layout of a page of text: px, with positions from the top of the document. */
export interface LaidOut {
  /** Start of each section, in order. A section is text with one picture on the stage. */
  readonly tops: readonly number[];
  /** Top of the visible prose in the window: below a stage that stays above it. */
  readonly top: number;
  /** Height of the window below `top`. */
  readonly height: number;
  /** Largest scroll position of the page. */
  readonly most: number;
}

/** Least scroll range of a section, px. More than a notch of the wheel, so that no notch skips a section. */
export const LEAST_TURN = 120;

/**
 * Returns the scroll position at which the stage turns to each section's picture; 0 for the first.
 *
 * A reading line moves down the window as the page scrolls: from its top at the start to its bottom at the end. Each
 * section thus meets the line exactly once, including the first and the last, at any height of the window. A band at a
 * fixed height, as an IntersectionObserver uses it, would miss those. Short sections would meet the line for only a few
 * px; their turns are moved apart as far as LEAST_TURN requires (or an equal share of a page that is too short).
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
