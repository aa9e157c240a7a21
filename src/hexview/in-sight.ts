import type { Attachment } from 'svelte/attachments';

/**
 * Keeps the chosen byte of a buffer above its sentence, where that lies over what does not fit: scrolls the views, as far as
 * the byte stands behind it. `isChosen` is false while the sentence is about a byte that is only pointed at. For an element
 * of the sentence.
 */
export function inSight(isChosen: boolean): Attachment<HTMLElement> {
  return (node) => {
    const sentence = node.closest('p');
    if (!isChosen || !sentence) return;
    const keep = (): void => {
      const byte = sentence.closest('section')?.querySelector('[aria-selected="true"]');
      if (!byte || getComputedStyle(sentence).position !== 'sticky') return;
      const behind = byte.getBoundingClientRect().bottom + AIR - sentence.getBoundingClientRect().top;
      if (behind > 0) scrollerOf(sentence)?.scrollBy({ top: behind });
    };
    // Also tells the first size.
    const observer = new ResizeObserver(keep);
    observer.observe(sentence);
    return () => observer.disconnect();
  };
}

/** Room below the byte for its frame, px. */
const AIR = 4;

function scrollerOf(element: Element): Element | null {
  let box = element.parentElement;
  while (box && getComputedStyle(box).overflowY !== 'auto') box = box.parentElement;
  return box;
}
