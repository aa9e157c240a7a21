import { expect, test, type Site } from './page.ts';
import { SEARCH, figure, goOn, row, search } from './search-page.ts';

/* What the search opens with came with the site, and what stands below the first screen comes with the reader's first act. */

test.use({ viewport: { width: 1440, height: 900 } });

const drawing = (site: Site) => site.page.getByRole('application', { name: /^Progress graph of/ });

test('the search opens without a worker, and goes on without a move of what is in sight', async ({
  site,
  page,
  complaints,
}) => {
  await site.open(SEARCH);
  await expect(figure(site, 'interleavings')).toHaveText('4,192');
  await expect(drawing(site)).toBeVisible();
  const list = search(site).getByRole('heading', { name: '49 outcomes' });
  const point = site.region('The point');
  await expect(list).toHaveCount(0);
  await expect(point).toHaveCount(0);
  const inSight = [drawing(site), search(site).getByRole('table', { name: 'What they come to' })];
  const places = () => Promise.all(inSight.map((one) => one.boundingBox()));
  const before = await places();
  await page.keyboard.press('Shift');
  await expect(list).toHaveCount(1);
  await expect(point).toHaveCount(1);
  await site.settled();
  expect(await places()).toEqual(before);
  // The states behind a point are here too.
  await point.scrollIntoViewIfNeeded();
  await expect(point).toContainText('37 states lie behind it');
  await expect(point.getByRole('listitem').first()).toContainText('15.2%');
  expect(page.workers()).toEqual([]);
  await drawing(site).focus();
  for (const key of ['ArrowRight', 'ArrowUp', 'Enter']) await page.keyboard.press(key);
  await expect(site.button('Undo')).toBeVisible();
  expect(complaints.errors).toEqual([]);
});

test('a worker starts for what did not come with the site', async ({ site, page }) => {
  await site.open(`${SEARCH}&fix=clone`);
  await expect(drawing(site)).toBeVisible();
  expect(page.workers()).not.toEqual([]);
});

test('a part that the address asks for comes at once', async ({ site }) => {
  await site.open(`${SEARCH}&view=graph`);
  await expect(site.region('The point at the playhead').or(site.region('The point'))).toBeVisible();
  await goOn(site);
  await expect(row(site, 'V=killed S=efault F=killed flags=-')).toHaveCount(1);
});

test('a print asks for the parts that are not here yet, and paper says where one is missing', async ({
  site,
  page,
}) => {
  await site.open(SEARCH);
  const missing = search(site).getByText('A part is missing here');
  await page.emulateMedia({ media: 'print' });
  await expect(missing.first()).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(search(site).getByRole('heading', { name: '49 outcomes' })).toHaveCount(1);
  await expect(missing).toHaveCount(0);
});
