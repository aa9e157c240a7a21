import type { Locator } from '@playwright/test';
import { expect, test, type Site } from './page.ts';
import { field } from './race-page.ts';

/* Nothing on the page of a race covers or cuts another thing, and what has room is shown. */

const SIZES = [
  [1440, 900],
  [1366, 768],
  [1024, 768],
  [390, 844],
] as const;

async function open(site: Site, [width, height]: readonly [number, number]): Promise<void> {
  await site.page.setViewportSize({ width, height });
  await site.open('#v=1&page=race');
  await site.page.getByLabel('Example').selectOption({ label: 'The borrowed slash' });
  await expect(site.page.getByText('All 126 interleavings')).toBeVisible();
}
async function boxOf(one: Locator) {
  const box = await one.boundingBox();
  if (!box) throw new Error('is not drawn');
  return { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
}

for (const size of SIZES) {
  test(`an error covers no hint, and is seen through nothing: ${size.join('x')}`, async ({ site }) => {
    const { page } = site;
    await open(site, size);
    await field(site).press('Control+End');
    await field(site).pressSequentially('nonsense');
    const notice = await boxOf(page.getByText(/^From before line \d+ was changed$/));
    const hint = await boxOf(page.getByText('V puts a NUL into the shared path'));
    expect(notice.top).toBeGreaterThanOrEqual(hint.bottom);
    const fixed = await page.evaluate(
      () =>
        [...document.querySelectorAll('[inert] *')].filter((one) => {
          const { position } = getComputedStyle(one);
          return position === 'fixed' && one.getClientRects().length > 0;
        }).length,
    );
    expect(fixed).toBe(0);
  });

  test(`code is not covered, outcomes and their strip are not cut: ${size.join('x')}`, async ({ site }) => {
    const { page } = site;
    await open(site, size);
    const chips = page.locator('.beside .step');
    await expect(chips).toHaveCount(9);
    const code = await boxOf(page.locator('.editor .scroll'));
    expect((await boxOf(chips.nth(2))).left).toBeGreaterThanOrEqual(code.right);
    await expect(page.getByText('broken in 59 of 126')).toBeAttached();
    const [width] = size;
    for (const name of ['Show truncated', 'Show ok'].map((label) => new RegExp(label))) {
      const show = page.getByRole('button', { name });
      if ((await show.count()) > 0) expect((await boxOf(show.first())).right).toBeLessThanOrEqual(width);
    }
    const table = page.getByRole('table').filter({ hasText: 'outcome' }).first();
    const room = await table.evaluate((one) => {
      const left = one.closest('.left');
      return left ? left.scrollWidth - left.clientWidth : -1;
    });
    expect(room).toBe(0);
    const strip = page.getByRole('region', { name: 'What can still happen, exactly' });
    await expect(strip.locator('svg')).toBeVisible();
    expect((await boxOf(strip.locator('svg'))).right).toBeLessThanOrEqual(width);
    await expect(page.getByText('chance of a violation')).toBeVisible();
  });
}

for (const size of SIZES.slice(0, 3)) {
  test(`blocks say what their lines do: ${size.join('x')}`, async ({ site }) => {
    await open(site, size);
    // Beside the text in a window of 1024 px time runs down, and a block has room for its whole line.
    const isDown = size[0] < 1100;
    const said = isDown
      ? ["k = strrchr(value, '/')", 'memcpy(copy, value, n)', 'atomic', "value[k] = '/'"]
      : ['strrchr', 'memcpy', 'atomic', "[k]='/'"];
    for (const text of said)
      await expect(
        site.page.locator('svg, .block, [title]').getByText(text, { exact: true }).first(),
      ).toBeVisible();
  });
}
