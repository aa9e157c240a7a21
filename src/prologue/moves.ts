import type { Actors } from './actors.ts';
import { moveOf, type Places, type Rect } from './places.ts';

/** When each part comes, ms. */
export const TIMES = { tape: 1420, copy: 1900, time: 2200, end: 3000 } as const;
/** ms in which the elements shrink into the stage. */
export const SHRINK = 420;
const EASING = 'cubic-bezier(.2,0,0,1)';

/** Animations of one prologue. `held` stand in the last frame until they are played; `shown` bring the parts in. */
export interface Moves {
  readonly held: readonly Animation[];
  readonly shown: readonly Animation[];
}

const boxOf = (element: Element): Rect => element.getBoundingClientRect();

/** Puts the actors at their places of the last frame, where they come in one by one. Lays nothing out. */
export function movesOf(actors: Actors, places: Places): Moves {
  const { tape, cells, copies, time, others, holder } = actors;
  const hole = cells.findIndex(({ dataset }) => dataset['byte'] === '00');
  const hold = (element: Element, to: Rect | null, look: Keyframe = {}): Animation => {
    const from = boxOf(element);
    const move = to && moveOf(from, to);
    const there: Keyframe = move
      ? { translate: `${move.x}px ${move.y}px`, scale: `${move.scale}`, ...look }
      : look;
    const back: Keyframe = move ? { translate: '0 0', scale: '1' } : { opacity: 1 };
    const animation = element.animate([there, back], { duration: SHRINK, easing: EASING, fill: 'backwards' });
    animation.pause();
    return animation;
  };
  const show = (element: Element, delay: number, from: Keyframe, duration: number): Animation =>
    element.animate(
      [
        { opacity: 0, ...from },
        { opacity: 1, transform: 'none' },
      ],
      {
        delay,
        duration,
        easing: EASING,
        fill: 'backwards',
      },
    );
  const style = getComputedStyle(holder);
  const colour = (name: string): string => style.getPropertyValue(name);
  const lookOf = (index: number): Keyframe => {
    if (index === hole) return { backgroundColor: colour('--paper'), color: colour('--alarm') };
    return index < hole
      ? { backgroundColor: colour('--s'), color: colour('--on-hue') }
      : { backgroundColor: colour('--s-tint'), color: colour('--s') };
  };
  const indices = cells.flatMap((cell) => [...cell.querySelectorAll('.index')]);
  return {
    held: [
      hold(tape, places.tape),
      hold(time, places.time),
      ...copies.map((copy, index) => hold(copy, places.copies[index] ?? null, lookOf(index))),
      ...[...others, ...indices].map((other) => hold(other, null, { opacity: 0 })),
    ],
    shown: [
      show(tape, TIMES.tape, {}, 1),
      show(time, TIMES.time, { transform: 'translateX(25vw)' }, 350),
      ...copies.map((copy) => show(copy, TIMES.copy, { transform: 'translateY(60px)' }, 300)),
    ],
  };
}
