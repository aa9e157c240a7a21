import type { Locator } from '@playwright/test';
import { PHONE, expect, test, type Site } from './page.ts';
import { SEARCH, goTo } from './search-page.ts';

const PATH = '/var/cache/zpool.cache';
const TORN = 'V=killed S=efault F=killed flags=-';
const CLEAN = 'V=ok S=ok F=done flags=-';

/** Scrolls to "Fixes compared". */
async function compared(site: Site): Promise<Locator> {
  await goTo(site, 'Fixes');
  const region = site.region('Fixes compared');
  await region.scrollIntoViewIfNeeded();
  return region;
}
/** Returns the row of a fix. */
const row = (region: Locator, name: string): Locator => region.locator(`tr[data-fix="${name}"]`);
/** Returns the cells of a row by the head of their column. */
async function cells(region: Locator, name: string): Promise<Readonly<Record<string, string>>> {
  const heads = await region.locator('thead th').allInnerTexts();
  const texts = await row(region, name).locator('th, td').allInnerTexts();
  const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
  return Object.fromEntries(heads.map((head, at) => [plain(head), plain(texts[at] ?? '')]));
}

test('as reported: every combination, what it leaves, and the proof at byte grain', async ({ site }) => {
  await site.open(SEARCH);
  const region = await compared(site);
  await expect(region.getByRole('rowheader')).toHaveCount(14);
  await expect(row(region, 'clone + join')).toContainText('proved by byte');
  expect(await cells(region, 'none')).toMatchObject({
    proof: 'not clean',
    interleavings: '4,192',
    crash: '65.5% 295',
  });
  expect(await cells(region, 'join')).toMatchObject({ proof: 'not clean', silent: '4.69% 11' });
  expect(await cells(region, 'clone + join')).toMatchObject({
    clean: '100% 252',
    EFAULT: '– none',
    states: '38',
  });
  expect(await cells(region, 'join-holding-lock')).toMatchObject({ proof: 'not clean', deadlock: '66.7% 4' });
  for (const fix of ['lock + join', 'clone + refcount', 'lock + refcount']) {
    await expect(row(region, fix)).toContainText('proved by byte');
  }
  await expect(region).toContainText('Grain: by call.');
});

test('as in the source: clone and lock are proved by visible access; a mixture has a row of its own', async ({
  site,
}) => {
  await site.open(
    `#v=1&page=search&world=faithful&path=${PATH}&pools=2&fix=clone,none&schedule=A8.B12.A4&step=10`,
  );
  const region = await compared(site);
  await expect(region.getByRole('rowheader')).toHaveCount(5);
  await expect(row(region, 'clone')).toContainText('proved by visible access');
  await expect(row(region, 'lock')).toContainText('proved by visible access');
  expect(await cells(region, 'none')).toMatchObject({
    interleavings: '2,395,276',
    states: '577',
    silent: '0.391% 3,146',
  });
  await expect(row(region, 'lock-narrow')).toContainText('not clean');
  await expect(row(region, 'clone, none')).toContainText('on the stage');
});

test('a row gives the lab its fix, and is marked', async ({ site }) => {
  await site.open(SEARCH);
  const region = await compared(site);
  await expect(row(region, 'none')).toHaveAttribute('aria-current', 'true');
  await region.getByRole('button', { name: 'clone + join: use this fix', exact: true }).click();
  await expect(row(region, 'clone + join')).toHaveAttribute('aria-current', 'true');
  await expect(row(region, 'none')).not.toHaveAttribute('aria-current', 'true');
  await expect(site.page).toHaveURL(/fix=clone\+join/);
});

test('a path that no answer came with is searched here, and its proof when asked for', async ({ site }) => {
  await site.open('#v=1&page=search&world=faithful&path=/a/b&pools=2&fix=none&schedule=A8.B12.A4&step=10');
  const region = await compared(site);
  const clone = row(region, 'clone');
  await expect(clone).toContainText('clean at this grain');
  await expect(clone).not.toContainText('proved');
  await clone.getByRole('button', { name: 'Prove by visible access: clone' }).click();
  await expect(clone).toContainText('proved by visible access');
  await expect(row(region, 'none')).toContainText('not clean');
});

test('four workers on such a path wait to be asked, and can be cancelled', async ({ site }) => {
  await site.open('#v=1&page=search&world=faithful&path=/a/b/c/d&pools=4&fix=clone&schedule=A8&step=8');
  const region = await compared(site);
  const none = row(region, 'none');
  await none.getByRole('button', { name: 'Search: none' }).click();
  await expect(none).toContainText('searching');
  await none.getByRole('button', { name: 'Cancel' }).click();
  await expect(none).toContainText('cancelled');
});

test('the run is replayed with the fix, beside itself, and goes onto the stage; undo leads back', async ({
  site,
}) => {
  await site.open(SEARCH);
  const region = await compared(site);
  await expect(region).toContainText('All 7 steps of the schedule still run.');
  await expect(region).toContainText('Step 4 is the first that differs: V1 as it is, V0 with the fix.');
  await expect(region).toContainText('The shared string first differs after step 5.');
  const [before, after] = [region.getByRole('article').nth(0), region.getByRole('article').nth(1)];
  await expect(
    before.getByRole('img', { name: /^As it is: none: At step 7: the kernel refused/ }),
  ).toBeVisible();
  await expect(before).toContainText('One byte is wrong: byte 54 is 00, not 2f.');
  await expect(after).toContainText('every thread finished and every copy is whole');
  await expect(after).toContainText('72 bytes, each as it should be.');

  await region.getByRole('button', { name: 'Put the fixed run on the stage' }).click();
  await site.expectOutcome(CLEAN);
  await expect(site.page).toHaveURL(/fix=clone/);
  await site.button('Undo').click();
  await site.expectOutcome(TORN);
  await expect(site.page).not.toHaveURL(/fix=clone/);
});

test('a schedule that the fix does not let run is kept as far as it goes', async ({ site }) => {
  await site.open(`#v=1&page=search&world=faithful&path=${PATH}&pools=2&fix=none&schedule=A8.B12.A4&step=10`);
  const region = await compared(site);
  await region.getByRole('button', { name: 'Replay with lock', exact: true }).click();
  await expect(region.getByRole('combobox', { name: 'Fix for the replay' })).toHaveValue('lock');
  await expect(region).toContainText(
    'Kept 8 of 24 steps: step 9 asked for worker B, which waits for the mutex.',
  );
  await expect(region.getByRole('heading', { name: 'Replay this run with another fix' })).toBeFocused();
  await expect(region.getByRole('article').nth(1)).toContainText(
    'every thread finished and every copy is whole',
  );
});

test('on a phone the table scrolls, and the page does not', async ({ site, page }) => {
  await page.setViewportSize({ width: PHONE[0], height: PHONE[1] });
  await site.open(SEARCH);
  const region = await compared(site);
  await expect(row(region, 'clone + join')).toContainText('proved');
  const table = region.getByRole('region', { name: 'What each fix leaves' });
  expect(await table.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
  expect(await site.overflow()).toBeLessThanOrEqual(0);
});
