import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PAGE_NAMES } from '../src/address/pages.ts';
import { dist, root, single } from '../scripts/lib/paths.mjs';
import { BytesPage } from './bytes-page.ts';
import { expect, test, type Site } from './page.ts';
import { sweep } from '../scripts/lib/sweep.ts';

/* What opens from a disk by a double click: the site as one file, and the pages that need no script. */

const LANGUAGES = { en: 'en', zh: 'zh-Hans' } as const;
/** Most bytes of the one file. */
const LIMIT = 2_000_000;

const fileOf = (lang: string): string => join(single, `nul-and-void.${lang}.html`);
const addressOf = (lang: string): string => pathToFileURL(fileOf(lang)).href;

test.beforeAll(() => {
  // `npm test` has made them after the site; who runs these tests alone may not have.
  const isFresh =
    existsSync(fileOf('zh')) && statSync(fileOf('zh')).mtimeMs > statSync(join(dist, 'index.html')).mtimeMs;
  if (!isFresh) execFileSync('node', ['scripts/single.mjs'], { cwd: root });
});

/** Loads the one file at an address. */
async function open(site: Site, hash: string, lang = 'en'): Promise<void> {
  await site.page.goto('about:blank');
  await site.page.goto(addressOf(lang) + hash);
  await site.settled();
}

for (const [lang, tag] of Object.entries(LANGUAGES)) {
  test(`the one file in ${lang} is small enough, opens in its language, and draws every page from itself`, async ({
    site,
    complaints,
  }) => {
    expect(statSync(fileOf(lang)).size).toBeLessThanOrEqual(LIMIT);
    await open(site, '', lang);
    await expect(site.page.locator('html')).toHaveAttribute('lang', tag);
    await expect(site.page.locator('[data-index="10"]').first()).toBeVisible();
    for (const name of sweep(PAGE_NAMES)) {
      await open(site, `#v=1&page=${name}`, lang);
      await expect(site.page.locator('#app main').first(), name).toContainText(/\S/);
      await expect(site.page.getByRole('alert').filter({ hasText: /\S/ }), name).toHaveCount(0);
    }
    expect(complaints.errors).toEqual([]);
    const foreign = complaints.foreignRequests.filter((url) => !/^(file:.*\/nul-and-void\.|blob:)/.test(url));
    expect(foreign).toEqual([]);
  });
}

test('the policy of the one file allows what is in it by hash, and nothing else', async ({ site }) => {
  await open(site, '#v=1&page=glossary');
  const policy = site.page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute('content', /^default-src 'none'; script-src( 'sha256-[^']+')+;/);
  await expect(policy).not.toHaveAttribute('content', /unsafe|self|https?:/);
});

test('in the one file one scrubs, searches in a worker, edits bytes, opens a sample, and changes the language', async ({
  site,
  complaints,
}) => {
  await open(site, '#v=1&page=lab');
  await site.expectStep(6, 7);
  await site.playhead.press('ArrowLeft');
  await site.expectStep(5, 7);
  // Its answer does not come with the site.
  await open(site, '#v=1&page=search&path=/srv/x/pools');
  await expect(site.page.locator('[data-figure="interleavings"]').first()).toHaveText(/^[\d,]+$/);
  await open(site, '#v=1&page=bytes&sample=request');
  await site.page.locator('[data-offset="54"]').click();
  await site.page.keyboard.type('00');
  await expect(new BytesPage(site).verdict).toContainText('room for 24, the string needs 16');
  await site.page.getByRole('combobox', { name: 'Sample' }).selectOption('zpool.cache');
  await expect(new BytesPage(site).verdict).toContainText('Unpacks.');
  await open(site, '#v=1&page=story&chapter=search');
  await site.page.getByRole('button', { name: '中文' }).click();
  await expect(site.page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  expect(complaints.errors).toEqual([]);
});

const scriptless = (): string[] => readdirSync(dist).filter((name) => /^(story|talk)\..*\.html$/.test(name));

test('no link of a page that needs no script ends at a folder, or at a file that is not there', () => {
  const pages = [...scriptless(), 'index.html'];
  expect(pages.length).toBeGreaterThan(2);
  for (const name of pages) {
    const html = readFileSync(join(dist, name), 'utf8');
    const links = [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map(([, href = '']) => href);
    const own = links.filter((href) => !/^(https?:|#)/.test(href)).map((href) => href.replace(/#.*/, ''));
    expect(own.length, name).toBeGreaterThan(0);
    for (const file of new Set(own)) {
      const path = join(dist, file);
      expect(existsSync(path) && statSync(path).isFile(), `${name} links to “${file}”`).toBe(true);
    }
  }
});

test('pages that need no script are whole from a disk; the page that needs a server says so', async ({
  page,
  complaints,
}) => {
  for (const name of scriptless()) {
    await page.goto(pathToFileURL(join(dist, name)).href);
    await expect(page.getByRole('main')).toContainText('zpool import');
    // Its styles are there.
    const isStyled = await page.evaluate(() => getComputedStyle(document.body).margin === '0px');
    expect(isStyled, name).toBe(true);
  }
  expect(complaints.errors).toEqual([]);
  await page.goto(`${pathToFileURL(join(dist, 'index.html')).href}#v=1&page=story&lang=en`);
  await expect(page.getByRole('alert')).toContainText('nul-and-void.en.html');
  await expect(page.locator('.opening').first()).toContainText('zpool import');
});
