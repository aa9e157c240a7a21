import { withBuiltSite } from './built-site.ts';

/** What a reader waits for, in ms, who drops files on the page. */
export interface Waited {
  /** From the drop to the first finding on the page, and to all. */
  readonly first: number;
  readonly whole: number;
  /** The longest task of the page meanwhile; 0 when none was longer than 50 ms. */
  readonly longest: number;
  /** From a press of Cancel to the page that says so. */
  readonly cancel: number;
}

/** Brings files to the page of the audit on the built site, once to the end, and once to cancel. */
export async function auditInBrowser(
  files: readonly { readonly name: string; readonly text: string }[],
): Promise<Waited> {
  return withBuiltSite(4415, async (browser, site) => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    await page.goto(`${site}#v=1&page=audit&lang=en`);
    await page.getByText('options.c:24').waitFor();
    // The rest of the page is loaded by now; what follows is the work of reading.
    await page.getByRole('heading', { name: 'How good this is' }).waitFor();
    await page.evaluate(() => {
      const log = { start: 0, first: 0, whole: 0, longest: 0 };
      Object.assign(globalThis, { auditLog: log });
      new PerformanceObserver((list) => {
        // What comes before is the browser that is handed the files.
        for (const { startTime, duration } of list.getEntries())
          if (log.start > 0 && startTime >= log.start) log.longest = Math.max(log.longest, duration);
      }).observe({ entryTypes: ['longtask'] });
      addEventListener('change', () => (log.start = performance.now()), true);
      new MutationObserver(() => {
        const text = document.querySelector('main')?.textContent ?? '';
        if (log.start === 0) return;
        if (log.first === 0 && /part-\d+\.c:\d/.test(text)) log.first = performance.now() - log.start;
        if (log.whole === 0 && /lines, \d+ places/.test(text) && log.first > 0)
          log.whole = performance.now() - log.start;
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    const payload = files.map(({ name, text }) => ({
      name,
      mimeType: 'text/x-c',
      buffer: Buffer.from(text),
    }));
    const chosen = page.locator('input[type=file][multiple]').first();
    await chosen.setInputFiles(payload);
    await page.waitForFunction(
      () => (globalThis as unknown as { auditLog: { whole: number } }).auditLog.whole > 0,
      null,
      {
        timeout: 120_000,
      },
    );
    const log = await page.evaluate(
      () => (globalThis as unknown as { auditLog: Omit<Waited, 'cancel'> }).auditLog,
    );
    await chosen.setInputFiles(payload);
    const cancel = await page.getByRole('button', { name: 'Cancel' }).evaluate(async (button) => {
      const start = performance.now();
      if (button instanceof HTMLElement) button.click();
      while (document.querySelector('[role=alert]') === null)
        await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now() - start;
    });
    return { first: log.first, whole: log.whole, longest: log.longest, cancel };
  });
}
