import { expect, test, type Site } from './page.ts';
import { sweep } from '../scripts/lib/sweep.ts';

const PAGES = ['#v=1&page=lab', '#v=1&page=lab&world=faithful&pools=4', '#v=1&page=exercises&exercise=B1'];

/** Returns where the page is scrolled to. */
const scrolled = (site: Site): Promise<number> => site.page.evaluate(() => scrollY);

/** Presses Tab. Returns what it reached, and how far the page moved although that was in sight. */
async function tab(site: Site): Promise<{ readonly what: string; readonly moved: number }> {
  const before = await scrolled(site);
  await site.page.keyboard.press('Tab');
  return site.page.evaluate((top) => {
    const element = document.activeElement;
    if (!element) throw new Error('No focus');
    const box = element.getBoundingClientRect();
    const now = scrollY;
    // Where it was before the focus came.
    const at = new DOMRect(box.x, box.y + now - top, box.width, box.height);
    const wasInSight = at.top >= 0 && at.bottom <= innerHeight && at.height > 0;
    const what = element.getAttribute('aria-label') ?? element.outerHTML.slice(0, 80);
    return { what, moved: wasInSight ? now - top : 0 };
  }, before);
}

for (const hash of sweep(PAGES)) {
  test(`choosing what is in sight never scrolls the page: ${hash}`, async ({ site }) => {
    await site.page.setViewportSize({ width: 1440, height: 900 });
    await site.open(hash);
    let chosen = 0;
    for (const choice of await site.page.locator('main fieldset label:has(input)').all()) {
      // A choice may make the listing of the threads longer, and the foot is below it.
      const box = await choice.boundingBox();
      if (!box || box.y + box.height > 900) continue;
      // A refused one does nothing, which is as still.
      await choice.click({ force: true });
      await site.settled();
      expect(await scrolled(site), (await choice.textContent()) ?? '').toBe(0);
      chosen += 1;
    }
    expect(chosen).toBeGreaterThan(1);
  });

  test(`Tab never scrolls the page to what is in sight: ${hash}`, async ({ site }) => {
    await site.page.setViewportSize({ width: 1440, height: 900 });
    await site.open(hash);
    let inGroups = 0;
    for (let press = 0; press < 70; press += 1) {
      const { what, moved } = await tab(site);
      expect(moved, what).toBe(0);
      inGroups += await site.page.evaluate(() => document.querySelectorAll('main fieldset :focus').length);
    }
    expect(inGroups, 'Tab came through the foot').toBeGreaterThan(1);
  });
}
