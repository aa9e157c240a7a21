import type { Attachment } from 'svelte/attachments';

/**
 * A value as a part of the page shows it: it follows while the part is in sight, or less than half a screen away, and stays
 * as it was otherwise. What is far out of sight costs a scrub nothing.
 */
export class Followed<Value> {
  #isInSight = $state(false);
  #last: Value;
  readonly now: Value = $derived.by(() => {
    if (this.#isInSight) this.#last = this.#read();
    return this.#last;
  });
  readonly #read: () => Value;

  constructor(read: () => Value) {
    this.#read = read;
    this.#last = read();
  }

  /** Attach to the element that is in sight or not. */
  readonly watch: Attachment<Element> = (element) => {
    const observer = new IntersectionObserver(
      (entries) => {
        this.#isInSight = entries.at(-1)?.isIntersecting ?? false;
      },
      { rootMargin: '50% 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  };
}
