import { CHAPTER_IDS } from '../src/story/chapters/ids.ts';
import { picturesOf } from '../src/story/chapters/pictures.ts';
import { PHONE, SCREENS, expect, test } from './page.ts';
import { address, heading, stage } from './story-page.ts';
import { sweep } from '../scripts/lib/sweep.ts';

test('an address without a page opens chapter 1 with the corruption on the first screen', async ({
  site,
}) => {
  await site.open('');
  await expect(heading(site)).toHaveText('The message was wrong');
  await expect(site.page).toHaveTitle(/The message was wrong/);
  await expect(site.page).toHaveURL(/#v=1&page=story&chapter=symptom&picture=a$/);
  await site.expectStep(7, 7);
  const expected = site.packed.getByText('2f', { exact: true }).and(site.page.locator(':not([data-offset])'));
  for (const [width, height] of [...SCREENS, PHONE]) {
    await site.page.setViewportSize({ width, height });
    await expect(site.packedByte(54), `at ${width}`).toHaveText('00');
    await expect(site.packedByte(54), `at ${width}`).toBeInViewport({ ratio: 1 });
    await expect(expected, `at ${width}`).toBeInViewport({ ratio: 1 });
  }
});

test('the first picture stands in the page before any script has run, in the visitor’s language', async ({
  browser,
  baseURL,
}) => {
  for (const [locale, lang, title] of [
    ['en-GB', 'en', 'The message was wrong'],
    ['zh-CN', 'zh-Hans', '报错，报错了'],
  ] as const) {
    const context = await browser.newContext({ locale });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('ERR_FAILED')) errors.push(message.text());
    });
    await page.route(/main-.*\.js/, (route) => route.abort());
    await page.goto(baseURL ?? '');
    const shown = page.locator('.opening:visible');
    await expect(shown).toHaveAttribute('lang', lang);
    await expect(shown.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(shown.locator('[data-offset="54"]')).toBeInViewport({ ratio: 1 });
    await expect(shown.locator('[data-index="10"]')).toHaveAttribute('data-byte', '00');
    // Nothing of it can be operated yet, so the keyboard stops at links and buttons only, as in any page.
    await expect(shown.locator('[tabindex]')).toHaveCount(0);
    expect(errors).toEqual([]);
    await context.close();
  }
});

test('the page replaces the first picture without a layout shift', async ({ site }) => {
  await site.page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await site.open('');
  await site.settled();
  const shifts = await site.page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.02);
});

for (const chapter of sweep(CHAPTER_IDS)) {
  test(`chapter ${chapter} opens, and its pictures set the stage from any state`, async ({
    site,
    complaints,
  }) => {
    const pictures = [...picturesOf(chapter).entries()];
    // Ends at the first picture again, by its address.
    for (const [index, { id, position, schedule }] of [...pictures, ...pictures.slice(0, 1)]) {
      if (index === 0) await site.open(address(chapter, id));
      else
        await stage(site)
          .getByRole('button', { name: `Picture ${index + 1}`, exact: true })
          .click();
      await site.expectStep(position, schedule.length);
      await expect(site.page).toHaveURL(new RegExp(`chapter=${chapter}&picture=${id}$`));
    }
    expect(complaints.errors).toEqual([]);
    expect(complaints.foreignRequests).toEqual([]);
  });
}

test('keys go from chapter to chapter, the list of contents to any, and the place is kept', async ({
  site,
}) => {
  await site.open(address('pack'));
  await site.page.keyboard.press('n');
  await expect(heading(site)).toHaveText('The collision');
  await site.page.keyboard.press('p');
  await site.page.keyboard.press('p');
  await expect(heading(site)).toHaveText('Borrowing a slash');
  await site.page.goBack();
  await expect(heading(site)).toHaveText('Seventy-two bytes');
  await site.button('All chapters').click();
  await site.page
    .getByRole('navigation', { name: 'All chapters' })
    .getByRole('link', { name: 'Freed too soon?' })
    .click();
  await expect(heading(site)).toHaveText('Freed too soon?');
  await expect(heading(site)).toBeFocused();
  await expect(site.page.getByRole('navigation', { name: 'All chapters' })).toBeHidden();
  await expect(heading(site)).toBeInViewport({ ratio: 1 });
  await site.open('');
  await expect(site.page.getByRole('link', { name: /Go on reading at chapter 8/ })).toBeVisible();
});

test('a damaged address gets a sentence and the nearest picture', async ({ site }) => {
  await site.open('#v=1&page=story&chapter=moon');
  await expect(heading(site)).toHaveText('The message was wrong');
  await expect(site.page.getByText('“moon” is no chapter that this page knows.')).toBeVisible();
  await site.open('#v=1&page=story&chapter=kernel&picture=q');
  await site.expectStep(7, 7);
  await expect(site.page.getByText('“q” is no picture that this page knows.')).toBeVisible();
});

test('the language changes in place, with the chapter and the picture', async ({ site }) => {
  // As high as the chapter, so that the click on the button above does not scroll to the start of the text.
  await site.page.setViewportSize({ width: 1440, height: 2400 });
  await site.open(address('kernel', 'b'));
  await site.button('中文').click();
  await expect(heading(site)).toHaveText('内核看到了什么');
  await expect(site.page).toHaveURL(/chapter=kernel&picture=b&lang=zh$/);
  await expect(site.page.getByRole('slider')).toHaveAttribute('aria-valuenow', '7');
});

test('in print, predictions show their answers and the sources are listed', async ({ site }) => {
  await site.open(address('pack'));
  await site.page.emulateMedia({ media: 'print' });
  const prediction = site.page.getByRole('group', { name: 'Predict' });
  await expect(prediction.getByText('64 bytes.', { exact: false }).last()).toBeVisible();
  await expect(site.page.getByText('See the answer')).toBeHidden();
  await expect(site.page.getByText('nvpair.c:1057').last()).toBeVisible();
});

for (const [width, height] of [
  [360, 740],
  [768, 1024],
  [1024, 768],
  [3840, 2160],
] as const) {
  test(`nothing runs off the page at ${width} px`, async ({ site }) => {
    await site.page.setViewportSize({ width, height });
    await site.open(address('audit'));
    for (const chapter of ['symptom', 'one-list', 'message', 'search'] as const) {
      await site.go(address(chapter));
      expect(await site.overflow(), chapter).toBeLessThanOrEqual(0);
    }
  });
}
