import type { Locator } from '@playwright/test';
import { expect, type Site } from './page.ts';

/** Timeout of searches on a slow machine. */
export const SLOW = { timeout: 60_000 };
/** The address of the search. */
export const SEARCH = '#v=1&page=search';
export const grouped = (digits: string): string => BigInt(digits).toLocaleString('en-GB');

export const search = (site: Site): Locator => site.region('Search');
export const figure = (site: Site, name: string): Locator => search(site).locator(`[data-figure="${name}"]`);
export const row = (site: Site, outcome: string): Locator =>
  search(site).locator(`tr[data-outcome="${outcome}"]`);
export const button = (site: Site, name: string): Locator =>
  search(site).getByRole('button', { name, exact: true });
/** The state of the list's own search. Other parts have searches of their own. */
export const status = (site: Site): Locator => search(site).locator('[data-search]');
/** Scrolls to the line of counts, which loads it. */
export async function foot(site: Site): Promise<Locator> {
  await site.page.getByText('What this world is').scrollIntoViewIfNeeded();
  const counts = site.page.getByRole('group', { name: 'Every interleaving' });
  await counts.waitFor();
  return counts;
}
/** Follows the anchor of a part, which loads it. */
export const goTo = (site: Site, part: string): Promise<void> =>
  site.page
    .getByRole('navigation', { name: 'Parts of the search' })
    .getByRole('link', { name: new RegExp(`^${part}`) })
    .click();
/** Goes on reading: what stands below the first screen is loaded with the reader's first act. */
export async function goOn(site: Site): Promise<void> {
  await site.page.mouse.wheel(0, 100);
  await site.settled();
}
/** Opens the search at an address, waits for its answer, and goes on to the list of outcomes. */
export async function openSearch(site: Site, query = ''): Promise<void> {
  await site.open(`${SEARCH}${query}`);
  await expect(figure(site, 'interleavings')).toBeVisible(SLOW);
  await goOn(site);
}
export const showAll = (site: Site): Promise<void> =>
  search(site)
    .getByRole('button', { name: /^Show all/ })
    .click();
