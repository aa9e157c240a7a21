import { expect, test } from './page.ts';

/** Widths across every change of layout, and back. */
const WIDTHS = [1366, 1200, 1000, 880, 700, 600, 390, 1440];

for (const hash of [
  '#v=1&page=lab&world=faithful',
  '#v=1&page=story&chapter=search',
  '#v=1&page=search',
  '#v=1&page=bytes',
]) {
  test(`no measurement of sizes goes round in a loop when the window changes: ${hash}`, async ({ site }) => {
    // The browser tells the window, and no exception is thrown.
    await site.page.addInitScript(() => {
      addEventListener('error', ({ message }) => {
        if (message.includes('ResizeObserver')) document.documentElement.dataset['loop'] = message;
      });
    });
    await site.open(hash);
    for (const width of WIDTHS) {
      await site.page.setViewportSize({ width, height: 800 });
      await site.settled();
    }
    expect(await site.page.evaluate(() => document.documentElement.dataset['loop'])).toBeUndefined();
  });
}
