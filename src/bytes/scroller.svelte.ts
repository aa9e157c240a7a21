import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/** Tallest element that every browser lays out, in px. Firefox stops at 17.8 million, Chromium at 33. */
const TALLEST = 8_000_000;
/** Rest of the scrollbar after which its thumb is put where the rows are, in ms. */
const REST = 120;

/**
 * Scrolling over any number of rows of one height, of which only those in sight exist. Up to `TALLEST` it is the
 * browser's own scrolling; above, small moves go by pixels, and large ones (the thumb, Home, End) by proportion.
 */
export class Scroller {
  readonly #rows: () => number;
  /** Height of a row, in px; follows the text size. */
  rowHeight = $state(24);
  /** Height of what is in sight, in px. */
  height = $state(0);
  /** Px of rows above what is in sight. */
  #top = $state(0);
  #element: HTMLElement | null = null;
  #lastScroll = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;

  readonly total = $derived.by(() => this.#rows() * this.rowHeight);
  /** Height of the element that is scrolled. */
  readonly canvas = $derived(Math.min(this.total, TALLEST));
  readonly top = $derived(Math.max(0, Math.min(this.#top, this.total - this.height)));
  readonly first = $derived(Math.floor(this.top / this.rowHeight));
  /** Px by which the first row is above what is in sight. */
  readonly shift = $derived(this.top - this.first * this.rowHeight);
  readonly last = $derived.by(
    () => Math.min(this.#rows(), this.first + Math.ceil(this.height / this.rowHeight) + 1) - 1,
  );
  /** Rows that are whole in sight. */
  readonly page = $derived(Math.max(1, Math.floor(this.height / this.rowHeight) - 1));

  constructor(rows: () => number) {
    this.#rows = rows;
  }

  /** Scrolls just so far that a row is in sight; `isCentred` puts a row that is not into the middle. */
  reveal(row: number, isCentred = false): void {
    const at = row * this.rowHeight;
    const lowest = at + this.rowHeight - this.height;
    if (at >= this.top && lowest <= this.top) return;
    if (isCentred) this.#moveTo(at - (this.height - this.rowHeight) / 2);
    else this.#moveTo(at < this.top ? at : lowest);
  }

  readonly attach: Attachment<HTMLElement> = (element) =>
    untrack(() => {
      this.#element = element;
      const measure = (): void => {
        this.height = element.clientHeight;
        this.rowHeight = 1.5 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      };
      measure();
      const observer = new ResizeObserver(measure);
      observer.observe(element);
      const onscroll = (): void => this.#scrolled(element.scrollTop);
      element.addEventListener('scroll', onscroll, { passive: true });
      return () => {
        clearTimeout(this.#rest);
        observer.disconnect();
        element.removeEventListener('scroll', onscroll);
        this.#element = null;
      };
    });

  #scrolled(to: number): void {
    const moved = to - this.#lastScroll;
    this.#lastScroll = to;
    if (moved === 0) return;
    if (this.canvas === this.total) this.#top = to;
    else if (Math.abs(moved) < 2 * this.height) {
      this.#top = Math.max(0, Math.min(this.top + moved, this.total - this.height));
      clearTimeout(this.#rest);
      this.#rest = setTimeout(() => this.#place(), REST);
    } else this.#top = (to / (this.canvas - this.height)) * (this.total - this.height);
  }

  #moveTo(top: number): void {
    this.#top = Math.max(0, Math.min(top, this.total - this.height));
    this.#place();
  }

  /** Puts the thumb where the rows are. */
  #place(): void {
    const element = this.#element;
    if (!element) return;
    const range = Math.max(1, this.total - this.height);
    const to = this.canvas === this.total ? this.top : (this.top / range) * (this.canvas - this.height);
    element.scrollTop = to;
    this.#lastScroll = element.scrollTop;
  }
}
