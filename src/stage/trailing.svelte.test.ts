import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Trailing } from './trailing.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Runs `act` with a place that moves, and the same place as a view below the lanes follows it. */
function withTrailing(
  act: (lead: { move: (to: number) => void; shown: () => number; leave: () => void }) => void,
): void {
  let place = $state(0);
  let trailing: Trailing<number> | undefined;
  const leave = $effect.root(() => {
    trailing = new Trailing(() => place);
  });
  flushSync();
  act({
    move: (to) => {
      place = to;
      flushSync();
    },
    shown: () => trailing?.now ?? NaN,
    leave,
  });
  leave();
}
const isSettled = (): boolean => document.documentElement.hasAttribute('data-settled');

describe('a trailing value', () => {
  it('follows after the frame of the change, and the page is at rest only then', () => {
    withTrailing(({ move, shown }) => {
      expect(shown()).toBe(0);
      move(1);
      expect(shown()).toBe(0);
      expect(isSettled()).toBe(false);
      vi.advanceTimersToNextFrame();
      vi.runAllTimers();
      expect(shown()).toBe(1);
      expect(isSettled()).toBe(true);
    });
  });

  it('follows to the newest place while changes come in every frame', () => {
    withTrailing(({ move, shown }) => {
      const seen: number[] = [];
      for (let to = 1; to <= 20; to += 1) {
        move(to);
        vi.advanceTimersByTime(16);
        seen.push(shown());
      }
      vi.runAllTimers();
      expect(shown()).toBe(20);
      // It never falls behind by more than two moves.
      expect(seen.every((place, at) => place >= at - 1)).toBe(true);
    });
  });

  it('stays as it was once its view is gone, and leaves nothing pending', () => {
    withTrailing(({ move, shown, leave }) => {
      move(1);
      leave();
      vi.runAllTimers();
      expect(shown()).toBe(0);
      expect(isSettled()).toBe(true);
    });
  });
});
