import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/** Tallest element that every browser lays out, in px. Firefox stops at 17.8 million, Chromium at 33. */
const TALLEST = 8_000_000;
/** Time in ms for which the scrollbar must rest before its thumb is moved to where the rows are. */
const REST = 120;

/**
 * Scrolls over any number of rows of one height, of which only the visible ones exist. Up to `TALLEST` the browser scrolls
 * by itself. Above that, small moves scroll by pixels, and large ones (the thumb, Home, End) by proportion.
 */
export class Scroller {
  readonly #rows: () => number;
  /** Height of a row, in px; follows the text size. */
  rowHeight = $state(24);
  /** Height of the visible part, in px. */
  height = $state(0);
  /** Px of rows above the visible part. */
  #top = $state(0);
  #element: HTMLElement | null = null;
  #lastScroll = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;

  readonly total = $derived.by(() => this.#rows() * this.rowHeight);
  /** Height of the element that scrolls. */
  readonly canvas = $derived(Math.min(this.total, TALLEST));
  readonly top = $derived(Math.max(0, Math.min(this.#top, this.total - this.height)));
  readonly first = $derived(Math.floor(this.top / this.rowHeight));
  /** Px of the first visible row that are above the visible part. */
  readonly shift = $derived(this.top - this.first * this.rowHeight);
  readonly last = $derived.by(
    () => Math.min(this.#rows(), this.first + Math.ceil(this.height / this.rowHeight) + 1) - 1,
  );
  /** The rows that are wholly visible. */
  readonly page = $derived(Math.max(1, Math.floor(this.height / this.rowHeight) - 1));

  constructor(rows: () => number) {
    this.#rows = rows;
  }

  /** Scrolls as far as needed to show a row; `isCentred` puts a row that was not visible into the middle. */
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

  /** Moves the thumb to where the rows are. */
  #place(): void {
    const element = this.#element;
    if (!element) return;
    const range = Math.max(1, this.total - this.height);
    const to = this.canvas === this.total ? this.top : (this.top / range) * (this.canvas - this.height);
    element.scrollTop = to;
    this.#lastScroll = element.scrollTop;
  }
}
