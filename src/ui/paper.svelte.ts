import { flushSync } from 'svelte';

/** Width for which a page is laid out on paper, px. styles/base.css makes it as small as an A4 page inside margins of 12 mm. */
const PAGE = 840;
/** What the margins of a page leave to a view, px. */
const INSIDE = PAGE - 2 * 16;

/**
 * The paper that the page is being printed on. A browser tells no view of its new size before it prints, so those that
 * measure themselves ask here. null while nothing is printed.
 */
class Paper {
  #width = $state<number | null>(null);

  /** Width of what is printed, px. */
  get width(): number | null {
    return this.#width;
  }

  /** Lays the page out for paper, at once: the browser prints as soon as the event is over. */
  readonly begin = (): void => this.#set(INSIDE);
  readonly end = (): void => this.#set(null);

  #set(width: number | null): void {
    this.#width = width;
    document.documentElement.classList.toggle('onPaper', width !== null);
    flushSync();
  }
}

export const paper = new Paper();
