import { picturesOf } from '../src/story/chapters/pictures.ts';
import { expect, test } from './page.ts';
import { address, picture } from './story-page.ts';
import { sweep } from '../scripts/lib/sweep.ts';

test('the stage follows the text, down and up again, without what waits for an answer and with it', async ({
  site,
}) => {
  await site.open(address('collision'));
  await site.page.mouse.move(200, 500);
  for (const isOpen of [false, true]) {
    if (isOpen) {
      await site.button('Read on without an answer').click();
      await site.page.evaluate(() => scrollTo(0, 0));
      await site.settled();
    }
    const seen: string[] = [];
    for (const by of [150, -150]) {
      for (let turn = 0; turn < 24; turn += 1) {
        await site.page.mouse.wheel(0, by);
        // The address follows a moment after the scrolling rests.
        await site.settled();
        const shown = picture(site);
        if (shown !== seen.at(-1)) seen.push(shown);
      }
    }
    expect(seen).toEqual(isOpen ? ['a1', 'a2', 'a', 'b', 'a', 'a2', 'a1'] : ['a1', 'a2', 'b', 'a2', 'a1']);
  }
});

for (const chapter of sweep(['pack', 'freed', 'fixes'] as const)) {
  test(`no step of the wheel goes past a picture of ${chapter}`, async ({ site }) => {
    const ids = picturesOf(chapter).map(({ id }) => id);
    for (const step of [60, 100]) {
      await site.open(address(chapter));
      await site.page.mouse.move(200, 500);
      const seen = new Set<string>();
      let at = -1;
      while (at !== (at = await site.page.evaluate(() => scrollY))) {
        await site.page.mouse.wheel(0, step);
        await site.settled();
        seen.add(picture(site));
      }
      // A picture that a prediction reveals appears only with its answer.
      const told = await site.page.evaluate(() =>
        [...document.querySelectorAll('[data-picture]')].map((block) => block.getAttribute('data-picture')),
      );
      expect(
        ids.filter((id) => told.includes(id) && !seen.has(id)),
        `by ${step}`,
      ).toEqual([]);
      expect(seen.size).toBeGreaterThan(1);
    }
  });
}

test('one large step to the end shows the last picture', async ({ site }) => {
  for (const [chapter, last] of [
    ['pack', 'a1'],
    ['freed', 'c'],
  ] as const) {
    await site.open(address(chapter));
    await site.page.mouse.move(200, 500);
    await site.page.mouse.wheel(0, 5000);
    await expect(site.page).toHaveURL(new RegExp(`chapter=${chapter}&picture=${last}$`));
  }
});
