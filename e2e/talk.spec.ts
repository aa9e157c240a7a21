import type { Page } from '@playwright/test';
import { PLACES, TALK } from '../src/talk/script/index.ts';
import { expect, test } from './page.ts';
import { expectFrame, open, press, slide, step } from './talk-page.ts';
import { sweep } from '../scripts/lib/sweep.ts';

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
  // A clicker and the number of a frame act through an open dialog.
  await press(site.page, 'o');
  await expect(site.page.getByRole('button', { name: /^12 / })).toBeFocused();
  await press(site.page, 'PageDown');
  await expectFrame(site.page, 13);
  await press(site.page, '?');
  await press(site.page, '6');
  await press(site.page, 'Enter');
  await expectFrame(site.page, 6);
  await expect(site.page.getByRole('dialog')).toHaveCount(0);
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

test('the screen stays awake while the hall is in sight, and may sleep when it is left', async ({ site }) => {
  await site.page.addInitScript(() => {
    const locks: string[] = [];
    const request = (kind: string): Promise<unknown> => {
      locks.push(kind);
      const release = (): Promise<void> => {
        locks.push('released');
        return Promise.resolve();
      };
      return Promise.resolve({ release });
    };
    Object.defineProperty(navigator, 'wakeLock', { value: { request } });
    Object.assign(window, { locks });
  });
  const locks = () => site.page.evaluate(() => (window as unknown as { locks: string[] }).locks);
  await open(site);
  expect(await locks()).toEqual(['screen']);
  // A browser lets go of the screen when the page is hidden; it is asked again when it is back.
  await site.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await locks()).toEqual(['screen', 'screen']);
  await press(site.page, 'e');
  await expect(site.playhead).toBeVisible();
  expect((await locks()).at(-1)).toBe('released');
});

test('F fills the screen, and leaves it again', async ({ site }) => {
  await open(site, '&frame=6');
  const isFull = () => site.page.evaluate(() => document.fullscreenElement === document.documentElement);
  await press(site.page, 'f');
  await expect.poll(isFull).toBe(true);
  await expectFrame(site.page, 6);
  await press(site.page, 'f');
  await expect.poll(isFull).toBe(false);
});

test('a pointer at rest hides, and is back as soon as it moves', async ({ site }) => {
  await open(site);
  const cursor = () =>
    site.page.evaluate(() => {
      const over = document.elementFromPoint(400, 400);
      return over ? getComputedStyle(over).cursor : null;
    });
  await site.page.mouse.move(390, 390);
  await site.page.mouse.move(400, 400);
  expect(await cursor()).not.toBe('none');
  await expect.poll(cursor).toBe('none');
  await site.page.mouse.move(410, 400);
  await expect.poll(cursor).not.toBe('none');
});

test('a swipe goes on and back, a tap does not', async ({ site }) => {
  await open(site, '&frame=3');
  const touch = (from: number, to: number) =>
    site.page.evaluate(
      ([start, end]) => {
        const at = (clientX: number) => ({ clientX, clientY: 300, pointerType: 'touch', bubbles: true });
        const over = document.elementFromPoint(start ?? 0, 300) ?? document.body;
        over.dispatchEvent(new PointerEvent('pointerdown', at(start ?? 0)));
        over.dispatchEvent(new PointerEvent('pointerup', at(end ?? 0)));
      },
      [from, to],
    );
  await touch(600, 420);
  await expectFrame(site.page, 4);
  await touch(400, 390);
  await expectFrame(site.page, 4);
  await touch(300, 500);
  await expectFrame(site.page, 3);
});

test('S rings the byte of the frame and says who wrote it; the next frame has its own sentence', async ({
  site,
}) => {
  for (const [lang, before, said] of [
    ['en', 'Length from one string', 'S copied 00 to byte 54 in step 6; V had written it in step 5.'],
    ['zh', '长度来自一个字符串', 'S 在第 6 步把 00 复制到偏移 54；它是 V 在第 5 步写入的。'],
  ] as const) {
    await open(site, `&frame=6&lang=${lang}`);
    await expect(slide(site.page)).toHaveAttribute('aria-label', new RegExp(`^${before}`));
    await press(site.page, 's');
    await expect(slide(site.page)).toHaveAttribute('aria-label', new RegExp(`^${said}`));
    expect((await measured(site.page)).out).toEqual([]);
    await press(site.page, 's');
    await expect(slide(site.page)).toHaveAttribute('aria-label', new RegExp(`^${before}`));
    await press(site.page, 's');
    await press(site.page, 'PageDown');
    await expect(slide(site.page)).not.toHaveAttribute('aria-label', new RegExp(`^${said}`));
  }
});

test('R brings back the run that one left, with its frame', async ({ site }) => {
  await open(site, '&frame=6');
  await press(site.page, 't');
  await press(site.page, 'ArrowLeft');
  await press(site.page, '1');
  await expect.poll(() => site.page.url()).toContain('schedule=S3.V3');
  await press(site.page, 'PageDown');
  await press(site.page, 'PageDown');
  await expectFrame(site.page, 7);
  await press(site.page, 'r');
  await expectFrame(site.page, 6);
  await expect.poll(() => site.page.url()).toContain('schedule=S3.V3');
});
