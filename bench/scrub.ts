import type { CDPSession, Page } from 'playwright-core';
import { withBuiltSite } from './lib/built-site.ts';
import { LONG_CONFIG, longSchedule, scheduleText } from './lib/long-run.ts';
import { quantile, type Row } from './lib/measure.ts';

/** Most main-thread work, ms, for one move of the playhead. */
const BAR_MS = 8;
const LONG_TASK_MS = 50;
const MOVES = 200;
const WARM_UP = 20;
const STEPS = 1000;
const RIGHT = { key: 'ArrowRight', code: 'ArrowRight', windowsVirtualKeyCode: 39 };
const LEFT = { key: 'ArrowLeft', code: 'ArrowLeft', windowsVirtualKeyCode: 37 };

/** Moves the playhead of the built site by keyboard and reads the main-thread cost of each move. */
export async function measure(): Promise<readonly Row[]> {
  return withBuiltSite(4407, async (browser, site) => {
    const rows: Row[] = [];
    for (const { name, hash, steps } of addresses()) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
      await page.addInitScript(countLongTasks);
      await page.goto(`${site}${hash}`);
      rows.push(...(await scrub(page, name, steps)));
      await page.close();
    }
    return rows;
  });
}

/** Addresses to scrub at, each with the fewest steps that its trace must have. */
function addresses(): readonly { readonly name: string; readonly hash: string; readonly steps: number }[] {
  const { world, path, threads, grain } = LONG_CONFIG;
  const schedule = scheduleText(longSchedule(STEPS));
  const long = `#v=1&page=lab&world=${world}&path=${path}&pools=${threads}&fix=none&grain=${grain}&schedule=${schedule}&step=500&lang=en`;
  return [
    { name: 'default view', hash: '#v=1&page=lab&lang=en', steps: 7 },
    { name: `${STEPS} steps`, hash: long, steps: STEPS },
  ];
}

async function scrub(page: Page, name: string, steps: number): Promise<readonly Row[]> {
  const playhead = page.getByRole('region', { name: 'Timeline' }).getByRole('slider', { name: 'Playhead' });
  await playhead.focus();
  await playhead.evaluate((element) => Object.assign(globalThis, { playhead: element }));
  const session = await page.context().newCDPSession(page);
  const { max } = await nextFrame(session);
  if (max < steps)
    throw new Error(`The address for "${name}" opened a trace of ${max} steps, not of ${steps}.`);

  await workOf(session, WARM_UP, walk(session));
  await page.evaluate(() => Object.assign(globalThis, { longTasks: 0 }));
  const moves = await workOf(session, MOVES, walk(session));
  const work = moves.map(({ ran }) => ran);
  const passed = moves.map(({ took }) => took);
  const longTasks = await page.evaluate(() => Number(Reflect.get(globalThis, 'longTasks')));

  return [
    { name: `scrub, ${name}: work per move, p95`, value: quantile(work, 0.95), unit: 'ms', bar: BAR_MS },
    { name: `scrub, ${name}: work per move, median`, value: quantile(work, 0.5), unit: 'ms' },
    { name: `scrub, ${name}: the same by the clock, p95`, value: quantile(passed, 0.95), unit: 'ms' },
    { name: `scrub, ${name}: the same by the clock, median`, value: quantile(passed, 0.5), unit: 'ms' },
    { name: `scrub, ${name}: tasks over ${LONG_TASK_MS} ms`, value: longTasks, unit: '', bar: 0 },
  ];
}

interface Position {
  readonly now: number;
  readonly max: number;
}
type Move = (at: Position) => Promise<void>;

/** Moves to the last step, back to the first, and so on, since a key at an end moves nothing. */
function walk(session: CDPSession): Move {
  let key = RIGHT;
  let last = -1;
  return async ({ now, max }) => {
    if (now === last) throw new Error(`${key.key} on the playhead did not move it from step ${now}.`);
    if (now === max) key = LEFT;
    if (now === 0) key = RIGHT;
    last = now;
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  };
}

/** Events of the trace that are work for a move: handlers (with timers and microtasks), style, layout, paint. */
const WORK = new Set(
  'EventDispatch TimerFire RunMicrotasks UpdateLayoutTree Layout PrePaint Paint Layerize'.split(' '),
);
/** Name of the mark that is set when a move has reached the screen. */
const SETTLED = 'settled';

interface TraceEvent {
  readonly name: string;
  /** Start and length in microseconds, by the clock and by the thread's own time. */
  readonly ts: number;
  readonly dur?: number;
  readonly tts?: number;
  readonly tdur?: number;
  readonly tid: number;
  readonly pid: number;
}

/** Milliseconds of one move: work of the main thread, and time by the clock. */
interface Cost {
  readonly ran: number;
  readonly took: number;
}

/**
 * Returns the cost of each of `count` moves from the browser's own trace: the union of the intervals of `WORK` between two
 * marks, so that a layout inside a handler counts once and the cost of measuring does not count. The thread's own time is
 * the work; the clock also counts what a busy machine does meanwhile. Uses the raw protocol, because Playwright finds
 * elements by their names, which is work on the same thread.
 */
async function workOf(session: CDPSession, count: number, move: Move): Promise<readonly Cost[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }): void => void events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'blink.user_timing'] },
  });
  let at = await nextFrame(session);
  for (let i = 0; i < count; i += 1) {
    await move(at);
    at = await nextFrame(session);
  }
  const complete = new Promise<void>((done) => session.once('Tracing.tracingComplete', () => done()));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);

  const marks = events.filter(({ name }) => name === SETTLED).toSorted((a, b) => a.ts - b.ts);
  const [first] = marks;
  if (!first || marks.length < count) throw new Error(`The trace shows ${marks.length} of ${count} moves.`);
  const work = events.filter(
    ({ name, tid, pid, ts }) => WORK.has(name) && tid === first.tid && pid === first.pid && ts >= first.ts,
  );
  return marks.slice(1).map(({ ts }, i) => {
    const own = work.filter((event) => event.ts >= (marks[i]?.ts ?? ts) && event.ts < ts);
    // Events of a few microseconds may have no thread time; then the clock counts.
    const [ran, others] = [
      own.filter(({ tdur }) => tdur !== undefined),
      own.filter(({ tdur }) => tdur === undefined),
    ];
    return {
      ran: unionMilliseconds(ran.map(({ tts = 0, tdur = 0 }) => [tts, tts + tdur])) + byClock(others),
      took: byClock(own),
    };
  });
}

const byClock = (events: readonly TraceEvent[]): number =>
  unionMilliseconds(events.map(({ ts, dur = 0 }) => [ts, ts + dur]));

/** Returns the length of the union of intervals in milliseconds; the intervals are in microseconds. */
function unionMilliseconds(intervals: readonly (readonly [from: number, to: number])[]): number {
  let total = 0;
  let covered = -Infinity;
  for (const [from, to] of intervals.toSorted((a, b) => a[0] - b[0])) {
    total += Math.max(0, to - Math.max(from, covered));
    covered = Math.max(covered, to);
  }
  return total / 1000;
}

/** Waits until the change is on the screen, marks it, and returns the position of the playhead. */
async function nextFrame(session: CDPSession): Promise<Position> {
  const { result } = await session.send('Runtime.evaluate', {
    expression: `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
      performance.mark('${SETTLED}');
      done([
        Number(playhead.getAttribute('aria-valuenow') ?? playhead.value),
        Number(playhead.getAttribute('aria-valuemax') ?? playhead.max),
      ]);
    })))`,
    awaitPromise: true,
    returnByValue: true,
  });
  const [now, max]: unknown[] = Array.isArray(result.value) ? result.value : [];
  if (typeof now !== 'number' || typeof max !== 'number')
    throw new Error('The playhead does not tell its place.');
  return { now, max };
}

/** Runs in the page. The browser counts tasks from 50 ms on as long. */
function countLongTasks(): void {
  Object.assign(globalThis, { longTasks: 0 });
  new PerformanceObserver((list) => {
    const seen = Number(Reflect.get(globalThis, 'longTasks'));
    Object.assign(globalThis, { longTasks: seen + list.getEntries().length });
  }).observe({ type: 'longtask', buffered: true });
}
