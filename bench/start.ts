import type { Browser } from 'playwright-core';
import { withBuiltSite } from './lib/built-site.ts';
import { quantile, type Row } from './lib/measure.ts';

/** Most time, ms, that the main thread of a phone may be blocked while a page starts. */
const BAR_MS = 200;
/** Slowdown of the CPU that simulates a phone. */
const SLOWDOWN = 4;
const RUNS = 5;
/** Length from which a task counts as long; the part beyond it blocks. */
const LONG_TASK_MS = 50;
/** Time, ms, after which a start is complete. */
const REST_MS = 2_500;
const PHONE = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
  locale: 'en-GB',
};

/** Opens story and lab of the built site on a simulated phone with an empty cache, and adds up the blocked time. */
export async function measure(): Promise<readonly Row[]> {
  return withBuiltSite(4409, async (browser, site) => {
    const rows: Row[] = [];
    for (const page of ['story', 'lab']) {
      const blocked: number[] = [];
      for (let run = 0; run < RUNS; run += 1) blocked.push(await start(browser, `${site}#v=1&page=${page}`));
      const name = `start of the ${page}, ${SLOWDOWN} times slower, blocked`;
      rows.push({ name, value: quantile(blocked, 0.5), unit: 'ms', bar: BAR_MS });
    }
    return rows;
  });
}

/** Returns how long the main thread was blocked after the first paint, in milliseconds. */
async function start(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ ...PHONE, serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.addInitScript(noteTasks);
  await page.goto(address);
  await page.getByRole('slider').waitFor();
  await page.waitForTimeout(REST_MS);
  const tasks = await page.evaluate(() => (globalThis as unknown as { tasks: Task[] }).tasks);
  const painted = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  );
  await context.close();
  return tasks
    .filter(({ startTime }) => startTime >= painted)
    .reduce((sum, { duration }) => sum + duration - LONG_TASK_MS, 0);
}

interface Task {
  readonly startTime: number;
  readonly duration: number;
}

/** Runs in the page: records every long task. */
function noteTasks(): void {
  const tasks: Task[] = [];
  Object.assign(globalThis, { tasks });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
}
