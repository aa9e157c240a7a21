import { PLACES, TALK } from '../src/talk/script/index.ts';
import { expect, test } from './page.ts';

test.use({ javaScriptEnabled: false });

for (const lang of ['en', 'zh']) {
  test(`the handout has every frame with picture, sentence and notes, two on a page: ${lang}`, async ({
    page,
  }) => {
    await page.goto(`./talk.${lang}.html`);
    const frames = page.locator('article');
    await expect(frames).toHaveCount(TALK.length);
    await expect(page.locator('article svg.slide')).toHaveCount(PLACES.length);
    for (const frame of await frames.all()) {
      expect((await frame.locator('.sentence').innerText()).length).toBeGreaterThan(5);
      expect((await frame.locator('.notes').innerText()).length).toBeGreaterThan(60);
    }
    await page.emulateMedia({ media: 'print' });
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(TALK.length / 2);
  });
}
