import { PLACES, act, newTalk, shownOf } from './script/index.ts';

/** A picture of the talk by its name, `6b`. */
const nameOf = (at: number): string => {
  const place = PLACES[at];
  return place ? `${place.frame.n}${place.frame.pictures.length > 1 ? place.picture.id : ''}` : '';
};

/** Texts of a slide that leave its canvas or the window of their lanes, px. */
function overflowing(slide: SVGSVGElement): boolean {
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

/** Returns the names of the pictures that a jump does not reach, or that leave their slide: `slides` are all of them. */
export function badPictures(slides: readonly SVGSVGElement[]): readonly string[] {
  return PLACES.flatMap(({ frame, picture }, at) => {
    const there = act(newTalk('', ''), { kind: 'jump', frame: frame.n, picture: picture.id, at: 0 });
    const isReached = shownOf(there).place === at && there.moment.position === picture.position;
    const slide = slides[at];
    return isReached && slide && !overflowing(slide) ? [] : [nameOf(at)];
  });
}

/** Reports whether this page works without a network: a service worker has it, with what it stored. */
export async function isStored(): Promise<boolean> {
  try {
    if (!navigator.serviceWorker?.controller) return location.protocol === 'file:';
    return (await caches.keys()).length > 0;
  } catch {
    return false;
  }
}
