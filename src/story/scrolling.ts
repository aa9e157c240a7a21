/*
 * Which picture the text has got to. A line of reading runs down the screen as the page is scrolled: it is at the top when
 * the page is, and at the bottom at its end. So each paragraph meets it once, the first and the last too, at any height of
 * the window; a band at a fixed height, as an IntersectionObserver takes it, would never meet those.
 */

interface Line {
  /** Where prose begins to be seen: below a stage that stays above it. */
  readonly top: number;
  readonly height: number;
  /** Most that the page can be scrolled. */
  readonly most: number;
}

function lineOf(): Line {
  const stage = document.querySelector('.beside');
  const box = stage?.getBoundingClientRect();
  const isAbove = box !== undefined && box.width > innerWidth * 0.8;
  const top = isAbove ? Math.max(0, box.bottom) : 0;
  return { top, height: innerHeight - top, most: document.documentElement.scrollHeight - innerHeight };
}

const blocksOf = (prose: HTMLElement): readonly HTMLElement[] => [
  ...prose.querySelectorAll<HTMLElement>('[data-picture]'),
];

/** The picture of the last block that begins above the line of reading; null where the page does not scroll. */
export function pictureAtLine(prose: HTMLElement): string | null {
  const { top, height, most } = lineOf();
  if (most < 1) return null;
  const line = top + (scrollY / most) * height;
  const blocks = blocksOf(prose);
  const passed = blocks.findLast((block) => block.getBoundingClientRect().top <= line);
  return (passed ?? blocks[0])?.dataset['picture'] ?? null;
}

/** Scrolls so that the line of reading lies on the first block of a picture. Returns where the page then stands. */
export function scrollToLine(prose: HTMLElement, picture: string): number {
  const block = blocksOf(prose).find((one) => one.dataset['picture'] === picture);
  const { top, height, most } = lineOf();
  if (!block || most < 1) return scrollY;
  const place = block.getBoundingClientRect().top + scrollY + 2;
  const isFirst = block === blocksOf(prose)[0];
  scrollTo({ top: isFirst ? 0 : (place - top) / (1 + height / most), behavior: 'instant' });
  return scrollY;
}
