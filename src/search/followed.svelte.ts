import type { Attachment } from 'svelte/attachments';

/**
 * A value as a part of the page shows it: it follows while the part is in sight, or near, and stays as it was otherwise. What is far out of sight costs a scrub nothing.
 */
export class Followed<Value> {
  #isInSight = $state(false);
  #last: Value;
  readonly now: Value = $derived.by(() => {
    if (this.#isInSight) this.#last = this.#read();
    return this.#last;
  });
  readonly #read: () => Value;
  readonly #margin: string;

  /** `margin`: how far outside of the window a part still counts as near, as a share of the window's height. */
  constructor(read: () => Value, margin = '50%') {
    this.#read = read;
    this.#margin = margin;
    this.#last = read();
  }

  /** Attach to the element that is in sight or not. */
  readonly watch: Attachment<Element> = (element) => {
    const observer = new IntersectionObserver(
      (entries) => {
        this.#isInSight = entries.at(-1)?.isIntersecting ?? false;
      },
      { rootMargin: `${this.#margin} 0px` },
    );
    observer.observe(element);
    return () => observer.disconnect();
  };
}
