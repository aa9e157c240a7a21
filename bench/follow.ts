import { loadavg } from 'node:os';
import type { Browser } from 'playwright-core';
import { UNPACED, withBuiltSite } from './lib/built-site.ts';
import { quantile, type Row } from './lib/measure.ts';

/** Longest time, ms, from a key to the frame that shows its move, at full and at a quarter of the speed. */
const BAR_MS = 16;
const SLOW_BAR_MS = 50;
const SLOWDOWN = 4;
const MOVES = 120;
const WARM_UP = 20;
/** Time, ms, after which a page has nothing left to load. */
const REST_MS = 2_500;

const SCREENS = [
  [1440, 900],
  [3840, 2160],
] as const;
const PAGES = [
  ['lab', 'v=1&page=lab'],
  ['lab, four workers', 'v=1&page=lab&world=faithful&pools=4'],
  ['search', 'v=1&page=search&world=faithful'],
] as const;

/**
 * Moves the playhead by keys on the built site, and reads how long it takes from the key until its frame is handed over. The
 * browser draws as soon as it can, so that the wait for the next frame of a screen is not in the figures. On the page of
 * the search all of its parts are loaded first.
 */
export async function measure(): Promise<readonly Row[]> {
  return withBuiltSite(
    4413,
    async (browser, site) => {
      const rows: Row[] = [{ name: 'load of the machine', value: loadavg()[0] ?? 0, unit: '' }];
      for (const [name, hash] of PAGES) {
        for (const [width, height] of SCREENS) {
          for (const rate of width === 1440 ? [1, SLOWDOWN] : [1]) {
            const times = await follow(browser, `${site}#${hash}&lang=en`, { width, height }, rate);
            const what = `${name}, ${width} x ${height}${rate > 1 ? `, ${rate} times slower` : ''}`;
            const bar = rate > 1 ? SLOW_BAR_MS : BAR_MS;
            rows.push(
              { name: `${what}, p95`, value: quantile(times, 0.95), unit: 'ms', bar },
              { name: `${what}, median`, value: quantile(times, 0.5), unit: 'ms' },
            );
          }
        }
      }
      return rows;
    },
    UNPACED,
  );
}

/** Returns the milliseconds from each key to its frame. */
async function follow(
  browser: Browser,
  address: string,
  viewport: { readonly width: number; readonly height: number },
  rate: number,
): Promise<readonly number[]> {
  const page = await browser.newPage({ viewport, locale: 'en-GB' });
  try {
    await page.goto(address);
    const playhead = page.getByRole('slider', { name: 'Playhead' }).first();
    await playhead.waitFor();
    await page.waitForTimeout(REST_MS);
    for (let at = 0; at < (await page.evaluate(() => document.documentElement.scrollHeight)); at += 600) {
      await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), at);
      await page.waitForTimeout(150);
    }
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await page.waitForTimeout(REST_MS);
    await playhead.focus();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    return (await page.evaluate(walk, WARM_UP + MOVES)).slice(WARM_UP);
  } finally {
    await page.close();
  }
}

/** Runs in the page: presses keys back and forth, one once the frame of the one before is there. */
async function walk(count: number): Promise<readonly number[]> {
  const times: number[] = [];
  const channel = new MessageChannel();
  channel.port1.start();
  let way = 'ArrowLeft';
  for (let i = 0; i < count; i += 1) {
    const slider = document.activeElement;
    const now = Number(slider?.getAttribute('aria-valuenow'));
    if (now === 0) way = 'ArrowRight';
    if (now === Number(slider?.getAttribute('aria-valuemax'))) way = 'ArrowLeft';
    const start = performance.now();
    slider?.dispatchEvent(new KeyboardEvent('keydown', { key: way, bubbles: true, cancelable: true }));
    slider?.dispatchEvent(new KeyboardEvent('keyup', { key: way, bubbles: true }));
    // A message sent while a frame is prepared arrives once it has been laid out and painted.
    await new Promise<void>((done) => {
      channel.port1.addEventListener('message', () => done(), { once: true });
      requestAnimationFrame(() => channel.port2.postMessage(0));
    });
    times.push(performance.now() - start);
    if (Number(slider?.getAttribute('aria-valuenow')) === now)
      throw new Error(`${way} did not move it from ${now}.`);
    // What follows a move in its own time is not part of it.
    await new Promise((done) => setTimeout(done, 30));
  }
  return times;
}
