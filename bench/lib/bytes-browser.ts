import { withBuiltSite } from './built-site.ts';

/** What a reader of the Bytes page waits for, in ms. */
export interface Opened {
  /** From the wish for a tree to the verdict. */
  readonly whole: number;
  /** To the first word on the progress of the decoder. */
  readonly progress: number;
  /** The longest task of the page meanwhile; 0 when none was longer than 50 ms. */
  readonly longest: number;
  /** From a press of Cancel to the page without work. */
  readonly cancel: number;
}

/** Opens a file on the Bytes page of the built site, to its verdict, and once more to cancel. */
export async function openInBrowser(path: string): Promise<Opened> {
  return withBuiltSite(4416, async (browser, site) => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    await page.goto(`${site}#v=1&page=bytes&lang=en`);
    await page.getByRole('grid', { name: 'Bytes' }).waitFor();
    await page.evaluate(() => {
      const log = { start: 0, progress: 0, whole: 0, longest: 0 };
      Object.assign(globalThis, { openLog: log });
      new PerformanceObserver((list) => {
        for (const { startTime, duration } of list.getEntries())
          if (log.start > 0 && startTime >= log.start) log.longest = Math.max(log.longest, duration);
      }).observe({ entryTypes: ['longtask'] });
      addEventListener('click', () => (log.start = performance.now()), true);
      new MutationObserver(() => {
        if (log.start === 0) return;
        const text = document.querySelector('main')?.textContent ?? '';
        if (log.progress === 0 && text.includes('Decoding:')) log.progress = performance.now() - log.start;
        if (log.whole === 0 && /\d,\d{3},\d{3} pairs/.test(text)) log.whole = performance.now() - log.start;
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    const chosen = page.locator('input[type=file]').first();
    const log = () => page.evaluate(() => (globalThis as unknown as { openLog: Opened }).openLog);
    const make = page.getByRole('button', { name: 'Decode and make the tree' });
    await chosen.setInputFiles(path);
    await make.click();
    await page.waitForFunction(
      () => (globalThis as unknown as { openLog: { whole: number } }).openLog.whole > 0,
      null,
      { timeout: 120_000 },
    );
    const { whole, progress, longest } = await log();
    await page.reload();
    await page.getByRole('grid', { name: 'Bytes' }).waitFor();
    await chosen.setInputFiles(path);
    await make.click();
    const cancel = await page.getByRole('button', { name: 'Cancel' }).evaluate(async (button) => {
      const start = performance.now();
      if (button instanceof HTMLElement) button.click();
      while (button.isConnected) await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now() - start;
    });
    return { whole, progress, longest, cancel };
  });
}
