import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './page.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const locale of ['en-GB', 'zh-CN']) {
    test.describe(`${colorScheme}, ${locale}`, () => {
      test.use({ colorScheme, locale });

      test('axe finds nothing in the first view', async ({ site }) => {
        await site.open();
        await expect(site.page.locator('#app')).not.toBeEmpty();
        await site.page.waitForLoadState('networkidle');
        const { violations } = await new AxeBuilder({ page: site.page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        ).toEqual([]);
      });
    });
  }
}
