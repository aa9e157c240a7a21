import { CHAPTER_IDS } from '../src/story/chapters/ids.ts';
import { expect, test, type Site } from './page.ts';
import { address, heading, stage } from './story-page.ts';

const tick = (site: Site, chapter: string) => site.page.locator(`.ticks a[href$="chapter=${chapter}"]`);
const toEnd = async (site: Site): Promise<void> => {
  await site.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await site.settled();
};

test('what answers a prediction waits until it is answered, on the stage as in the text', async ({
  site,
}) => {
  await site.open(address('collision', 'a2'));
  const answer = site.page.getByText('Select it: the page names the thread');
  await expect(answer).toBeHidden();
  // The moment before: the hole is in the string, and in no copy.
  await expect(site.cell(10)).toHaveAttribute('data-byte', '00');
  await expect(stage(site).getByText('expected at 54')).toHaveCount(0);
  const first = site.page.getByRole('group', { name: 'Predict' }).first();
  await first.getByRole('radio', { name: /with the hole among them/ }).check();
  await first.getByRole('button', { name: 'See the answer' }).click();
  await expect(answer).toBeVisible();
  await expect(site.page).toHaveURL(/picture=a$/);
  await expect(tick(site, 'collision').locator('i')).toHaveCount(2);
  await expect(tick(site, 'collision').locator('i.read')).toHaveCount(1);

  // The browser keeps it; the reader may ask for the text without an answer, too.
  await site.open(address('collision', 'a2'));
  await expect(answer).toBeVisible();
  await site.open(address('really'));
  const silent = site.page.getByText('as its cache file, and zpool says nothing');
  await expect(silent).toBeHidden();
  await site.button('Read on without an answer').click();
  await expect(silent).toBeVisible();
  await expect(tick(site, 'really').locator('i.read')).toHaveCount(0);
});

test('a link to a picture opens the text that it belongs to', async ({ site }) => {
  await site.open(address('collision', 'a'));
  await expect(site.page.getByText('Select it: the page names the thread')).toBeVisible();
});

test('without scripts what waits stands open', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL ?? ''}story.en.html`);
  for (const text of ['Select it: the page names the thread', 'says nothing', 'Do not take these numbers']) {
    await expect(page.getByText(text).first()).toBeVisible();
  }
  await expect(page.getByText('Read on without an answer')).toHaveCount(0);
  await context.close();
});

test('a tick of each chapter tells what was read; the next chapter is a button with its title', async ({
  site,
}) => {
  await site.page.setViewportSize({ width: 1440, height: 900 });
  await site.open(address('borrow'));
  await expect(site.page.locator('.ticks a')).toHaveCount(CHAPTER_IDS.length);
  await expect(site.page.locator('.ticks a.here')).toHaveAttribute('href', address('borrow'));
  await expect(tick(site, 'borrow')).not.toHaveClass(/read/);
  await site.page.mouse.move(200, 500);
  await site.page.mouse.wheel(0, 150);
  await site.settled();
  const share = () => tick(site, 'borrow').evaluate((a) => Number(a.style.getPropertyValue('--share')));
  expect(await share()).toBeGreaterThan(0);
  expect(await share()).toBeLessThan(1);
  await toEnd(site);
  await expect(tick(site, 'borrow')).toHaveClass(/read/);
  const next = site.page.getByRole('link', { name: 'Next chapter 4 Seventy-two bytes' });
  expect(await next.locator('b').evaluate((title) => getComputedStyle(title).fontSize)).toBe('24px');
  await next.click();
  await expect(heading(site)).toHaveText('Seventy-two bytes');
  await expect(heading(site)).toBeInViewport({ ratio: 1 });
  await site.button('All chapters').click();
  const list = site.page.getByRole('navigation', { name: 'All chapters' });
  await expect(list.getByRole('listitem')).toHaveCount(CHAPTER_IDS.length);
  await expect(list.getByRole('listitem').nth(2)).toContainText('read');
  await expect(list.getByRole('listitem').nth(3)).not.toContainText('read');
  expect(await site.axe('structure', 'article')).toEqual([]);
  await toEnd(site);
  const step = await site.playhead.getAttribute('aria-valuenow');
  await site.page.getByRole('link', { name: 'Take this picture to the lab' }).click();
  await expect(site.page).toHaveURL(/page=lab/);
  await expect(site.playhead).toHaveAttribute('aria-valuenow', step ?? '');
  await site.page.goBack();
  await site.page.getByRole('link', { name: 'Back to chapter 3' }).click();
  await expect(heading(site)).toHaveText('Borrowing a slash');
});
