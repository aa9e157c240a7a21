import { CHAPTER_IDS } from '../src/story/chapters/ids.ts';
import { picturesOf } from '../src/story/chapters/pictures.ts';
import { expect, test } from './page.ts';
import { address, stage } from './story-page.ts';
import { sweep } from '../scripts/lib/sweep.ts';

test('on a phone the stage names its world, has lanes with a handle, and takes less than half of the height', async ({
  site,
}) => {
  const { page } = site;
  for (const [width, height, share] of [
    [390, 844, 0.5],
    [360, 740, 0.54],
  ] as const) {
    await page.setViewportSize({ width, height });
    await site.open('');
    for (const chapter of sweep(CHAPTER_IDS)) {
      const pictures = picturesOf(chapter);
      await site.go(address(chapter, pictures.at(-1)?.id));
      const name = `${chapter} at ${width}`;
      await expect(stage(site).getByText(/^As (reported|in the source)/), name).toBeVisible();
      await expect(site.playhead, name).toBeVisible();
      await expect(stage(site).getByRole('button', { name: /^Picture / }), name).toHaveCount(
        pictures.length > 1 ? pictures.length : 0,
      );
      const box = await page.locator('.beside').boundingBox();
      expect((box?.height ?? Infinity) / height, name).toBeLessThan(share);
      // The whole view is visible: nothing is cut off at its lower edge.
      const over = await page
        .locator('.beside')
        .evaluate((beside) => beside.scrollHeight - beside.clientHeight);
      expect(over, name).toBeLessThanOrEqual(1);
    }
  }
});

test('on a phone the flag above the lanes is dragged, and the text begins with a whole line', async ({
  site,
}) => {
  const { page } = site;
  await page.setViewportSize({ width: 390, height: 844 });
  await site.open(address('symptom'));
  await site.expectStep(7, 7);
  const flag = await site.playhead.boundingBox();
  const [x, y] = [(flag?.x ?? 0) + 24, (flag?.y ?? 0) + 12];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 120, y, { steps: 6 });
  await page.mouse.up();
  await expect(site.playhead).toHaveAttribute('aria-valuenow', /[345]/);
  await page.mouse.move(200, 700);
  for (let turn = 0; turn < 6; turn += 1) {
    await page.mouse.wheel(0, 71);
    await site.settled();
    const cut = await page.evaluate(() => {
      const beside = document.querySelector<HTMLElement>('.beside');
      const edge = beside?.getBoundingClientRect().bottom ?? 0;
      const seen = edge + Number.parseFloat(beside?.style.getPropertyValue('--cut') ?? '0');
      const range = document.createRange();
      return [...document.querySelectorAll('.block p')].flatMap((line) => {
        range.selectNodeContents(line);
        return [...range.getClientRects()].filter(({ top, bottom }) => top < seen - 8 && bottom > seen + 8);
      }).length;
    });
    expect(cut, `after ${turn + 1} turns`).toBe(0);
  }
});

for (const lang of ['en', 'zh'] as const) {
  test(`on a narrow phone the buttons, the count of steps in two lines, and the speed share a row, ${lang}`, async ({
    site,
  }) => {
    for (const width of [375, 360]) {
      await site.page.setViewportSize({ width, height: 740 });
      await site.open(`#v=1&page=lab&lang=${lang}`);
      const { lines, apart } = await site.page.locator('div.transport p').evaluate((count) => {
        const middles = [count, ...(count.parentElement?.querySelectorAll('.buttons, select') ?? [])].map(
          (part) => {
            const { top, bottom } = part.getBoundingClientRect();
            return Math.round((top + bottom) / 2);
          },
        );
        const text = document.createRange();
        text.selectNodeContents(count);
        const rows = new Set([...text.getClientRects()].map(({ bottom }) => Math.round(bottom / 4)));
        return { lines: rows.size, apart: Math.max(...middles) - Math.min(...middles) };
      });
      expect(lines, `${width}: lines`).toBeLessThanOrEqual(2);
      expect(apart, `${width}: one row`).toBeLessThan(6);
    }
  });
}
