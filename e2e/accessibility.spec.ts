import { expect, test } from './page.ts';

/** States beside the landmark runs, which landmarks.spec.ts goes through. */
const STATES: Readonly<Record<string, string>> = {
  'the first view': '',
  'no step done': '#v=1&page=lab&step=0',
  'byte grain': '#v=1&page=lab&grain=byte&schedule=S25.V23.S11.V1.S3',
  'four workers with a fix each':
    '#v=1&page=lab&world=faithful&pools=4&fix=clone,none,lock,lock-narrow&schedule=A3.B5',
  'every notice':
    '#v=1&page=moon&world=mars&grain=fine&pools=7&select=x&fix=flock&schedule=S9&step=99&path=x',
};

for (const colorScheme of ['light', 'dark'] as const) {
  for (const lang of ['en', 'zh']) {
    test.describe(`${colorScheme}, ${lang}`, () => {
      test.use({ colorScheme, locale: lang === 'en' ? 'en-GB' : 'zh-CN' });

      test('axe finds nothing in any state', async ({ site }) => {
        for (const [state, hash] of Object.entries(STATES)) {
          await site.open(hash);
          await site.page.waitForLoadState('networkidle');
          expect.soft(await site.axe(), state).toEqual([]);
        }
        await site.open('#v=1&page=lab');
        await site.page.keyboard.press('?');
        await expect(site.page.getByRole('dialog')).toBeVisible();
        expect.soft(await site.axe(), 'the list of keys').toEqual([]);
        await site.page.keyboard.press('Escape');
        // What is loaded late: the drawings, and what a world is.
        await site.page.locator('.threads fieldset').getByRole('radio').last().check();
        await site.page.locator('.about summary').click();
        await expect(site.page.locator('.threads').getByRole('img').nth(1)).toBeVisible();
        expect.soft(await site.axe(), 'statecharts').toEqual([]);
        await site.page.setViewportSize({ width: 390, height: 844 });
        expect.soft(await site.axe(), 'a phone').toEqual([]);
        await site.page.setViewportSize({ width: 1024, height: 768 });
        expect.soft(await site.axe(), 'a projector').toEqual([]);
      });
    });
  }
}
