import { begin } from '../state/index.ts';
import { coverCutLine, pictureAtLine, scrollToLine } from './scrolling.ts';

/** ms without a scroll after which the page is at rest. */
const REST = 200;

/** Follows the reader's scrolling through a text, and reports when it reaches another picture. */
export class Following {
  /** The picture that the text has reached. */
  reached = '';
  /** Scroll position that the page itself set. Only scrolling away from it counts as reading. */
  #placed = Number.NaN;
  #height = 0;
  #from = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #endScroll: (() => void) | undefined;
  readonly #prose: () => HTMLElement | undefined;
  readonly #onreach: (picture: string) => void;

  constructor(prose: () => HTMLElement | undefined, onreach: (picture: string) => void) {
    this.#prose = prose;
    this.#onreach = onreach;
  }

  /** Scrolls the text to a picture. */
  bring(picture: string): void {
    const prose = this.#prose();
    if (prose) this.#placed = scrollToLine(prose, picture);
  }

  /** Ignores scrolling that ends at the present position, whatever the stage shows. */
  hold(): void {
    this.#placed = scrollY;
  }

  /** Takes the current layout as the start, after another text replaced the old one. */
  begin(): void {
    this.#height = document.documentElement.scrollHeight;
    this.#from = scrollY;
  }

  /** Handles `scroll` of the window. */
  readonly scrolled = (): void => {
    // A scroll no larger than a change of the page's height may be caused by it, so it does not count as reading.
    const { scrollHeight } = document.documentElement;
    const grown = Math.abs(scrollHeight - this.#height);
    if (grown > 0 && Math.abs(scrollY - this.#from) <= grown) this.hold();
    this.begin();
    this.#follow();
    // Looks again at rest: the page may have got its height only now, and not every browser fires `scrollend`.
    this.#endScroll ??= begin();
    clearTimeout(this.#rest);
    this.#rest = setTimeout(this.settled, REST);
  };

  /** Handles `scrollend` of the window. */
  readonly settled = (): void => {
    this.#follow();
    const prose = this.#prose();
    if (prose) coverCutLine(prose);
    this.#endScroll?.();
    this.#endScroll = undefined;
  };

  #follow(): void {
    const prose = this.#prose();
    if (!prose || Math.abs(scrollY - this.#placed) < 8) return;
    this.#placed = Number.NaN;
    const picture = pictureAtLine(prose);
    if (picture === null || picture === this.reached) return;
    this.reached = picture;
    this.#onreach(picture);
  }
}
