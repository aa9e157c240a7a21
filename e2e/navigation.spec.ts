import { PAGES, PAGE_NAMES, linkTo, type Page } from '../src/address/index.ts';
import { LANGUAGES } from '../src/i18n/catalogue.ts';
import { help } from '../src/i18n/en/help.ts';
import { lab } from '../src/i18n/en/lab.ts';
import { PHONE, expect, test, type Site } from './page.ts';

/** The pages that the navigation names. */
const NAMED = PAGE_NAMES.filter((page) => PAGES[page].nav !== 'none');
/** The English name of a page, by the same table as the site. */
const nameOf = (page: Page): string => {
  const names: Readonly<Record<string, unknown>> = { ...lab, ...help };
  return String(names[`${PAGES[page].nav === 'bar' ? 'nav' : 'more'}.${page}`]);
};
const main = (site: Site) => site.page.getByRole('navigation', { name: 'Main' });
const more = (site: Site) => main(site).locator('.more > button');
const panel = (site: Site) => main(site).locator('.panel');

test('the bar and its panel name every page of the table; a page of the panel is named by the button', async ({
  site,
}) => {
  await site.open('');
  for (const page of NAMED) {
    const isListed = PAGES[page].nav === 'list';
    if (isListed) {
      await more(site).click();
      await expect(more(site)).toHaveAttribute('aria-expanded', 'true');
      const entry = panel(site).getByRole('link', { name: nameOf(page) });
      // What the page is, in a line of its own.
      expect((await entry.innerText()).split('\n').filter((line) => line !== '')).toHaveLength(2);
      await entry.click();
      await expect(panel(site)).toHaveCount(0);
      await expect(more(site)).toBeFocused();
    } else
      await main(site)
        .getByRole('link', { name: nameOf(page), exact: true })
        .click();
    await expect(site.page).toHaveURL(new RegExp(`page=${page}\\b`));
    await site.settled();
    await expect(more(site)).toHaveText(
      isListed ? new RegExp(`^${nameOf(page).replace('?', '\\?')}`) : /^More/,
    );
    await expect(main(site).locator('[aria-current="page"]')).toHaveText(
      new RegExp(`^${nameOf(page).replace('?', '\\?')}`),
    );
  }
});

test('the panel is used by keys alone, and by what assistive technology is told', async ({ site }) => {
  await site.open();
  await more(site).focus();
  await site.page.keyboard.press('ArrowDown');
  const links = panel(site).locator('ul:not(.barred) a');
  await expect(links.first()).toBeFocused();
  await site.page.keyboard.press('ArrowDown');
  await expect(links.nth(1)).toBeFocused();
  await site.page.keyboard.press('ArrowUp');
  await site.page.keyboard.press('ArrowUp');
  await expect(links.last()).toBeFocused();
  await site.page.keyboard.press('Home');
  await expect(links.first()).toBeFocused();
  // None of these keys moves the playhead of the stage.
  await site.expectStep(6, 7);
  expect(await site.axe('all', 'header')).toEqual([]);
  await site.page.keyboard.press('Escape');
  await expect(panel(site)).toHaveCount(0);
  await expect(more(site)).toBeFocused();
  await expect(more(site)).toHaveAttribute('aria-expanded', 'false');

  await site.page.keyboard.press('Enter');
  await expect(links.last()).toBeVisible();
  await links.last().focus();
  await site.page.keyboard.press('Tab');
  await expect(panel(site)).toHaveCount(0);
  await expect(site.radio('World', 'As reported')).toBeFocused();
  await more(site).click();
  await expect(links.first()).toBeVisible();
  await site.page.mouse.click(700, 600);
  await expect(panel(site)).toHaveCount(0);
});

test('every page ends with the same footer; in story and lab it is below the first screen', async ({
  site,
}) => {
  await site.page.setViewportSize({ width: 1440, height: 900 });
  await site.open('');
  for (const page of NAMED) {
    await site.go(linkTo(page));
    const footer = site.page.getByRole('contentinfo');
    if (page === 'story' || page === 'lab') {
      const { y = 0 } = (await site.page.locator('#app > .end').boundingBox()) ?? {};
      expect(y, page).toBeGreaterThanOrEqual(900);
    }
    await site.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect(footer.getByRole('navigation', { name: 'All pages' }), page).toBeVisible();
    for (const name of NAMED) {
      await expect(
        footer.getByRole('link', { name: nameOf(name), exact: true }),
        `${name} on ${page}`,
      ).toHaveCount(1);
    }
  }
  await site.page.getByRole('contentinfo').getByRole('button', { name: 'Keys' }).click();
  await expect(site.page.getByRole('dialog')).toBeVisible();
  await site.page.keyboard.press('Escape');
  expect(await site.axe('all', 'footer')).toEqual([]);
});

test('on a phone one button opens all pages', async ({ site }) => {
  await site.page.setViewportSize({ width: PHONE[0], height: PHONE[1] });
  for (const lang of LANGUAGES) {
    await site.open(`#v=1&page=story&lang=${lang}`);
    const nav = site.page.getByRole('banner').getByRole('navigation');
    await expect(nav.getByRole('link')).toHaveCount(0);
    await nav.getByRole('button').click();
    // All pages, and the story on one page.
    await expect(nav.getByRole('link')).toHaveCount(NAMED.length + 1);
    for (const link of await nav.getByRole('link').all()) {
      await expect(link).toBeInViewport({ ratio: 1 });
      expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    expect(await site.overflow()).toBeLessThanOrEqual(0);
    expect(await site.axe('all', 'header')).toEqual([]);
    await nav.getByRole('link').nth(1).click();
    await expect(site.page).toHaveURL(/page=lab/);
  }
});

test('from the story to the lab and back one keeps the step', async ({ site }) => {
  await site.open('#v=1&page=story&chapter=collision&picture=a');
  const step = await site.playhead.getAttribute('aria-valuenow');
  await site.page.getByRole('link', { name: 'Open in the lab' }).click();
  await site.settled();
  await expect(site.playhead).toHaveAttribute('aria-valuenow', step ?? '');
  await main(site).getByRole('link', { name: 'Story' }).click();
  await expect(site.page).toHaveURL(/chapter=collision&picture=a$/);
  await main(site).getByRole('link', { name: 'Lab' }).click();
  await site.settled();
  await expect(site.playhead).toHaveAttribute('aria-valuenow', step ?? '');
});
