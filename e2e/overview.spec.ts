import { expect, test, type Site } from './page.ts';

const LONG = '#v=1&page=lab&world=faithful&pools=4&schedule=A8.B8.C12.D1.B2.D11.B2.A4&step=32';

const overview = (site: Site) => site.region('Whole run');
const brush = (site: Site) =>
  overview(site).getByRole('scrollbar', { name: 'Part of the run in the window' });
const lanes = (site: Site) => site.timeline.getByRole('group', { name: 'Steps of the run' });
/** Returns the steps that are in the window, as the brush tells them. */
const seen = async (site: Site): Promise<readonly number[]> =>
  ((await brush(site).getAttribute('aria-valuetext')) ?? '').split(/\D+/).map(Number);
const widthOf = async (site: Site, step: number): Promise<number> =>
  Math.round((await site.block(step).boundingBox())?.width ?? 0);

test('a long run has columns of a code over a verb, and its whole in a strip; a short run has neither', async ({
  site,
}) => {
  await site.page.setViewportSize({ width: 1440, height: 900 });
  await site.open(LONG);
  expect(await widthOf(site, 30)).toBe(81);
  await expect(site.block(30)).toContainText('C7');
  await expect(site.block(30).getByText('stat')).toBeVisible();
  await expect(brush(site)).toBeVisible();
  const [from = 0, to = 0, of = 0] = await seen(site);
  expect(of).toBe(48);
  expect(from).toBeLessThan(32);
  expect(to).toBeGreaterThan(32);
  await site.open('#v=1&page=lab');
  await expect(overview(site)).toHaveCount(0);
});

test('the brush is dragged, pressed beside and moved by keys; the flag waits at the edge, and comes back when it moves', async ({
  site,
}) => {
  await site.page.setViewportSize({ width: 1440, height: 900 });
  await site.open(LONG);
  await brush(site).focus();
  await site.page.keyboard.press('Home');
  await expect.poll(async () => (await seen(site))[0]).toBe(1);
  // The flag has not moved, and is still in sight.
  await site.expectStep(32, 48);
  const flag = await site.playhead.boundingBox();
  expect((flag?.x ?? Infinity) + (flag?.width ?? 0)).toBeLessThanOrEqual(1440);
  await site.page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await seen(site))[0]).toBeGreaterThan(1);
  const strip = await brush(site).boundingBox();
  if (!strip) throw new Error('no brush');
  await site.page.mouse.move(strip.x + strip.width / 2, strip.y + 12);
  await site.page.mouse.down();
  await site.page.mouse.move(strip.x + strip.width / 2 + 400, strip.y + 12, { steps: 4 });
  await site.page.mouse.up();
  await expect.poll(async () => (await seen(site))[0]).toBeGreaterThan(12);
  await site.playhead.press('ArrowLeft');
  await site.expectStep(31, 48);
  const [from = 0, to = 0] = await seen(site);
  expect(from).toBeLessThanOrEqual(31);
  expect(to).toBeGreaterThanOrEqual(31);
});

test('Control with the wheel zooms about the pointer, and leaves the page and the playhead alone', async ({
  site,
}) => {
  await site.page.setViewportSize({ width: 1440, height: 900 });
  await site.open(LONG);
  const block = await site.block(30).boundingBox();
  if (!block) throw new Error('no block');
  const x = block.x + block.width / 2;
  await site.page.mouse.move(x, block.y + 10);
  await site.page.keyboard.down('Control');
  await site.page.mouse.wheel(0, -100);
  await site.page.keyboard.up('Control');
  await expect.poll(() => widthOf(site, 30)).toBeGreaterThan(95);
  const after = await site.block(30).boundingBox();
  expect(after?.x ?? Infinity).toBeLessThanOrEqual(x);
  expect((after?.x ?? 0) + (after?.width ?? 0)).toBeGreaterThanOrEqual(x);
  await site.expectStep(32, 48);
  expect(await site.page.evaluate(() => visualViewport?.scale)).toBe(1);
});

test('the buttons make steps smaller and larger, and put the whole run in the window', async ({ site }) => {
  await site.page.setViewportSize({ width: 1440, height: 900 });
  await site.open(LONG);
  const before = (await overview(site).boundingBox())?.y;
  await site.button('Smaller steps').click();
  await expect.poll(() => widthOf(site, 30)).toBeLessThan(72);
  await site.button('Fit').click();
  await expect(site.button('Fit')).toHaveAttribute('aria-pressed', 'true');
  await expect(site.block(1)).toBeVisible();
  await expect(site.block(48)).toBeVisible();
  // Nothing has moved but the lanes.
  expect((await overview(site).boundingBox())?.y).toBe(before);
  await site.button('Larger steps').click();
  await expect(site.button('Fit')).toHaveAttribute('aria-pressed', 'false');
  expect(await site.axe('structure')).toEqual([]);
});

test('with four workers by byte the race is seen with all lanes, and the zoom opens and folds the runs of bytes', async ({
  site,
}) => {
  await site.page.setViewportSize({ width: 1440, height: 900 });
  await site.open('#v=1&page=lab&world=faithful&pools=4');
  await site.radio('Grain', 'by byte').click();
  await site.settled();
  await site.button('Fit').click();
  await expect(site.timeline.locator('.race')).toBeVisible();
  for (const letter of ['A', 'B', 'C', 'D']) {
    const head = await site.timeline
      .locator('div.head')
      .filter({ hasText: new RegExp(`^\\s*${letter}`) })
      .boundingBox();
    expect((head?.y ?? Infinity) + (head?.height ?? 0)).toBeLessThan(900);
  }
  const folded = await lanes(site)
    .getByRole('button', { name: /^Steps \d+ to/ })
    .count();
  expect(folded).toBeGreaterThan(2);
  for (let press = 0; press < 12; press += 1) await site.button('Larger steps').click();
  await expect(lanes(site).getByRole('button', { name: /^Steps \d+ to/ })).toHaveCount(0);
});

test('the strip is spoken in Chinese too', async ({ site }) => {
  await site.open(`${LONG}&lang=zh`);
  await expect(site.region('整次运行').getByRole('scrollbar', { name: '窗口中的部分' })).toHaveAttribute(
    'aria-valuetext',
    /共 48 步/,
  );
});
