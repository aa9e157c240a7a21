import { LANGUAGES } from '../src/i18n/catalogue.ts';
import { CHAPTER_IDS } from '../src/story/chapters/ids.ts';
import { picturesOf } from '../src/story/chapters/pictures.ts';
import { PHONE, expect, test } from './page.ts';
import { address, stage } from './story-page.ts';
import { sweep } from '../scripts/lib/sweep.ts';

test('the stage bears the mark of its world in every chapter, also on a phone', async ({ site }) => {
  await site.open('');
  for (const [width, height] of [[1440, 900], PHONE] as const) {
    await site.page.setViewportSize({ width, height });
    for (const chapter of sweep(CHAPTER_IDS)) {
      await site.go(address(chapter));
      const isSource = picturesOf(chapter)[0]?.config.world === 'faithful';
      const mark = stage(site).getByText(isSource ? 'As in the source' : 'As reported', { exact: true });
      await expect(mark, chapter).toBeVisible();
      const { color, paper } = await mark.evaluate((element) => ({
        color: getComputedStyle(element).backgroundColor,
        paper: 'rgba(0, 0, 0, 0)',
      }));
      expect(color !== paper, `${chapter}: ink in the source, an outline as reported`).toBe(isSource);
    }
  }
});

test('chapter 10 says of which world its fewest preemptions are', async ({ site }) => {
  await site.open(address('search'));
  await expect(
    site.page.getByText(/fewest preemptions\. With two workers as in the source, by call: one/),
  ).toBeVisible();
});

for (const lang of LANGUAGES) {
  test(`the whole thing in two minutes stands at the end of chapter 1, ${lang}`, async ({ site }) => {
    await site.page.setViewportSize({ width: 1440, height: 900 });
    await site.open(`#v=1&page=story&lang=${lang}`);
    await site.page.evaluate(() => scrollTo(0, 60));
    await site.settled();
    const summary = site.region(lang === 'en' ? 'The whole thing in two minutes' : '两分钟看完全过程');
    await expect(summary.locator('pre')).toHaveCount(2);
    for (const code of await summary.locator('pre').all()) await expect(code.locator('code')).toHaveCount(8);
    await expect(summary.locator('.path > li')).toHaveCount(4);
    const chapters = await summary
      .getByRole('link')
      .evaluateAll((links) =>
        links.map((link) => /chapter=([\w-]+)/.exec(link.getAttribute('href') ?? '')?.[1]),
      );
    expect(chapters).toEqual([
      'one-list',
      'borrow',
      'collision',
      'kernel',
      'message',
      'really',
      'fixes',
      'really',
    ]);
    // One screen.
    expect((await summary.boundingBox())?.height).toBeLessThanOrEqual(900);
    expect(await site.axe('structure', 'article')).toEqual([]);
    await site.page.setViewportSize({ width: PHONE[0], height: PHONE[1] });
    expect(await site.overflow()).toBeLessThanOrEqual(0);
    await summary.getByRole('link').last().click();
    await expect(site.page).toHaveURL(/chapter=really/);
  });
}
