import { expect, test, type Site } from './page.ts';

/** Records every byte that starts to fly, because a flight is over before a test could look. */
const note = (site: Site) =>
  site.page.addInitScript(() => {
    const { animate } = Element.prototype;
    Element.prototype.animate = function (...how) {
      const { dataset } = document.documentElement;
      if (this.closest('.flight')) dataset['flown'] = (dataset['flown'] ?? '') + this.textContent;
      return animate.apply(this, how);
    };
  });

/** Returns the bytes that have flown since the last call. A NUL, which is drawn as a gap, becomes a dot. */
async function flown(site: Site): Promise<string> {
  const text = await site.page.evaluate(() => {
    const { dataset } = document.documentElement;
    const seen = dataset['flown'] ?? '';
    delete dataset['flown'];
    return seen;
  });
  return text.replaceAll('\u00a0', '·');
}

/** Opens a run and takes a step that copies nothing: the first step that is watched loads the code of the flight. */
async function open(site: Site, hash: string): Promise<void> {
  await note(site);
  await site.open(hash);
  await site.button('Step forward').click();
  await site.page.locator('.flight').waitFor({ state: 'attached' });
  expect(await flown(site)).toBe('');
}

async function forward(site: Site, steps: number): Promise<string> {
  for (let step = 0; step < steps; step++) {
    await site.button('Step forward').click();
    await site.page.evaluate(() => new Promise(requestAnimationFrame));
  }
  return flown(site);
}

test('bytes that a watched step copies fly from the string to the buffer, the NUL as a gap', async ({
  site,
}) => {
  await open(site, '#v=1&page=lab&step=4');
  await expect(site.page.locator('.flight')).toHaveAttribute('aria-hidden', 'true');
  expect(await forward(site, 1)).toBe('/var/cache·zpool.cache·');
  expect(await forward(site, 1)).toBe('');
  await site.button('Step back').click();
  await expect(site.page.locator('.flight')).toHaveCount(0);
  expect(await flown(site)).toBe('');
});

test('freed bytes fly with their present values; a worker’s copy flies to its own buffer', async ({
  site,
}) => {
  await open(site, '#v=1&page=lab&schedule=S3.F2.S2.V2&step=3');
  expect(await forward(site, 2)).toBe('5a'.repeat(23));
  await site.radio('World', 'As in the source').check();
  await site.button('Step back').click();
  await site.button('Step back').click();
  await site.expectStep(8, 24);
  // B measures up to A's hole, and copies no more than that.
  expect(await forward(site, 10)).toBe('/var/cache·');
});

test('at byte grain each byte flies by itself', async ({ site }) => {
  await open(site, '#v=1&page=lab&grain=byte&step=48');
  expect(await forward(site, 4)).toBe('/var');
});

test('nothing flies during scrubbing', async ({ site }) => {
  await open(site, '#v=1&page=lab&step=4');
  await site.playhead.focus();
  for (const key of ['ArrowRight', 'ArrowLeft', 'End', 'Home', 'PageDown', 'PageDown', 'PageDown']) {
    await site.page.keyboard.press(key);
  }
  await site.block(6).click();
  await site.expectStep(6, 7);
  expect(await flown(site)).toBe('');
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('nothing flies at all', async ({ site }) => {
    await open(site, '#v=1&page=lab&step=4');
    expect(await forward(site, 2)).toBe('');
  });
});
