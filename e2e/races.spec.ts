import type { Locator } from '@playwright/test';
import { expect, test, type Site } from './page.ts';
import { SEARCH, goTo } from './search-page.ts';

const DEFAULT_PATH = '/var/cache/zpool.cache';

/** Scrolls to the report. */
async function report(site: Site): Promise<Locator> {
  await goTo(site, 'Detector');
  const region = site.region('What would a race detector say?');
  await region.scrollIntoViewIfNeeded();
  // A part that comes above it moves it: a pointer put there before would then be beside it.
  await site.settled();
  return region;
}
const headings = (region: Locator): Locator => region.getByRole('heading', { level: 3 });

test('the opening run has two findings, each with thread, step, row, byte, and line', async ({ site }) => {
  await site.open(SEARCH);
  const region = await report(site);
  await expect(region).toContainText('2 data races in this run.');
  await expect(headings(region)).toHaveText([
    '1 Data race on byte 10 of the shared string',
    '2 Data race on byte 10 of the shared string',
  ]);
  const first = region.getByRole('article').first();
  await expect(first.getByRole('listitem').nth(0)).toContainText(
    'Step 6 S4 copy value serializing thread reads NUL',
  );
  await expect(first.getByRole('listitem').nth(1)).toContainText(
    'V2 cut the / validating thread writes NUL, before it',
  );
  await expect(first.getByRole('link', { name: 'libzfs_pool.c:798' })).toHaveAttribute(
    'href',
    /openzfs\/zfs\/blob\/bd949b10be\/lib\/libzfs\/libzfs_pool\.c#L798$/,
  );
  await expect(first).toContainText('this race did damage');
});

test('a step of the report moves the playhead there and selects its byte', async ({ site }) => {
  await site.open(SEARCH);
  const region = await report(site);
  await region.getByRole('article').first().getByRole('button', { name: 'Step 5' }).click();
  await site.expectStep(5, 7);
  await expect(site.page).toHaveURL(/select=string:10/);
});

test('pointing at an access lights its step on the stage', async ({ site }) => {
  await site.open(SEARCH);
  const region = await report(site);
  await region.getByRole('article').first().getByText('V2 cut the /').hover();
  await expect(site.timeline.locator('.hovered')).toBeVisible();
});

test('a run with a good ending still has races', async ({ site }) => {
  await site.open('#v=1&page=search&world=article&schedule=S1.V4.S4.F2&step=11');
  const region = await report(site);
  await expect(region).toContainText('a data race is a property of the accesses');
  await expect(region).not.toContainText('this race did damage');
  await expect(headings(region).filter({ hasText: 'with a free' })).not.toHaveCount(0);
});

test('with copy and wait nothing is found', async ({ site }) => {
  await site.open('#v=1&page=search&world=article&fix=clone+join&schedule=V5.S5.F2&step=3');
  const region = await report(site);
  await expect(region).toContainText('No conflicting accesses in this run.');
  await expect(region.getByRole('article')).toHaveCount(0);
});

test('the merged fix leaves the walk hint, and the page says why it is harmless and still a race', async ({
  site,
}) => {
  await site.open(
    `#v=1&page=search&world=faithful&path=${DEFAULT_PATH}&pools=2&fix=clone&schedule=A13.B13&step=26`,
  );
  const region = await report(site);
  await expect(headings(region)).toHaveText(['1 Data race on the list’s walk hint']);
  await expect(region.getByRole('link', { name: 'nvpair.c:1480' }).first()).toBeVisible();
  await expect(region).toContainText(
    'harmless in effect. By the rules of the language it is a data race all the same.',
  );
  await expect(region).toContainText(
    'Measured: ThreadSanitizer, on the real code with a private copy, gives one report',
  );
});

test('the lock leaves it too, and the page says what the model does not cover', async ({ site }) => {
  await site.open(
    `#v=1&page=search&world=faithful&path=${DEFAULT_PATH}&pools=2&fix=lock&schedule=A14.B14&step=28`,
  );
  const region = await report(site);
  await expect(headings(region)).toHaveText(['1 Data race on the list’s walk hint']);
  await expect(region).toContainText('B holds the mutex, A does not');
  await expect(region).toContainText('the model does not say; the race is left either way');
});

test('the report is there as text, and can be copied', async ({ site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await site.open(SEARCH);
  const region = await report(site);
  await region.getByRole('button', { name: 'Copy as text' }).click();
  await expect(region.getByRole('status')).toHaveText('The report is copied.');
  const text = await site.page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('data race 1 of 2: Data race on byte 10 of the shared string');
  expect(text).toContain('lib/libzfs/libzfs_pool.c:798');
  expect(text).toContain(`world article, path ${DEFAULT_PATH}, fix none, grain coarse, schedule S3.V2.S2`);
  await region.getByText('The report as text').click();
  await expect(region.getByRole('region', { name: 'The report as text' })).toHaveText(text);
});
