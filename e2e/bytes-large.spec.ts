import { BytesPage } from './bytes-page.ts';
import { expect, test } from './page.ts';

/** What the page did while it worked. */
interface Log {
  /** The bytes that were said to be decoded, each once. */
  readonly told: readonly number[];
  /** Milliseconds from the wish for a tree on, and of the longest task of the page meanwhile. */
  readonly whole: number;
  readonly longest: number;
}

/** 24 MB: three quarters of a million pairs, of which no two are the same. */
const SIZE = 24_000_000;
const PAIR = 32;

test('a file of 24 MB tells its progress, can be cancelled, and blocks nothing', async ({ site }) => {
  const { page } = site;
  const bytes = new BytesPage(site);
  await bytes.open();
  // Made and dropped inside the page, which costs less than to send it there.
  await page.evaluate(
    ([size, pair]) => {
      const made = new Uint8Array(size);
      const view = new DataView(made.buffer);
      made.set([0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0]);
      for (let at = 12; at + pair + 4 <= size; at += pair) {
        view.setInt32(at, pair, true);
        view.setInt16(at + 4, 2, true);
        view.setInt32(at + 8, 1, true);
        view.setInt32(at + 12, 8, true); // uint64
        made[at + 16] = 0x6e; // n
        view.setUint32(at + 24, at, true);
      }
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([made], 'large.bin'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [SIZE, PAIR] as const,
  );
  const make = page.getByRole('button', { name: 'Decode and make the tree' });
  const work = page.getByRole('progressbar', { name: 'Progress' });
  // A file of this size is decoded as soon as it is open. Cancelled before that, it is not opened, and the sample stays.
  await page.getByText(/^Decoding: /).waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(work).toHaveCount(0);
  await expect(bytes.verdict).toContainText('The tree is made when you ask for it');
  // The page is as it was: its bytes can be read, and the work be done after all.
  await site.enter(page.getByLabel('Go to offset'), '23,999,944');
  await expect(bytes.byte(23_999_944)).toHaveAccessibleName(/^offset 23999944, /);

  await page.evaluate(() => {
    const log = { told: [] as number[], whole: 0, longest: 0 };
    Object.assign(globalThis, { largeLog: log });
    const start = performance.now();
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        if (startTime >= start && log.whole === 0) log.longest = Math.max(log.longest, duration);
    }).observe({ entryTypes: ['longtask'] });
    new MutationObserver(() => {
      const progress = document.querySelector('progress');
      if (progress !== null && progress.value !== log.told.at(-1)) log.told.push(progress.value);
      if (log.whole === 0 && /\d{3},\d{3} pairs/.test(document.querySelector('main')?.textContent ?? ''))
        log.whole = performance.now() - start;
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await make.click();
  await expect(bytes.verdict).toContainText('Unpacks.', { timeout: 60_000 });
  await expect(bytes.verdict).toContainText('749,999 pairs');
  const log = await page.evaluate(() => (globalThis as unknown as { largeLog: Log }).largeLog);
  expect(log.told.length).toBeGreaterThan(2);
  expect(log.told).toEqual(log.told.toSorted((a, b) => a - b));
  expect(log.told.at(-1)).toBeLessThanOrEqual(SIZE);
  // The decoder works in another thread: as one task of the page it would take most of the time.
  expect(log.longest).toBeLessThan(log.whole / 3);
  await bytes.byte(23_999_944).click();
  await expect(bytes.detail).toContainText('Field: value, index 4 of 8 bytes');
});
