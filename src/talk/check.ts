import { PLACES, act, newTalk, shownOf } from './script/index.ts';

/** What of a drawn slide the check looks at. */
export type Drawn = Pick<SVGSVGElement, 'getBoundingClientRect' | 'querySelectorAll'>;

/** Names of the pictures, `6b`, that are not as they should be. */
export interface Checked {
  /** A jump does not lead to them, or nothing is drawn there. */
  readonly unreached: readonly string[];
  /** A text leaves the slide. */
  readonly overflowing: readonly string[];
}

/** Reports whether a text leaves its slide. The lanes have a window of their own, which cuts what is outside. */
function overflows(slide: Drawn): boolean {
  const frame = slide.getBoundingClientRect();
  return [...slide.querySelectorAll('text')].some((text) => {
    if (text.ownerSVGElement !== slide) return false;
    const box = text.getBoundingClientRect();
    if (box.width === 0) return false;
    return (
      box.left < frame.left - 1 ||
      box.right > frame.right + 1 ||
      box.top < frame.top - 1 ||
      box.bottom > frame.bottom + 1
    );
  });
}

/** Jumps to every picture of the talk, and looks at each as it is drawn: `slides` are all of them, in order. */
export function checkPictures(slides: readonly Drawn[]): Checked {
  const looked = PLACES.map(({ frame, picture }, at) => {
    const there = act(newTalk('', ''), { kind: 'jump', frame: frame.n, picture: picture.id, at: 0 });
    const isThere = shownOf(there).place === at && there.moment.position === picture.position;
    const slide = slides[at];
    return {
      name: `${frame.n}${frame.pictures.length > 1 ? picture.id : ''}`,
      isReached: isThere && slide !== undefined,
      isOver: slide !== undefined && overflows(slide),
    };
  });
  return {
    unreached: looked.filter(({ isReached }) => !isReached).map(({ name }) => name),
    overflowing: looked.filter(({ isOver }) => isOver).map(({ name }) => name),
  };
}
