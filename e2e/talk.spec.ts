import type { Page } from '@playwright/test';
import { PLACES, TALK } from '../src/talk/script/index.ts';
import { expect, test } from './page.ts';
import { expectFrame, open, press, slide, step } from './talk-page.ts';
import { sweep } from './sweep.ts';

test('keys alone go through every moment, and back', async ({ site }) => {
  test.slow();
  await open(site);
  const keys = ['PageDown', 'ArrowRight', 'Space', 'Enter'];
  for (const [at, { frame, picture }] of PLACES.entries()) {
    if (at > 0) await press(site.page, keys[at % keys.length] ?? 'PageDown');
    await expectFrame(site.page, frame.n, picture.id);
    await expect(slide(site.page)).toHaveAttribute('data-step', String(picture.position));
    await expect.poll(() => site.page.url()).toMatch(new RegExp(`frame=${frame.n}\\b`));
  }
  await press(site.page, 'PageDown');
  await expectFrame(site.page, TALK.length);
  for (const [at, { frame, picture }] of [...PLACES.entries()].toReversed().slice(1)) {
    await press(site.page, at % 2 === 0 ? 'PageUp' : 'ArrowLeft');
    await expectFrame(site.page, frame.n, picture.id);
  }
});

test('a clicker that bounces skips no frame', async ({ site }) => {
  await open(site, '&frame=3');
  await site.page.evaluate(() => {
    for (let time = 0; time < 3; time += 1) {
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true, cancelable: true }),
      );
    }
  });
  await expectFrame(site.page, 4);
});

test('from any mess one key comes back: Home, or a number and Enter', async ({ site }) => {
  await open(site, '&frame=6');
  const fresh = await slide(site.page).innerHTML();
  await press(site.page, 't');
  await press(site.page, 'ArrowLeft');
  await expect.poll(() => step(site.page)).toBe('5');
  await press(site.page, '1');
  await expect.poll(() => step(site.page)).toBe('6');
  await expect.poll(() => site.page.url()).toContain('schedule=S3.V3');
  await press(site.page, 'l');
  await site.page.mouse.move(300, 300);
  await press(site.page, 'b');
  await expect(site.page.locator('[data-cover="black"]')).toBeVisible();
  await press(site.page, 'Home');
  await expect(site.page.locator('[data-cover]')).toHaveCount(0);
  await press(site.page, 'l');
  await expect.poll(() => slide(site.page).innerHTML()).toBe(fresh);
  await press(site.page, '1');
  await press(site.page, '2');
  await press(site.page, 'Enter');
  await expectFrame(site.page, 12);
  await press(site.page, '6');
  await press(site.page, 'Enter');
  await expect.poll(() => slide(site.page).innerHTML()).toBe(fresh);
});

test('black, white, overview, the list of keys', async ({ site }) => {
  await open(site, '&frame=2');
  for (const [key, cover] of [
    ['b', 'black'],
    ['.', 'black'],
    ['w', 'white'],
  ] as const) {
    await press(site.page, key);
    await expect(site.page.locator(`[data-cover="${cover}"]`)).toBeVisible();
    await press(site.page, key);
    await expect(site.page.locator('[data-cover]')).toHaveCount(0);
  }
  await press(site.page, '?');
  await expect(site.page.getByRole('dialog')).toContainText('take over by hand');
  await site.page.keyboard.press('Escape');
  await press(site.page, 'o');
  await expect(site.page.getByRole('dialog').locator('svg.slide')).toHaveCount(PLACES.length);
  await site.page.getByRole('button', { name: /^12 / }).click();
  await expectFrame(site.page, 12);
});

test('a frame is left for the lab with its run, and Back returns', async ({ site }) => {
  await open(site, '&frame=6');
  await press(site.page, 't');
  await press(site.page, 'ArrowLeft');
  await press(site.page, '1');
  await expect.poll(() => site.page.url()).toContain('schedule=S3.V3');
  await press(site.page, 'e');
  await expect(site.playhead).toHaveAttribute('aria-valuenow', '6');
  await expect(site.schedule).toHaveValue('S3.V3');
  await site.page.goBack();
  await expectFrame(site.page, 6);
  await expect.poll(() => step(site.page)).toBe('6');
  await expect.poll(() => site.page.url()).toContain('schedule=S3.V3');
});

test('an address opens its frame; one that does not exist, the nearest', async ({ site }) => {
  await open(site, '&frame=6&picture=b');
  await expectFrame(site.page, 6, 'b');
  await open(site, '&frame=6&step=4');
  await expect(slide(site.page)).toHaveAttribute('data-step', '4');
  await open(site, '&frame=99');
  await expectFrame(site.page, TALK.length);
});

/** What of a slide leaves its window, and its smallest type, px. */
const measured = (page: Page) =>
  page.evaluate(() => {
    const svg = document.querySelector<SVGSVGElement>('main > svg.slide');
    if (!svg) throw new Error('no slide');
    const scale = svg.getScreenCTM()?.a ?? 0;
    const texts = [...svg.querySelectorAll('text')].filter((one) => one.textContent.trim() !== '');
    const sizes = texts.map((one) => parseFloat(getComputedStyle(one).fontSize) * scale);
    // A track of lanes has a window of its own, which cuts what is outside.
    const boxes = texts
      .filter((one) => one.ownerSVGElement === svg)
      .map((one) => ({ text: one.textContent, box: one.getBoundingClientRect() }));
    const out = boxes.filter(
      ({ box }) =>
        box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1,
    );
    const { scrollWidth, scrollHeight } = document.documentElement;
    return {
      least: Math.min(...sizes),
      out: out.map(({ text }) => text),
      scrolls: scrollWidth > innerWidth || scrollHeight > innerHeight,
    };
  });

for (const [width, height, least] of [
  [1920, 1080, 32],
  [1024, 768, 23],
] as const) {
  test(`every frame is readable from the last row at ${width}x${height}`, async ({ site }) => {
    test.slow();
    await site.page.setViewportSize({ width, height });
    for (const lang of ['en', 'zh']) {
      await open(site, `&lang=${lang}`);
      for (const { frame, picture } of sweep(PLACES)) {
        await site.go(`#v=1&page=talk&lang=${lang}&frame=${frame.n}&picture=${picture.id}`);
        await expectFrame(site.page, frame.n, picture.id);
        const found = await measured(site.page);
        const name = `${lang} ${frame.n}${picture.id}`;
        expect.soft(found.out, name).toEqual([]);
        expect.soft(found.scrolls, name).toBe(false);
        expect.soft(found.least, name).toBeGreaterThanOrEqual(least);
      }
    }
  });
}
