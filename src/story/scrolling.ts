import { turnsOf } from './turns.ts';

/** Returns the stage if it stands above the text; null if it stands beside it. */
export function stageAbove(): HTMLElement | null {
  const stage = document.querySelector<HTMLElement>('.beside');
  return stage && stage.offsetWidth > innerWidth * 0.8 ? stage : null;
}

/** Returns the sections of the text, each with the scroll position at which the stage turns to its picture. */
function sectionsOf(prose: HTMLElement): readonly { readonly picture: string; readonly turn: number }[] {
  // Up to the end of the text: what stands below it turns nothing.
  const most = (prose.closest('main')?.getBoundingClientRect().bottom ?? 0) + scrollY - innerHeight;
  if (most < 1) return [];
  const begins = [...prose.querySelectorAll<HTMLElement>('[data-picture]')].filter(
    (block, index, all) => block.dataset['picture'] !== all[index - 1]?.dataset['picture'],
  );
  const top = stageAbove()?.offsetHeight ?? 0;
  const tops = begins.map((block) => block.getBoundingClientRect().top + scrollY);
  const turns = turnsOf({ tops, top, height: innerHeight - top, most });
  return begins.map(({ dataset }, index) => ({ picture: dataset['picture'] ?? '', turn: turns[index] ?? 0 }));
}

/** Returns how much of the text the page has been scrolled through, from 0 to 1. */
export function shareRead(prose: HTMLElement): number {
  const rest = prose.getBoundingClientRect().bottom - innerHeight;
  return rest < 8 ? 1 : scrollY / (scrollY + rest);
}

/** Returns the picture at the page's scroll position; null when the page does not scroll. */
export const pictureAtLine = (prose: HTMLElement): string | null =>
  sectionsOf(prose).findLast(({ turn }) => turn <= scrollY + 1)?.picture ?? null;

/** Scrolls to the first section of a picture. Returns the new scroll position. */
export function scrollToLine(prose: HTMLElement, picture: string): number {
  const section = sectionsOf(prose).find((one) => one.picture === picture);
  if (section) scrollTo({ top: section.turn && section.turn + 2, behavior: 'instant' });
  return scrollY;
}

/** Distance, px, below a line at which its links are underlined. */
const UNDERLINE = 3;

/**
 * Hides the rest of a line of text that the lower edge of a stage above it cuts in half: sets `--cut` to the height of that
 * rest, which the stage covers with paper.
 */
export function coverCutLine(prose: HTMLElement): void {
  const stage = stageAbove();
  const edge = stage?.getBoundingClientRect().bottom ?? 0;
  const range = document.createRange();
  const cut = [...prose.querySelectorAll('h1, :is(.block, .claim) :is(p, li, label, h2)')].flatMap(
    (element) => {
      range.selectNodeContents(element);
      return [...range.getClientRects()].flatMap(({ top, bottom }) =>
        top < edge - 3 && bottom > edge ? bottom - edge + UNDERLINE : [],
      );
    },
  );
  stage?.style.setProperty('--cut', `${Math.max(0, ...cut)}px`);
}
