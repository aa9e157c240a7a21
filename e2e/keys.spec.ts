import { REMEMBERED } from '../src/state/memory.ts';
import { expect, Site, test } from './page.ts';

const dialog = (site: Site) => site.page.getByRole('dialog', { name: 'Keys' });
const singleKeys = (site: Site) =>
  dialog(site).getByRole('checkbox', { name: 'Single keys act on the timeline' });
const scrolled = (site: Site) => site.page.evaluate(() => scrollY);

test('arrows step, and the digits let a thread run', async ({ site }) => {
  await site.open();
  await site.page.keyboard.press('ArrowLeft');
  await site.expectStep(5, 7);
  await site.page.keyboard.press('ArrowRight');
  await site.page.keyboard.press('2');
  await site.expectStep(7, 7);
  await expect(site.schedule).toHaveValue('S3.V2.S2');
  await site.page.keyboard.press('ArrowLeft');
  await site.page.keyboard.press('1');
  await expect(site.schedule).toHaveValue('S3.V2.S1.V1');
  await site.page.keyboard.press('3');
  await expect(site.schedule).toHaveValue('S3.V2.S1.V1.F1');
  // There is no fourth thread.
  await site.page.keyboard.press('4');
  await expect(site.schedule).toHaveValue('S3.V2.S1.V1.F1');
});

test('what is typed into a field is no shortcut', async ({ site }) => {
  await site.open();
  await site.path.click();
  await site.page.keyboard.type(' 1?');
  await site.page.keyboard.press('ArrowLeft');
  await site.page.keyboard.press('Home');
  await site.expectStep(6, 7);
  await expect(site.schedule).toHaveValue('S3.V2.S2');
  await expect(dialog(site)).toHaveCount(0);
});

test('? opens the list of keys and Escape closes it', async ({ site }) => {
  await site.open();
  await site.page.keyboard.press('?');
  await expect(dialog(site)).toBeVisible();
  await expect(dialog(site)).toContainText('move the focused step along its lane');
  // The page below takes no keys while the list is open.
  await site.page.keyboard.press('1');
  await site.page.keyboard.press('Escape');
  await expect(dialog(site)).toHaveCount(0);
  await expect(site.schedule).toHaveValue('S3.V2.S2');
  await site.button('Keys').click();
  await dialog(site).getByRole('button', { name: 'Close' }).click();
  await expect(dialog(site)).toHaveCount(0);
  await expect(site.button('Keys')).toBeFocused();
});

test('the key after Escape acts on the page, however soon it comes', async ({ site }) => {
  await site.open();
  for (const step of [5, 4, 3]) {
    await site.button('Keys').click();
    await expect(dialog(site)).toBeVisible();
    await Promise.all(['Escape', 'ArrowLeft'].map((key) => site.page.keyboard.press(key)));
    await site.expectStep(step, 7);
    await expect(dialog(site)).toHaveCount(0);
  }
});

test('single keys can be turned off, and that is kept', async ({ browser }) => {
  // What is kept must be kept in the storage of this test: a context used again has been emptied, maybe not long ago.
  const context = await browser.newContext({ locale: 'en-GB' });
  const site = new Site(await context.newPage());
  const stored = () => site.page.evaluate((key) => localStorage.getItem(key), REMEMBERED.settings);
  await site.open();
  await site.page.keyboard.press('?');
  await singleKeys(site).uncheck();
  await site.page.keyboard.press('Escape');
  for (const time of ['at once', 'after a reload']) {
    expect(await stored(), time).toContain('"hasShortcuts":false');
    for (const key of ['1', '?', 'ArrowLeft', ' ', 'Home']) await site.page.keyboard.press(key);
    await expect(site.schedule, time).toHaveValue('S3.V2.S2');
    await site.expectStep(6, 7);
    await expect(dialog(site)).toHaveCount(0);
    await site.reload();
  }
  // Keys with Control, and those of the slider itself, still work.
  await site.playhead.press('ArrowLeft');
  await site.expectStep(5, 7);
  await site.button('Keys').click();
  await singleKeys(site).check();
  await site.page.keyboard.press('Escape');
  await site.page.keyboard.press('ArrowLeft');
  await site.expectStep(4, 7);
  await context.close();
});

test('space plays from the playhead, in both languages', async ({ site }) => {
  for (const [lang, pause, play] of [
    ['en', 'Pause', 'Play'],
    ['zh', '暂停', '播放'],
  ] as const) {
    await site.open(`#v=1&page=lab&step=0&lang=${lang}`);
    await site.page.setViewportSize({ width: 1024, height: 600 });
    await site.page.getByRole('slider').focus();
    await site.page.keyboard.press(' ');
    await expect(site.button(pause)).toBeVisible();
    await site.page.keyboard.press(' ');
    await expect(site.button(play)).toBeVisible();
    expect(await scrolled(site)).toBe(0);
  }
});

test('space is left to the focused button', async ({ site }) => {
  await site.open();
  await site.button('Step back').focus();
  await site.page.keyboard.press(' ');
  await site.expectStep(5, 7);
  await expect(site.button('Play')).toBeVisible();
  await site.block(2).focus();
  await site.page.keyboard.press(' ');
  await site.expectStep(2, 7);
  await expect(site.button('Play')).toBeVisible();
});

test('where the page scrolls, space, End, and the wheel scroll it', async ({ site }) => {
  await site.page.setViewportSize({ width: 1024, height: 600 });
  await site.open();
  await site.page.keyboard.press(' ');
  await expect.poll(() => scrolled(site)).toBeGreaterThan(0);
  // The part below the lab loads when it comes into sight, so the end of the page moves once.
  const left = () => site.page.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY);
  await expect(async () => {
    await site.page.keyboard.press('End');
    await expect.poll(left, { timeout: 1000 }).toBeLessThanOrEqual(1);
  }).toPass();
  // What came into sight at the end may still grow, which stops the browser's own scrolling.
  await expect(async () => {
    await site.page.keyboard.press('Home');
    await expect.poll(() => scrolled(site), { timeout: 1000 }).toBe(0);
  }).toPass();
  await site.block(4).hover();
  await site.page.mouse.wheel(0, 200);
  await expect.poll(() => scrolled(site)).toBeGreaterThan(0);
  await expect(site.button('Play')).toBeVisible();
  await site.expectStep(6, 7);
});

test('a sideways wheel over the timeline moves the playhead one step a notch', async ({ site }) => {
  await site.open();
  await site.block(4).hover();
  await site.page.mouse.wheel(-100, 0);
  await site.expectStep(5, 7);
  await site.page.mouse.wheel(-200, 0);
  await site.expectStep(3, 7);
  await site.page.mouse.wheel(100, 0);
  await site.expectStep(4, 7);
});
