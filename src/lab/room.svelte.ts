import { MediaQuery } from 'svelte/reactivity';

/** Heights of the window, px, below which lanes are lower, with their height in rem; the lowest first. */
const LOW = [
  [750, 2.25],
  [820, 2.5],
  [860, 2.75],
] as const;
/** Height of one of more than three lanes, rem. */
const CROWDED = 2.8125;
/** Height of the window, px, below which what can still happen takes from the lanes, and their height then, rem. */
const MIDDLING = [940, 2.9375] as const;

/** Height of the window, px, from which the views leave a line free below them. */
const ROOMY = 1060;

const isBelow = (height: number): MediaQuery => new MediaQuery(`height < ${height}px`);

/** What the size of the window leaves to the parts of the lab. Make it while a component is set up. */
export class Room {
  readonly #low = LOW.map(([height, lane]) => ({ query: isBelow(height), lane }));
  readonly #middling = isBelow(MIDDLING[0]);
  readonly #roomy = new MediaQuery(`(width >= 1200px) and (height >= ${ROOMY}px)`);
  readonly #narrow = new MediaQuery('width < 900px');
  readonly #lanes: () => number;
  readonly #hasFates: () => boolean;

  /** `lanes` returns the number of lanes, `hasFates` whether what can still happen stands below them. */
  constructor(lanes: () => number, hasFates: () => boolean) {
    this.#lanes = lanes;
    this.#hasFates = hasFates;
  }

  /** One column: the line of the run then stands below the stage, which must be on the first screen. */
  get isNarrow(): boolean {
    return this.#narrow.current;
  }
  /** A screen that has a line to spare, while there are few lanes. */
  get isRoomy(): boolean {
    return this.#lanes() <= 3 && this.#roomy.current;
  }
  /** Height of a lane, rem, so that all views fit on the screen; undefined for the usual one. */
  get lane(): number | undefined {
    const low = this.#low.find(({ query }) => query.current);
    if (low) return low.lane;
    if (this.#lanes() > 3) return CROWDED;
    return this.#hasFates() && this.#middling.current ? MIDDLING[1] : undefined;
  }
}
