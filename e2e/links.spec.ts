import { PAGE_NAMES, linkTo } from '../src/address/index.ts';
import { BytesPage } from './bytes-page.ts';
import { expect, test, type Site } from './page.ts';
import { sweep } from '../scripts/lib/sweep.ts';

/* Addresses as they come: through mail and chat, cut, damaged, of pages that cannot be loaded. */

/** Loads the site afresh at an address, be there a stage or not. */
async function load({ page }: Site, hash: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`./${hash}`);
}

const TORN =
  '#v=1&page=lab&world=faithful&path=/a%20b/c&pools=2&fix=none&grain=coarse&schedule=A8.B12.A4&step=10';

for (const [what, how] of sweep([
  ['a full stop and a quote', (link: string) => `${link}."`],
  ['&amp;', (link: string) => link.replaceAll('&', '&amp;')],
  ['encoding twice', (link: string) => `#${encodeURIComponent(link.slice(1))}`],
  ['escapes encoded twice', (link: string) => link.replaceAll('%', '%25')],
  ['angle brackets', (link: string) => `${link}>`],
  ['a line break in quoted mail', (link: string) => link.replace('&fix', '&\n> fix')],
] as const)) {
  test(`a link opens its picture through ${what}`, async ({ site }) => {
    await site.open(how(TORN));
    await expect(site.schedule).toHaveValue('A8.B12.A4');
    await site.expectStep(10, 24);
    await expect(site.path).toHaveValue('/a b/c');
    await expect(site.notices).toBeEmpty();
    expect(new URL(site.page.url()).hash).toBe(TORN);
  });
}

test('a link of another page does so too', async ({ site }) => {
  await load(site, `${linkTo('glossary', { term: 'nul' })}).`);
  await expect(site.page.locator('#term-nul a')).toHaveAttribute('aria-current', 'location');
  await load(site, '#v=1&amp;page=bytes&amp;sample=request,');
  await expect(new BytesPage(site).verdict).toContainText('Unpacks.');
});

for (const page of sweep(PAGE_NAMES)) {
  test(`a damaged address says so on the page ${page}`, async ({ site }) => {
    for (const [damage, sentence] of [
      ['&lang=fr', '“fr” is no language that this page knows.'],
      ['&v=abc', '“abc” is no version that this page knows.'],
      [`&lang=en&noise=${'9'.repeat(16_384)}`, 'only the first 16384 were read'],
      ['&lan', 'This address ends in “lan”'],
    ] as const) {
      const hash = linkTo(page).replace(damage.startsWith('&v=') ? 'v=1&' : '', '') + damage;
      await load(site, hash);
      await expect(site.page.getByRole('status').filter({ hasText: sentence })).toBeVisible();
    }
    // All damage is told in the same place.
    expect(await site.axe()).toEqual([]);
  });
}

test('an exercise that is none says what else is wrong', async ({ site }) => {
  await load(site, '#v=1&page=exercises&exercise=Z9&lang=fr');
  await expect(site.page.getByRole('status').filter({ hasText: '“fr”' })).toBeVisible();
  await expect(site.page.getByRole('alert')).toContainText('Z9');
});

test('the Bytes page says what its address asks for and there is not, and shows no other bytes for it', async ({
  site,
}) => {
  const bytes = new BytesPage(site);
  const says = (text: string) =>
    expect(site.page.getByRole('status').filter({ hasText: text }).first()).toBeVisible();
  await bytes.open('#v=1&page=bytes&sample=nosuch');
  await says('“nosuch” in the address');
  await expect(bytes.verdict).toContainText('EFAULT');
  await bytes.open('#v=1&page=bytes&sample=request&select=99999');
  await says('“99999” in the address');
  await bytes.open('#v=1&page=bytes&sample=request&select=70-75');
  await says('“70-75” in the address');
  await bytes.open(`#v=1&page=bytes&hex=${'00'.repeat(513)}`);
  await says('“0000000000000000000000000000000000000000” in the address');
  await expect(bytes.verdict).toContainText('No bytes are open.');
  await expect(bytes.byte(0)).toHaveCount(0);
  expect(new URL(site.page.url()).hash).toContain('hex=0000');
  await site.page.getByRole('combobox', { name: 'Sample' }).selectOption('request');
  await expect(site.page).toHaveURL(/sample=request/);
});

test('the address of the Bytes page belongs to what is open, also to an empty file and to a large one', async ({
  site,
}) => {
  const bytes = new BytesPage(site);
  await bytes.open();
  await bytes.openFile('empty', Buffer.alloc(0));
  await expect(site.page).toHaveURL(/#v=1&page=bytes&hex=$/);
  await site.page.reload();
  await expect(bytes.verdict).toContainText('0 bytes are too few');
  await bytes.openFile('ones', Buffer.alloc(4000, 255));
  await bytes.byte(7).click();
  await expect(site.page).toHaveURL(/absent=4000&select=7$/);
  const link = new URL(site.page.url()).hash;
  await bytes.open(link);
  await expect(bytes.verdict).toContainText('No bytes are open.');
  await expect(bytes.byte(0)).toHaveCount(0);
  expect(new URL(site.page.url()).hash).toContain('absent=4000');
  expect(await site.axe()).toEqual([]);
});

test('the language chosen by hand stays with the next link, a reload, and the next visit', async ({
  site,
}) => {
  await site.open();
  await site.button('中文').click();
  const html = site.page.locator('html');
  await expect(html).toHaveAttribute('lang', 'zh-Hans');
  await site.page.evaluate(() => (location.hash = '#v=1&page=facts'));
  await expect(site.page).toHaveURL(/#v=1&page=facts&lang=zh$/);
  await site.page.reload();
  await expect(html).toHaveAttribute('lang', 'zh-Hans');
  await load(site, '');
  await expect(html).toHaveAttribute('lang', 'zh-Hans');
  await expect(html).toHaveAttribute('data-opening', 'zh');
  // A link in English is read in English, and is no choice.
  await load(site, '#v=1&page=glossary&lang=en');
  await expect(html).toHaveAttribute('lang', 'en');
  await load(site, '#v=1&page=glossary');
  await expect(html).toHaveAttribute('lang', 'zh-Hans');
});

test('a story address stays while its chapter cannot be loaded, and its run is there after a reload', async ({
  site,
}) => {
  const { page } = site;
  const own =
    '#v=1&page=story&chapter=freed&picture=a&world=article&path=/tmp/zc&pools=3&fix=join&grain=coarse&schedule=S3.V2&step=4';
  await load(site, '#v=1&page=story');
  await expect(page.getByRole('article').first()).toBeVisible();
  await page.route(/freed/, (route) => route.abort());
  await page.evaluate((hash) => (location.hash = hash), own);
  await expect(page.getByRole('alert')).toBeVisible();
  // The text that still stands there goes on as one reads, and the stage is touched.
  for (let notch = 0; notch < 6; notch += 1) {
    await page.mouse.wheel(0, 700);
    await page.waitForTimeout(60);
  }
  await page.keyboard.press('ArrowLeft');
  await page.waitForTimeout(500);
  expect(new URL(page.url()).hash).toBe(own);
  await page.unroute(/freed/);
  await page.reload();
  await expect(page.getByRole('slider')).toHaveAttribute('aria-valuenow', '4');
  expect(new URL(page.url()).hash).toBe(own);
});

test('the foot of the pages leads to the licences of what the site is made of', async ({ site }) => {
  await load(site, '#v=1&page=facts');
  await site.settled();
  await site.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await site.page.getByRole('link', { name: 'Licences' }).click();
  await expect(site.page).toHaveURL(/\/licences\.txt$/);
  for (const head of ['nul-and-void', 'svelte', 'd3-array', 'd3-shape', 'internmap', 'xstate']) {
    await expect(site.page.locator('body')).toContainText(new RegExp(`${head} \\d+\\.\\d+\\.\\d+ \\(`));
  }
});

test('260 forks by key leave the history short', async ({ context }) => {
  const page = await context.newPage();
  await page.goto('./#v=1&page=lab&schedule=V1&step=0');
  await page.getByRole('slider').waitFor();
  const start = await page.evaluate(() => history.length);
  await page.getByRole('slider').focus();
  for (let key = 0; key < 130; key += 1) {
    await page.keyboard.press('Home');
    await page.keyboard.press(key % 2 === 0 ? '2' : '1');
  }
  expect(await page.evaluate(() => history.length)).toBeLessThan(start + 30);
  await expect(page).toHaveURL(/schedule=V1&step=1$/);
  await page.close();
});
