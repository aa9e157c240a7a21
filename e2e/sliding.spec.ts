import { expect, test, type Site } from './page.ts';

/** Notes the blocks that begin to slide, from now on. */
const watch = (site: Site): Promise<void> =>
  site.page.evaluate(() => {
    const slid: string[] = [];
    Object.assign(window, { slid });
    const animate = Element.prototype.animate;
    Element.prototype.animate = function (this: Element, ...args) {
      const [keyframes] = args;
      const [first] = Array.isArray(keyframes) ? keyframes : [];
      const item = this.getAttribute('data-item');
      if (item !== null && first?.['transform'] !== undefined) slid.push(item);
      return animate.apply(this, args);
    };
  });
const slid = (site: Site): Promise<readonly string[]> =>
  site.page.evaluate(() => (window as unknown as { slid: string[] }).slid);
/** What lets blocks slide comes once the page rests. */
const rested = (site: Site) => site.page.waitForTimeout(2500);

test('a step that is moved slides to its place with those that it passes, and stands there at the end', async ({
  site,
}) => {
  await site.open('#v=1&page=lab&schedule=S3.V2.S2&step=7');
  await rested(site);
  await watch(site);
  await site.block(5).focus();
  await site.page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => slid(site)).toEqual(expect.arrayContaining(['b5', 'b6']));
  await site.settled();
  // Lines that appear as a panel is scrolled follow its scrolling for good.
  const going = (): number =>
    document.getAnimations().filter(({ timeline }) => timeline === document.timeline).length;
  expect(await site.page.evaluate(going)).toBe(0);
  const { length } = await slid(site);
  await site.page.keyboard.press('Control+z');
  await expect.poll(async () => (await slid(site)).length).toBeGreaterThan(length);
});

test('nothing slides while one scrubs, and nothing for who wants less motion', async ({ site }) => {
  await site.open('#v=1&page=lab&schedule=S3.V2.S2&step=7');
  await rested(site);
  await watch(site);
  for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'End']) {
    await site.playhead.focus();
    await site.page.keyboard.press(key);
  }
  expect(await slid(site)).toEqual([]);
  await site.page.emulateMedia({ reducedMotion: 'reduce' });
  await site.block(5).focus();
  await site.page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => site.schedule.inputValue()).toBe('S3.V1.S1.V1.S1');
  expect(await slid(site)).toEqual([]);
});
