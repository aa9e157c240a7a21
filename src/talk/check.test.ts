import { expect, it } from 'vitest';
import { checkPictures, type Drawn } from './check.ts';
import { PLACES } from './script/index.ts';

/** A slide of 100 by 100 with one text in it, that wide. */
function slide(width: number): Drawn {
  const box = (left: number, wide: number, high: number) => ({
    left,
    top: left,
    width: wide,
    right: left + wide,
    bottom: left + high,
  });
  const drawn = { getBoundingClientRect: () => box(0, 100, 100) };
  const text = { ownerSVGElement: drawn, getBoundingClientRect: () => box(10, width, 10) };
  return Object.assign(drawn, { querySelectorAll: () => [text] }) as unknown as Drawn;
}

it('a talk whose pictures are all drawn inside their slides is as it should be', () => {
  expect(checkPictures(PLACES.map(() => slide(80)))).toEqual({ unreached: [], overflowing: [] });
});

it('names the pictures that are not drawn apart from those that leave the screen', () => {
  const at = PLACES.findIndex(({ frame, picture }) => frame.n === 6 && picture.id === 'b');
  const slides = PLACES.slice(0, -1).map((_, index) => slide(index === at ? 95 : 80));
  expect(checkPictures(slides)).toEqual({ unreached: ['18'], overflowing: ['6b'] });
});
