import { expect, test, type Site } from './page.ts';

/** Lengths of the lab and the size of the root's type, px. Lines are those that the browser draws. */
const lengths = (site: Site): Promise<Record<string, number>> =>
  site.page.evaluate(() => {
    const find = (selector: string): Element => {
      const found = document.querySelector(selector);
      if (!found) throw new Error(`No ${selector}.`);
      return found;
    };
    const style = (selector: string, name: string): number =>
      Number.parseFloat(getComputedStyle(find(selector)).getPropertyValue(name));
    const box = (selector: string): DOMRect => find(selector).getBoundingClientRect();
    const [first, second] = [...document.querySelectorAll('[data-stage="timeline"] button[data-step]')];
    if (!first || !second) throw new Error('No steps.');
    const [one, two] = [first.getBoundingClientRect(), second.getBoundingClientRect()];
    return {
      root: style('html', 'font-size'),
      'type of a step': style('[data-stage="timeline"] button[data-step] b', 'font-size'),
      'height of a block': one.height,
      'gap between blocks': two.left - one.right,
      'line of the race': style('[data-joins] g:has(.read) path', 'stroke-width'),
      'square of a join': Number(find('[data-joins] rect.write').getAttribute('width')),
      'top of a part': style('.part-head', 'border-top-width'),
      'gap between parts': style('.part-head', 'column-gap'),
      'button of the transport': box('[role="group"][aria-label="Transport"] button').height,
      'strip of fates': box('section[aria-label^="What can still"]').height,
      'height of the timeline': box('[data-stage="timeline"]').height,
    };
  });

test('type, space and lines grow alike with the screen', async ({ site, page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await site.open();
  await site.region('What can still happen, exactly').waitFor();
  const small = await lengths(site);
  await page.setViewportSize({ width: 3840, height: 2160 });
  await site.open();
  await site.region('What can still happen, exactly').waitFor();
  const large = await lengths(site);
  expect(large['root']).toBe(32);
  const growth = (large['root'] ?? 0) / (small['root'] ?? 1);
  for (const [name, length] of Object.entries(small)) {
    // A browser rounds lines down, and boxes to a fraction of a px: each by less than one.
    expect(Math.abs((large[name] ?? 0) - length * growth), name).toBeLessThanOrEqual(growth);
  }
});
