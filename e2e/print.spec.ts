import { expect, test, type Site } from './page.ts';

/** An A4 page inside margins of 12 mm, px. */
const PAPER = { width: 703, height: 1032 };

/** Does what a browser does before it prints: it tells the page, takes the size of the paper, and prints. */
async function layOutForPaper(site: Site): Promise<void> {
  await site.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await site.page.setViewportSize(PAPER);
  await site.page.emulateMedia({ media: 'print' });
}

for (const [name, hash, last] of [
  ['as reported', '#v=1&page=lab', 7],
  ['with four workers', '#v=1&page=lab&world=faithful&pools=4', null],
] as const)
  test(`the lab on paper stands within the page, ${name}`, async ({ site }) => {
    await site.open(hash);
    await layOutForPaper(site);
    const ends = await site.page
      .locator('[data-index="22"], [data-stage="timeline"], [data-offset="63"]')
      .evaluateAll((parts) => parts.map((part) => Math.round(part.getBoundingClientRect().right)));
    expect(ends).toHaveLength(3);
    expect(Math.max(...ends)).toBeLessThanOrEqual(PAPER.width);
    // All of a usual path in one row, and all steps of a short run.
    const tops = await site.page
      .locator('[data-index="0"], [data-index="22"]')
      .evaluateAll((cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().top)));
    expect(new Set(tops).size).toBe(1);
    if (last !== null) {
      const right = await site.block(last).evaluate((block) => block.getBoundingClientRect().right);
      expect(right).toBeLessThanOrEqual(PAPER.width);
    }
    // One page: what is operated stays on the screen.
    expect(
      await site.page.evaluate(() => document.documentElement.getBoundingClientRect().height),
    ).toBeLessThan(PAPER.height);
    await expect(site.button('Step forward')).toBeHidden();
    // Afterwards the screen is as before.
    await site.page.emulateMedia({ media: 'screen' });
    await site.page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(site.button('Step forward')).toBeVisible();
    await expect(site.page.locator('html')).not.toHaveClass(/onPaper/);
  });

test('an exercise on paper takes one page, without what is operated', async ({ site }) => {
  await site.open('#v=1&page=exercises&exercise=B1');
  await layOutForPaper(site);
  const high = await site.page.evaluate(() => document.documentElement.getBoundingClientRect().height);
  expect(high).toBeLessThan(PAPER.height);
  for (const name of ['Take away', 'Show the code', '中文']) await expect(site.button(name)).toBeHidden();
});
