import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { expect, test, type Site } from './page.ts';
import { SEARCH, goTo } from './search-page.ts';

/** Scrolls to the exports. */
async function exports(site: Site): Promise<Locator> {
  await goTo(site, 'Take it further');
  const region = site.region('Take it further');
  await region.scrollIntoViewIfNeeded();
  return region;
}
const counts = (region: Locator, name: string): Locator =>
  region.getByRole('row', { name: new RegExp(`^${name}`) });

test('the reported model is there to read and to save, with what SPIN and TLC should count', async ({
  site,
}) => {
  await site.open(SEARCH);
  const region = await exports(site);
  await expect(counts(region, 'states')).toHaveText(/644\s*730\s*644/);
  await expect(counts(region, 'transitions')).toHaveText(/1,170\s*1,257\s*1,257/);
  await expect(region).toContainText('spin -a -o2 NulAndVoid_reported_none_coarse.pml');
  await expect(region.getByRole('region', { name: 'NulAndVoid_reported_none_coarse.pml' })).toContainText(
    'V2: /* lib/libzfs/libzfs_pool.c:798: write NUL over the slash */',
  );
  const download = site.page.waitForEvent('download');
  await region.getByRole('button', { name: 'Save the file' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('NulAndVoid_reported_none_coarse.pml');
  expect(readFileSync(await file.path(), 'utf8')).toContain('SPIN should report 730 states stored');
  await expect(region.getByRole('status')).toHaveText('NulAndVoid_reported_none_coarse.pml saved.');
});

test('the module follows the lab: world, workers, fix and grain', async ({ site }) => {
  await site.open('#v=1&page=search&world=faithful&fix=lock,none');
  const region = await exports(site);
  await region.getByRole('radio', { name: 'TLA+ module' }).check();
  await expect(
    region.getByRole('region', { name: 'NulAndVoid_faithful_2_lock_none_coarse.tla' }),
  ).toContainText('C6_worker_lock(w) ==');
  await expect(region).toContainText('tlc2.TLC -workers auto NulAndVoid_faithful_2_lock_none_coarse');
});

test('equal workers have a second configuration, and a path stands in the name', async ({ site }) => {
  await site.open('#v=1&page=search&world=faithful&path=/zc');
  const region = await exports(site);
  await region.getByRole('radio', { name: 'TLC configuration, equal workers swapped' }).check();
  const name = 'NulAndVoid_faithful_2_none_coarse_2Fzc';
  await expect(region.getByRole('region', { name: `${name}_symmetry.cfg` })).toContainText(
    'SYMMETRY Symmetry',
  );
  await expect(region).toContainText(`-config ${name}_symmetry.cfg ${name}`);
  await region.getByRole('radio', { name: 'TLC configuration', exact: true }).check();
  await expect(region.getByRole('region', { name: `${name}.cfg` })).toContainText('ThreadA = "ThreadA"');
});

test('a config without an export of its own says so, and exports the nearest grain', async ({ site }) => {
  await site.open('#v=1&page=search&grain=byte');
  const region = await exports(site);
  await expect(region).toContainText('This is the same model stepped by call.');
  await expect(counts(region, 'states')).toHaveText(/644\s*730\s*644/);
});
