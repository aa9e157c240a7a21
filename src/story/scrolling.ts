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
  const blocks = [...prose.querySelectorAll<HTMLElement>('[data-picture]')];
  const pictures = blocks.map((block) => block.dataset['picture'] ?? '');
  const isFirst = (index: number): boolean => pictures[index] !== pictures[index - 1];
  const top = stageAbove()?.offsetHeight ?? 0;
  const tops = blocks
    .filter((_, index) => isFirst(index))
    .map((block) => block.getBoundingClientRect().top + scrollY);
  const turns = turnsOf({ tops, top, height: innerHeight - top, most });
  return pictures
    .filter((_, index) => isFirst(index))
    .map((picture, index) => ({ picture, turn: turns[index] ?? 0 }));
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
