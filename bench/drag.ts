import { loadavg } from 'node:os';
import type { Browser, Page } from 'playwright-core';
import { UNPACED, withBuiltSite } from './lib/built-site.ts';
import { countFrames, type Counted } from './lib/frame-count.ts';
import { LONG_CONFIG, longSchedule, scheduleText } from './lib/long-run.ts';
import { quantile, type Row } from './lib/measure.ts';

/** 60 frames a second, ms. */
const BAR_MS = 1000 / 60;
const LEAST_FRAMES = 59;
const STEPS = 1000;
const MOVES = 150;
const WARM_UP = 20;
/** Time, ms, after which a page has nothing left to load. */
const REST_MS = 2_500;
/**
 * ms between a move that was answered and the next. Also an unpaced browser gives each frame until its deadline, an interval
 * of a screen after its start, if there is nothing to draw in it. Two such frames follow a move, since what asks for a frame
 * while one is prepared gets the next; an event waits until both are over, which is the wait for a screen that the figures are
 * to leave out. Moves that came 20 ms apart met it in a fifth of the cases, with nothing running in the page.
 */
const GAP_MS = 50;
const SCREENS = [
  { width: 1440, height: 900 },
  { width: 3840, height: 2160 },
] as const;

type Screen = (typeof SCREENS)[number];

/**
 * Drags the flag of a run of 1,000 steps across the window and back.
 *
 * From each move of the pointer until its frame is handed over: the browser draws as soon as it can, so that the wait for the
 * next frame of a screen is not in the figures.
 *
 * Frames a second: the browser keeps the pace of a screen of 60 Hz, and a mouse moves without waiting for it. These frames are
 * drawn in full; without a graphics processor that is the work of the machine's own.
 */
export async function measure(): Promise<readonly Row[]> {
  const rows: Row[] = [{ name: 'load of the machine', value: loadavg()[0] ?? 0, unit: '' }];
  await withBuiltSite(
    4419,
    async (browser, site) => {
      for (const screen of SCREENS) {
        const times = await withFlag(browser, site, screen, timesOfMoves);
        const what = `drag with ${STEPS} steps, ${screen.width} x ${screen.height}`;
        rows.push(
          { name: `${what}, p95`, value: quantile(times, 0.95), unit: 'ms', bar: BAR_MS },
          { name: `${what}, median`, value: quantile(times, 0.5), unit: 'ms' },
        );
      }
    },
    UNPACED,
  );
  await withBuiltSite(4419, async (browser, site) => {
    const page = await browser.newPage();
    const pace = await countFrames(page, async () => page.waitForTimeout(2_000));
    await page.close();
    rows.push({ name: 'an empty page', value: pace.perSecond, unit: 'frames/s' });
    for (const screen of SCREENS)
      rows.push(...rowsOfFrames(screen, await withFlag(browser, site, screen, framesOfStream)));
  });
  return rows;
}

function rowsOfFrames({ width, height }: Screen, counted: Counted): readonly Row[] {
  const what = `drag, ${width} x ${height}`;
  return [
    { name: `${what}, frames a second`, value: counted.perSecond, unit: 'frames/s', least: LEAST_FRAMES },
    { name: `${what}, frames with another place`, value: counted.changedPerSecond, unit: 'frames/s' },
    { name: `${what}, frames over 1.5 intervals`, value: counted.long * 100, unit: '%' },
    { name: `${what}, moves sent`, value: counted.movesPerSecond, unit: '/s', least: 120 },
  ];
}

/** The flag of a page and where the pointer holds it. */
interface Flag {
  readonly page: Page;
  readonly x: number;
  readonly y: number;
  readonly screen: Screen;
}

/** Opens the run on a screen, presses the pointer on its flag for as long as `act` takes. */
async function withFlag<Result>(
  browser: Browser,
  site: string,
  screen: Screen,
  act: (flag: Flag) => Promise<Result>,
): Promise<Result> {
  const { world, path, threads, grain } = LONG_CONFIG;
  const run = `world=${world}&path=${path}&pools=${threads}&fix=none&grain=${grain}&schedule=${scheduleText(longSchedule(STEPS))}`;
  const page = await browser.newPage({ viewport: screen, locale: 'en-GB', serviceWorkers: 'block' });
  try {
    await page.goto(`${site}#v=1&page=lab&${run}&step=500&lang=en`);
    const flag = page.getByRole('slider', { name: 'Playhead' }).first();
    await flag.waitFor();
    await page.waitForTimeout(REST_MS);
    const box = await flag.boundingBox();
    if (!box) throw new Error('The flag is not drawn.');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 3];
    await page.mouse.move(x, y);
    await page.mouse.down();
    const result = await act({ page, x, y, screen });
    await page.mouse.up();
    return result;
  } finally {
    await page.close();
  }
}

/** Places of the pointer, to and fro within the window, `step` px apart. */
function* sweep({ x: from, screen: { width } }: Flag, step: number): Generator<number, never> {
  let x = from;
  let way = 1;
  for (;;) {
    if (x > width * 0.9) way = -1;
    if (x < width * 0.25) way = 1;
    x += way * step;
    yield x;
  }
}

/** Returns the milliseconds from each move of the pointer that moved the flag to its frame. */
async function timesOfMoves(flag: Flag): Promise<readonly number[]> {
  const { page, y, screen } = flag;
  await page.evaluate(watch);
  // By one step of the run or more each time: the largest screen has the largest steps.
  const places = sweep(flag, Math.max(100, screen.width / 20));
  for (let move = 0; move < MOVES + WARM_UP; move += 1) {
    await page.mouse.move(places.next().value, y);
    await page.waitForTimeout(GAP_MS);
  }
  const times = await page.evaluate(() => Reflect.get(globalThis, 'framesOfDrag') as number[]);
  if (times.length < MOVES / 2) throw new Error(`Only ${times.length} of ${MOVES} moves moved the flag.`);
  return times.slice(WARM_UP);
}

const STREAM_MS = 4_000;
const MOVES_PER_SECOND = 130;

/** Moves the pointer more often than the screen shows it, and counts frames. */
async function framesOfStream(flag: Flag): Promise<Counted> {
  const { page, y, screen } = flag;
  const session = await page.context().newCDPSession(page);
  // Every frame passes at least a step.
  const places = sweep(flag, screen.width / 30);
  return countFrames(page, async () => {
    const start = performance.now();
    const answers: Promise<unknown>[] = [];
    for (let now = start; now < start + STREAM_MS; now = performance.now()) {
      // Those that are due: a timer is not exact.
      while (answers.length < ((now - start) * MOVES_PER_SECOND) / 1000)
        answers.push(
          session.send('Input.dispatchMouseEvent', {
            type: 'mouseMoved',
            x: places.next().value,
            y,
            button: 'left',
            buttons: 1,
          }),
        );
      await new Promise((done) => setTimeout(done, 2));
    }
    await Promise.all(answers);
  });
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
