import { begin } from '../state/index.ts';
import { coverCutLine, pictureAtLine, scrollToLine } from './scrolling.ts';

/** ms without a scroll after which the page is at rest. */
const REST = 200;

/** Follows a reader who scrolls through a text: tells when it has got to another picture. */
export class Following {
  /** The picture that the text has got to. */
  reached = '';
  /** Where the page put itself. Only a reader who scrolls on from there is followed. */
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

  /** The text stays where it is, whatever is shown: a scroll that is just coming to rest changes nothing. */
  hold(): void {
    this.#placed = scrollY;
  }

  /** Another text stands there: what has moved the page so far was no reading. */
  begin(): void {
    this.#height = document.documentElement.scrollHeight;
    this.#from = scrollY;
  }

  /** For `scroll` of the window. */
  readonly scrolled = (): void => {
    // What grows or shrinks the page may move it as far: that is no reading.
    const { scrollHeight } = document.documentElement;
    const grown = Math.abs(scrollHeight - this.#height);
    if (grown > 0 && Math.abs(scrollY - this.#from) <= grown) this.hold();
    this.begin();
    this.#follow();
    // Once more at rest: the page may have got its height only now, and not every browser tells where scrolling ends.
    this.#endScroll ??= begin();
    clearTimeout(this.#rest);
    this.#rest = setTimeout(this.settled, REST);
  };

  /** For `scrollend` of the window. */
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
