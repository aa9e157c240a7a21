import { expect, it } from 'vitest';
import { NO_CLOCK, planOf, standingOf, started, turned } from './clock.ts';

const MINUTE = 60_000;

it('plans twenty minutes, or fifteen', () => {
  expect(planOf(false).total).toBe(20 * MINUTE);
  expect(planOf(true).total).toBe(15 * MINUTE);
  expect(planOf(false).frames[5]).toMatchObject({ starts: 5 * MINUTE, lasts: 2 * MINUTE });
});

it('does not run before it is started', () => {
  expect(turned(NO_CLOCK, 1, 2, 500)).toBe(NO_CLOCK);
});

it('adds up the time in a frame that one comes back to', () => {
  const clock = turned(turned(turned(started(0), 1, 2, 1000), 2, 1, 3000), 1, 2, 4000);
  expect(clock.spent).toEqual({ 1: 2000, 2: 2000 });
  expect(standingOf(clock, planOf(false), 2, 4500).inFrame).toBe(2500);
});

it('is on time inside of the time of a frame, ahead before it, behind after it', () => {
  const at = (now: number) => standingOf(started(0), planOf(false), 6, now);
  expect(at(6 * MINUTE)).toMatchObject({ is: 'onTime' });
  expect(at(4 * MINUTE)).toMatchObject({ is: 'ahead', by: MINUTE });
  expect(at(8 * MINUTE)).toMatchObject({ is: 'behind', by: MINUTE });
});

it('plans a frame that is left out at the next one', () => {
  expect(standingOf(started(0), planOf(true), 10, 10.5 * MINUTE)).toMatchObject({ is: 'onTime' });
});
