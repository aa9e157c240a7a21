import { gzipSync } from 'node:zlib';
import { expect, test } from './page.ts';

/** The same bar as in scripts/size.mjs, here for what a browser really asks for, late imports included. */
const FIRST_VIEW_LIMIT = 90_000;

for (const language of ['en-GB', 'zh-CN']) {
  test.describe(language, () => {
    test.use({ locale: language });

    test('the first view loads at most 90 kB of JavaScript', async ({ site }) => {
      const sizes: Promise<number>[] = [];
      site.page.on('response', (response) => {
        if (response.url().endsWith('.js')) sizes.push(response.body().then((body) => gzipSync(body).length));
      });
      await site.open('');
      await site.page.waitForLoadState('networkidle');
      const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
      expect(total).toBeGreaterThan(0);
      expect(total).toBeLessThanOrEqual(FIRST_VIEW_LIMIT);
    });
  });
}
