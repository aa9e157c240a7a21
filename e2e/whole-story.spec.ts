import { LANGUAGES } from '../src/i18n/catalogue.ts';
import { CHAPTER_IDS } from '../src/story/chapters/ids.ts';
import { picturesOf } from '../src/story/chapters/pictures.ts';
import { expect, test } from './page.ts';

const CHAPTERS = CHAPTER_IDS.length;
const PICTURES = CHAPTER_IDS.flatMap((id) => picturesOf(id)).length;

for (const lang of LANGUAGES) {
  test.describe(`the whole story on one page, ${lang}`, () => {
    test.describe('without a script', () => {
      test.use({ javaScriptEnabled: false });

      test('every chapter is there, with its pictures drawn, answers open, and sources', async ({ page }) => {
        await page.goto(`./story.${lang}.html`);
        await expect(page.locator('.chapter > article')).toHaveCount(CHAPTERS);
        const drawn = await page
          .locator('.chapter')
          .evaluateAll((chapters) =>
            chapters.flatMap(({ id, innerHTML }) =>
              [...innerHTML.matchAll(/class="stage still[^>]*aria-label="([^"]+)"/g)].map(
                ([, name]) => `${id} ${name}`,
              ),
            ),
          );
        expect(new Set(drawn).size).toBe(PICTURES);
        // No picture twice in a row: a prediction may reveal the picture that the text shows next.
        expect(drawn.filter((name, index) => name === drawn[index - 1])).toEqual([]);
        await expect(page.locator('.prediction input, .reveal')).toHaveCount(0);
        // The bar of the room is filled, without an inline style.
        const bars = await page
          .locator('svg.bar rect')
          .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().width));
        expect(bars.length).toBeGreaterThan(10);
        expect(Math.min(...bars)).toBeGreaterThan(0);
        for (const answer of await page.locator('.prediction > .answer').all())
          await expect(answer).toBeVisible();
        for (const sources of await page.locator('details.sources ol').all())
          await expect(sources).toBeVisible();
      });

      test('a chapter named in the text is an anchor of the page', async ({ page }) => {
        await page.goto(`./story.${lang}.html`);
        const places = await page
          .locator('main a[href^="#"]')
          .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
        expect(places.length).toBeGreaterThan(CHAPTERS);
        for (const place of new Set(places)) await expect(page.locator(`.chapter${place}`)).toHaveCount(1);
      });
    });

    test('axe finds nothing, and nothing runs off a phone', async ({ site }) => {
      await site.page.setViewportSize({ width: 360, height: 740 });
      await site.page.goto(`./story.${lang}.html`);
      expect(await site.overflow()).toBeLessThanOrEqual(0);
      expect(await site.axe('structure')).toEqual([]);
    });
  });
}

test('axe finds no colour without contrast on that page, light or dark', async ({ site }) => {
  await site.page.goto('./story.en.html');
  for (const colorScheme of ['light', 'dark'] as const) {
    await site.page.emulateMedia({ colorScheme });
    // A chapter with the hole, freed memory and a crash has the colours of all others.
    expect(await site.axe('colours', '#freed'), colorScheme).toEqual([]);
  }
});

test('printing a chapter prints the whole story, on light paper, and leaves the page as it was', async ({
  site,
}) => {
  await site.page.emulateMedia({ colorScheme: 'dark' });
  await site.open('#v=1&page=story&chapter=kernel');
  const title = site.page.getByRole('heading', { level: 1, name: 'What the kernel sees' });
  await expect(title).toBeVisible();
  // A browser that prints sends this event, and lays the paper out when it ends.
  await site.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await site.page.emulateMedia({ media: 'print' });
  await expect(site.page.locator('.paper .chapter > article')).toHaveCount(CHAPTERS);
  await expect(site.page.locator('#stage')).toBeHidden();
  await expect(site.page.locator('.paper .stage.still').last()).toBeVisible();
  const paper = await site.page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--paper'));
  const ink = await site.page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--ink'));
  expect(luminance(paper)).toBeGreaterThan(luminance(ink));
  await site.page.emulateMedia({ media: 'screen' });
  await site.page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(site.page.locator('.paper')).toHaveCount(0);
  await expect(title).toBeVisible();
});

test('the story is printed in the language that is read, by the browser itself', async ({ site }) => {
  await site.open('#v=1&page=story&chapter=symptom&lang=zh');
  const asked = site.page.waitForRequest(/story\.zh\.html$/);
  await site.page.pdf();
  await asked;
  await expect(site.page.locator('.paper')).toHaveCount(0);
});

/** Returns the sum of the parts of a colour written `#rrggbb` or `#rgb`, which tells light from dark. */
function luminance(hex: string): number {
  const digits = hex.trim().slice(1);
  const size = digits.length / 3;
  return [0, 1, 2].reduce(
    (sum, part) =>
      sum + Number.parseInt(digits.slice(part * size, (part + 1) * size).padEnd(2, digits[part]), 16),
    0,
  );
}

test('on paper the tape, the hole and the blocks stay, also where the browser leaves backgrounds out', async ({
  site,
}) => {
  await site.page.goto('./story.en.html');
  await site.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const picture = site.page.locator('#symptom .stage').first();
  const looks = await picture.locator('[data-index="9"] .box, [data-index="10"] .box').evaluateAll((boxes) =>
    boxes.map((box) => {
      const { backgroundColor, printColorAdjust } = getComputedStyle(box);
      const hole = getComputedStyle(box, '::before').backgroundColor;
      return { backgroundColor, printColorAdjust, hole };
    }),
  );
  const tape = { backgroundColor: 'rgb(22, 21, 15)', printColorAdjust: 'exact' };
  expect(looks).toEqual([
    { ...tape, hole: 'rgba(0, 0, 0, 0)' },
    // The page seen through the tape: on paper it is white.
    { ...tape, hole: 'rgb(255, 255, 255)' },
  ]);
  await expect(picture.getByText('race on byte 10')).toBeVisible();
  const blocks = await picture.locator('.block').count();
  expect(blocks).toBeGreaterThan(6);
  await expect(picture.locator('.pattern')).toHaveCount(blocks);
});
