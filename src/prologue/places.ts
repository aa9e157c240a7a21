/** A rectangle on the screen, px. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A move from a rectangle to another one, about the middles, without a change of form. */
export interface Move {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Screen {
  readonly width: number;
  readonly height: number;
}

/** Where the elements of the stage stand in the last frame. */
export interface Places {
  readonly tape: Rect;
  /** Cells of the tape, by index. */
  readonly cells: readonly Rect[];
  /** Cells of the copy, by index: below those of the tape. */
  readonly copies: readonly Rect[];
  readonly time: Rect;
}

/** Most growth: a longer one would blur what is drawn in px. */
const MOST = 2;
/** Shares of the height of the screen: the top of the tape, and the room below the timeline. */
const [TAPE, FOOT] = [0.33, 0.08];
/** Px between the tape and its copy. */
const GAP = 28;

export const marginOf = ({ width }: Screen): number => (width < 700 ? 16 : 32);

/** Returns the move that brings `from` to `to`. */
export const moveOf = (from: Rect, to: Rect): Move => ({
  x: to.left + to.width / 2 - (from.left + from.width / 2),
  y: to.top + to.height / 2 - (from.top + from.height / 2),
  scale: to.width / from.width,
});

/** Returns a rectangle inside of `from` at its place in `to`. */
function within(inner: Rect, from: Rect, to: Rect): Rect {
  const scale = to.width / from.width;
  return {
    left: to.left + (inner.left - from.left) * scale,
    top: to.top + (inner.top - from.top) * scale,
    width: inner.width * scale,
    height: inner.height * scale,
  };
}

/** Places the elements of the stage on a screen: the tape at full width, its copy below, the timeline at the foot. */
export function placesOf(
  screen: Screen,
  tape: Rect,
  cells: readonly Rect[],
  copy: Rect | null,
  time: Rect,
): Places {
  const margin = marginOf(screen);
  const full = screen.width - 2 * margin;
  const scale = Math.min(MOST, full / tape.width);
  const to: Rect = {
    left: margin,
    top: screen.height * TAPE,
    width: tape.width * scale,
    height: tape.height * scale,
  };
  const placed = cells.map((cell) => within(cell, tape, to));
  const bottom = Math.max(...placed.map(({ top, height }) => top + height));
  const copies = placed.map((cell) => {
    const height = copy === null ? cell.height : (copy.height / copy.width) * cell.width;
    return { ...cell, top: bottom + GAP + cell.top - to.top, height };
  });
  const end = Math.max(...copies.map(({ top, height }) => top + height));
  const room = screen.height * (1 - FOOT) - end - GAP;
  const grow = Math.min(1.5, full / time.width, Math.max(0.6, room / time.height));
  return {
    tape: to,
    cells: placed,
    copies,
    time: {
      left: margin,
      top: Math.max(end + GAP, screen.height * (1 - FOOT) - time.height * grow),
      width: time.width * grow,
      height: time.height * grow,
    },
  };
}
