import { loadavg } from 'node:os';
import type { Browser, Page } from 'playwright-core';
import { UNPACED, withBuiltSite } from './lib/built-site.ts';
import { LONG_CONFIG, longSchedule, scheduleText } from './lib/long-run.ts';
import { quantile, type Row } from './lib/measure.ts';

/** 60 frames a second, ms. */
const BAR_MS = 1000 / 60;
const STEPS = 1000;
const MOVES = 150;
const WARM_UP = 20;
/** Time, ms, after which a page has nothing left to load. */
const REST_MS = 2_500;
const SCREENS = [
  [1440, 900],
  [3840, 2160],
] as const;

/**
 * Drags the flag of a run of 1,000 steps across the window and back, and reads how long it takes from each move of the
 * pointer until its frame is handed over. The browser draws as soon as it can, so that the wait for the next frame of a
 * screen is not in the figures.
 */
export async function measure(): Promise<readonly Row[]> {
  return withBuiltSite(
    4419,
    async (browser, site) => {
      const { world, path, threads, grain } = LONG_CONFIG;
      const run = `world=${world}&path=${path}&pools=${threads}&fix=none&grain=${grain}&schedule=${scheduleText(longSchedule(STEPS))}`;
      const rows: Row[] = [{ name: 'load of the machine', value: loadavg()[0] ?? 0, unit: '' }];
      for (const [width, height] of SCREENS) {
        const times = await drag(browser, `${site}#v=1&page=lab&${run}&step=500&lang=en`, { width, height });
        const what = `drag with ${STEPS} steps, ${width} x ${height}`;
        rows.push(
          { name: `${what}, p95`, value: quantile(times, 0.95), unit: 'ms', bar: BAR_MS },
          { name: `${what}, median`, value: quantile(times, 0.5), unit: 'ms' },
        );
      }
      return rows;
    },
    UNPACED,
  );
}

/** Returns the milliseconds from each move of the pointer that moved the flag to its frame. */
async function drag(
  browser: Browser,
  address: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<readonly number[]> {
  const page = await browser.newPage({ viewport, locale: 'en-GB', serviceWorkers: 'block' });
  try {
    await page.goto(address);
    const flag = page.getByRole('slider', { name: 'Playhead' }).first();
    await flag.waitFor();
    await page.waitForTimeout(REST_MS);
    const box = await flag.boundingBox();
    if (!box) throw new Error('The flag is not drawn.');
    await page.evaluate(watch);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 3);
    await page.mouse.down();
    await sweep(page, box.x + box.width / 2, box.y + box.height / 3, viewport.width);
    await page.mouse.up();
    const times = await page.evaluate(() => Reflect.get(globalThis, 'framesOfDrag') as number[]);
    if (times.length < MOVES / 2) throw new Error(`Only ${times.length} of ${MOVES} moves moved the flag.`);
    return times.slice(WARM_UP);
  } finally {
    await page.close();
  }
}

/** Moves the pointer by one step of the run or more each time, to and fro within the window. */
async function sweep(page: Page, from: number, y: number, width: number): Promise<void> {
  let x = from;
  let way = 1;
  for (let move = 0; move < MOVES + WARM_UP; move += 1) {
    if (x > width * 0.9) way = -1;
    if (x < width * 0.25) way = 1;
    x += way * 100;
    await page.mouse.move(x, y);
    await page.waitForTimeout(20);
  }
}

/** Runs in the page: notes for each move of the pointer how long its frame took, if it moved the flag. */
function watch(): void {
  const framesOfDrag: number[] = [];
  Object.assign(globalThis, { framesOfDrag });
  const slider = document.querySelector('[role=slider]');
  const channel = new MessageChannel();
  channel.port1.start();
  addEventListener(
    'pointermove',
    ({ timeStamp }) => {
      const before = slider?.getAttribute('aria-valuenow');
      // A message sent while a frame is prepared arrives once it has been laid out and painted.
      channel.port1.addEventListener(
        'message',
        () => {
          if (slider?.getAttribute('aria-valuenow') !== before)
            framesOfDrag.push(performance.now() - timeStamp);
        },
        { once: true },
      );
      requestAnimationFrame(() => channel.port2.postMessage(0));
    },
    { capture: true },
  );
}
