import { turnsOf } from './turns.ts';

/** The stage, where it stands above the text instead of beside it. */
export function stageAbove(): HTMLElement | null {
  const stage = document.querySelector<HTMLElement>('.beside');
  return stage && stage.offsetWidth > innerWidth * 0.8 ? stage : null;
}

/** Sections of the text, each with the scroll at which the stage turns to its picture. */
function sectionsOf(prose: HTMLElement): readonly { readonly picture: string; readonly turn: number }[] {
  const most = document.documentElement.scrollHeight - innerHeight;
  if (most < 1) return [];
  const begins = [...prose.querySelectorAll<HTMLElement>('[data-picture]')].filter(
    (block, index, all) => block.dataset['picture'] !== all[index - 1]?.dataset['picture'],
  );
  const top = stageAbove()?.offsetHeight ?? 0;
  const tops = begins.map((block) => block.getBoundingClientRect().top + scrollY);
  const turns = turnsOf({ tops, top, height: innerHeight - top, most });
  return begins.map(({ dataset }, index) => ({ picture: dataset['picture'] ?? '', turn: turns[index] ?? 0 }));
}

/** The picture of the section that the page is scrolled to; null where it does not scroll. */
export const pictureAtLine = (prose: HTMLElement): string | null =>
  sectionsOf(prose).findLast(({ turn }) => turn <= scrollY + 1)?.picture ?? null;

/** Scrolls to the first section of a picture. Returns where the page then stands. */
export function scrollToLine(prose: HTMLElement, picture: string): number {
  const section = sectionsOf(prose).find((one) => one.picture === picture);
  if (section) scrollTo({ top: section.turn && section.turn + 2, behavior: 'instant' });
  return scrollY;
}

/** px below a line in which its links are underlined. */
const UNDERLINE = 3;

/**
 * No line of text is cut in half by the lower edge of a stage above it: at rest, the paper below the edge is as high as
 * what is left of that line.
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
