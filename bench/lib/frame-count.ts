import type { Page } from 'playwright-core';

/** The frames of a page while something goes on in it. */
export interface Counted {
  readonly perSecond: number;
  /** Frames in which the first slider of the page had another value than in the frame before. */
  readonly changedPerSecond: number;
  /** Share of the frames that came later than one and a half intervals of 60 Hz after the one before. */
  readonly long: number;
  /** Moves of the pointer that the page was told of, alone or together with others. */
  readonly movesPerSecond: number;
}

interface Noted {
  /** Time of each frame, ms, and the value of the slider when it was prepared. */
  readonly frames: readonly (readonly [time: number, value: string | null])[];
  readonly moves: number;
}

const LONG_MS = 1.5 * (1000 / 60);

/** Counts the frames of a page from the start of `act` to its end. They are counted where the page prepares them. */
export async function countFrames(page: Page, act: () => Promise<void>): Promise<Counted> {
  await page.evaluate(note);
  await act();
  const { frames, moves } = await page.evaluate(() => Reflect.get(globalThis, 'noted') as Noted);
  const times = frames.map(([time]) => time);
  const gaps = times.slice(1).map((time, i) => time - (times[i] ?? time));
  const seconds = gaps.reduce((sum, gap) => sum + gap, 0) / 1000;
  const changed = frames.slice(1).filter(([, value], i) => value !== frames[i]?.[1]);
  return {
    perSecond: gaps.length / seconds,
    changedPerSecond: changed.length / seconds,
    long: gaps.filter((gap) => gap > LONG_MS).length / gaps.length,
    movesPerSecond: moves / seconds,
  };
}

/** Runs in the page. */
function note(): void {
  const noted: { frames: [number, string | null][]; moves: number } = { frames: [], moves: 0 };
  Object.assign(globalThis, { noted });
  const slider = document.querySelector('[role=slider]');
  addEventListener('pointermove', (event) => (noted.moves += event.getCoalescedEvents().length || 1), {
    capture: true,
  });
  const frame = (time: number): void => {
    // Asked for first, so that it is the first in the next frame, too: what a frame brought is seen in the one after it.
    requestAnimationFrame(frame);
    noted.frames.push([time, slider?.getAttribute('aria-valuenow') ?? null]);
  };
  requestAnimationFrame(frame);
}
