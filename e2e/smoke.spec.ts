import { readdirSync } from 'node:fs';
import { dist } from '../scripts/lib/paths.mjs';
import { expect, test } from './page.ts';

for (const file of readdirSync(dist).filter((name) => name.endsWith('.html'))) {
  test(`${file} is shown without an error, and refuses nothing of its own`, async ({ page, complaints }) => {
    await page.goto(`./${file}`, { waitUntil: 'networkidle' });
    await expect(page.getByRole('main').first()).toBeVisible();
    expect(complaints.errors).toEqual([]);
    expect(complaints.foreignRequests).toEqual([]);
  });
}

for (const language of ['en-GB', 'zh-CN']) {
  test.describe(language, () => {
    test.use({ locale: language });

    test('the page opens without an error and asks no other host', async ({ site, complaints }) => {
      await site.open('');
      await expect(site.page.locator('#app')).not.toBeEmpty();
      await site.settled();
      expect(complaints.errors).toEqual([]);
      expect(complaints.foreignRequests).toEqual([]);
    });
  });
}

test('the lab shows its run before its script, without the text of the story', async ({ page }) => {
  await page.route(/main-.*\.js/, (route) => route.abort());
  await page.goto('./#v=1&page=lab');
  const shown = page.locator('.opening:visible');
  await expect(shown.locator('[data-index="10"]')).toHaveAttribute('data-byte', '00');
  await expect(shown.getByRole('heading', { level: 1 })).toBeHidden();
});

test('the page refuses inline scripts and inline styles', async ({ site }) => {
  await site.open('');
  const policy = site.page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute('content', /^default-src 'self';/);
  await expect(policy).not.toHaveAttribute('content', /unsafe/);
});

test('a stored theme is set before the page has a body', async ({ site }) => {
  await site.page.addInitScript(() => {
    localStorage.setItem('nul-and-void.theme', 'dark');
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      document.documentElement.dataset['themeAtBody'] = document.documentElement.dataset['theme'] ?? 'none';
    }).observe(document, { childList: true, subtree: true });
  });
  await site.open('');
  await expect(site.page.locator('html')).toHaveAttribute('data-theme-at-body', 'dark');
});

test('without JavaScript the page explains in both languages what is missing', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(baseURL ?? '');
  // Located by element: a search by text ignores <noscript>.
  for (const [language, text] of [
    ['en', 'Without JavaScript'],
    ['zh-Hans', '没有 JavaScript'],
  ] as const) {
    const sentence = page.locator(`noscript p[lang="${language}"]`);
    await expect(sentence).toBeVisible();
    await expect(sentence).toContainText(text);
  }
  await context.close();
});
