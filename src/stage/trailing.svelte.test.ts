import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Trailing } from './trailing.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

/** Runs `act` with a place that moves, the same place as a view below the lanes follows it, and the ms that a frame takes. */
function withTrailing(
  act: (lead: {
    move: (to: number) => void;
    shown: () => number;
    leave: () => void;
    take: (ms: number) => void;
    hold: (isHeld: boolean) => void;
  }) => void,
): void {
  let place = $state(0);
  let frame = 2;
  let time = 0;
  let isHeld = false;
  let trailing: Trailing<number> | undefined;
  const leave = $effect.root(() => {
    // It is read at the beginning and at the end of a frame.
    trailing = new Trailing(
      () => place,
      () => (time += frame),
      () => isHeld,
    );
  });
  flushSync();
  act({
    move: (to) => {
      place = to;
      flushSync();
    },
    shown: () => trailing?.now ?? NaN,
    leave,
    take: (ms) => {
      frame = ms;
    },
    hold: (held) => {
      isHeld = held;
    },
  });
  leave();
}
const draw = (): void => {
  vi.advanceTimersToNextFrame();
  vi.runAllTimers();
  flushSync();
};
const isSettled = (): boolean => document.documentElement.hasAttribute('data-settled');

describe('a trailing value', () => {
  it('follows at once where frames are drawn fast', () => {
    withTrailing(({ move, shown }) => {
      for (let to = 1; to < 5; to += 1) {
        move(to);
        expect(shown()).toBe(to);
        draw();
      }
    });
  });

  it('follows after the frame of the change where they are slow, and the page is at rest only then', () => {
    withTrailing(({ move, shown, take }) => {
      take(30);
      move(1);
      draw();
      move(2);
      expect(shown()).toBe(1);
      expect(isSettled()).toBe(false);
      draw();
      expect(shown()).toBe(2);
      expect(isSettled()).toBe(true);
    });
  });

  it('no longer trails once frames are fast again, and not before they are clearly so', () => {
    withTrailing(({ move, shown, take }) => {
      take(30);
      move(1);
      draw();
      take(6);
      move(2);
      draw();
      move(3);
      expect(shown()).toBe(2);
      take(3);
      draw();
      move(4);
      expect(shown()).toBe(4);
    });
  });

  it('follows to the newest place while changes come in every frame', () => {
    withTrailing(({ move, shown, take }) => {
      take(30);
      const behind: number[] = [];
      for (let to = 1; to <= 20; to += 1) {
        move(to);
        vi.advanceTimersByTime(16);
        flushSync();
        behind.push(to - shown());
      }
      expect(behind.some((moves) => moves > 0)).toBe(true);
      expect(Math.max(...behind)).toBeLessThanOrEqual(1);
      draw();
      expect(shown()).toBe(20);
    });
  });

  it('follows a drag ten times a second where frames are slow, and to its end', () => {
    withTrailing(({ move, shown, take, hold }) => {
      take(30);
      move(1);
      draw();
      hold(true);
      const seen = new Set<number>();
      for (let to = 2; to <= 64; to += 1) {
        move(to);
        vi.advanceTimersByTime(16);
        flushSync();
        seen.add(shown());
      }
      // In the 1,008 ms of the drag.
      expect(seen.size).toBeGreaterThanOrEqual(8);
      expect(seen.size).toBeLessThanOrEqual(11);
      expect(isSettled()).toBe(false);
      draw();
      expect(shown()).toBe(64);
      expect(isSettled()).toBe(true);
    });
  });

  it('follows a drag at once where frames are drawn fast', () => {
    withTrailing(({ move, shown, hold }) => {
      hold(true);
      for (let to = 1; to <= 20; to += 1) {
        move(to);
        expect(shown()).toBe(to);
        vi.advanceTimersByTime(16);
        flushSync();
      }
    });
  });

  it('leaves nothing pending once its view is gone', () => {
    withTrailing(({ move, leave, take }) => {
      take(30);
      move(1);
      leave();
      vi.runAllTimers();
      expect(isSettled()).toBe(true);
    });
  });
});
