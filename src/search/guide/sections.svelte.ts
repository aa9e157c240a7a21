import type { Attachment } from 'svelte/attachments';
import { VIEWS, type View } from '../../address/index.ts';
import { allTurns } from '../../state/index.ts';

/** ms for which a part that was gone to is kept in its place. */
const FOLLOWS = 3000;

/** The parts of the page that can be gone to, and the one in sight. */
export class Sections {
  readonly #elements: Partial<Record<View, HTMLElement>> = {};
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- no view reads it
  readonly #seen = new Set<View>();
  current = $state<View>('outcomes');

  /** Returns the attachment of a part. */
  part(view: View): Attachment<HTMLElement> {
    return (element) => {
      this.#elements[view] = element;
      // The upper half of the screen: what one reads.
      const observer = new IntersectionObserver(
        (entries) => {
          if (entries.at(-1)?.isIntersecting === true) this.#seen.add(view);
          else this.#seen.delete(view);
          this.current = VIEWS.findLast((one) => this.#seen.has(one)) ?? this.current;
        },
        { rootMargin: '0px 0px -50%' },
      );
      observer.observe(element);
      return () => observer.disconnect();
    };
  }

  /** Returns the attachment of a part that stands within another, which is the one in sight. */
  within(view: View): Attachment<HTMLElement> {
    return (element) => {
      this.#elements[view] = element;
    };
  }

  /** Goes to a part once it is drawn, and stays there while the parts before it come, until the reader moves on. */
  show(view: View): void {
    void allTurns().then(() => {
      const element = this.#elements[view];
      if (!element?.parentElement) return;
      element.scrollIntoView();
      const stop = new AbortController();
      const { signal } = stop;
      const grown = new ResizeObserver(() => element.scrollIntoView());
      grown.observe(element.parentElement);
      signal.addEventListener('abort', () => grown.disconnect());
      for (const kind of ['wheel', 'touchstart', 'keydown', 'pointerdown'])
        addEventListener(kind, () => stop.abort(), { signal, passive: true });
      setTimeout(() => stop.abort(), FOLLOWS);
    });
  }
}
