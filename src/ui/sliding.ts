import { pendingUntil } from '../state/index.ts';

/** ms of a slide, and of what fades out. */
const [SLIDE, FADE] = [260, 120];
const EASING = 'cubic-bezier(.2,0,0,1)';
/** Most elements that slide: more of them are another picture. */
const MOST = 80;

/** A place on the screen, px. */
export interface Place {
  readonly left: number;
  readonly top: number;
}

/** What became of named elements between two pictures: the way each has come, which are new, and which are gone. */
export interface Changes {
  readonly moved: readonly { readonly name: string; readonly x: number; readonly y: number }[];
  readonly grown: readonly string[];
  readonly lost: readonly string[];
}

/** Compares the places of named elements. What has moved by less than half a pixel stands still. */
export function changesOf(before: ReadonlyMap<string, Place>, after: ReadonlyMap<string, Place>): Changes {
  const moved = [...after].flatMap(([name, { left, top }]) => {
    const was = before.get(name);
    const [x, y] = was ? [was.left - left, was.top - top] : [0, 0];
    return Math.abs(x) < 0.5 && Math.abs(y) < 0.5 ? [] : [{ name, x, y }];
  });
  return {
    moved,
    grown: [...after.keys()].filter((name) => !before.has(name)),
    lost: [...before.keys()].filter((name) => !after.has(name)),
  };
}

type Named = ReadonlyMap<string, HTMLElement>;

/**
 * Lets named elements slide to their new places: `measure` before the page changes, `slide` after it. New ones grow from
 * their left edge, lost ones fade. Does nothing for who wants less motion.
 */
export class Sliding {
  #before: ReadonlyMap<string, { readonly element: HTMLElement; readonly box: DOMRect }> | null = null;
  #running: readonly Animation[] = [];

  measure(items: Named): void {
    this.#before = null;
    if (items.size === 0 || items.size > MOST || matchMedia('(prefers-reduced-motion: reduce)').matches)
      return;
    this.#before = new Map(
      [...items].map(([name, element]) => [name, { element, box: element.getBoundingClientRect() }]),
    );
  }

  /** `frame` holds the elements; `waiting` comes back at the end, once the elements stand. */
  slide(items: Named, frame: HTMLElement, waiting: readonly Element[]): void {
    const before = this.#before;
    this.#before = null;
    // What still slides goes on from where it was measured.
    for (const animation of this.#running) animation.cancel();
    this.#running = [];
    if (!before || items.size > MOST) return;
    const boxes = (all: Iterable<readonly [string, HTMLElement]>) =>
      new Map([...all].map(([name, element]) => [name, element.getBoundingClientRect()]));
    const after = boxes(items);
    const was = new Map([...before].map(([name, { box }]) => [name, box]));
    const { moved, grown, lost } = changesOf(was, after);
    if (moved.length + grown.length + lost.length === 0) return;
    const timing = { duration: SLIDE, easing: EASING };
    const move = moved.map(({ name, x, y }) =>
      // Added to a place that the element may have by `translate` itself.
      items.get(name)?.animate([{ transform: `translate(${x}px, ${y}px)` }, {}], timing),
    );
    const grow = grown.map((name) =>
      items
        .get(name)
        ?.animate([{ clipPath: 'inset(-9px 100% -9px -9px)' }, { clipPath: 'inset(-9px)' }], timing),
    );
    const wait = waiting.map((element) =>
      element.animate([{ opacity: 0 }, { opacity: 0, offset: 0.7 }, {}], { duration: SLIDE + FADE }),
    );
    const fade = lost.map((name) => {
      const one = before.get(name);
      return one && faded(one.element, one.box, frame);
    });
    this.#running = [...move, ...grow, ...wait, ...fade].filter((one) => one !== undefined);
    const ended = this.#running.map(({ finished }) => finished.catch(() => undefined));
    void pendingUntil(Promise.all(ended));
  }
}

/** Leaves a picture of an element that is gone, which fades out. */
function faded(element: HTMLElement, box: DOMRect, frame: HTMLElement): Animation {
  const picture = element.cloneNode(true) as HTMLElement;
  for (const name of picture.getAttributeNames()) {
    if (/^(data-|aria-|title|tabindex)/.test(name)) picture.removeAttribute(name);
  }
  const { left, top } = frame.getBoundingClientRect();
  picture.inert = true;
  picture.ariaHidden = 'true';
  Object.assign(picture.style, { left: `${box.left - left}px`, top: `${box.top - top}px`, translate: '' });
  frame.append(picture);
  const animation = picture.animate([{}, { opacity: 0 }], { duration: FADE, fill: 'forwards' });
  const remove = (): void => picture.remove();
  animation.finished.then(remove, remove);
  return animation;
}
