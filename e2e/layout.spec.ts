import { expect, test, type Site } from './page.ts';

/** px by which the page is wider than the screen. */
const overflow = (site: Site) =>
  site.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const STATES = [
  '#v=1&page=lab',
  '#v=1&page=lab&world=faithful&pools=4&fix=clone,none,lock,lock-narrow&schedule=A8.B12.A4',
  `#v=1&page=lab&grain=byte&path=/${'x'.repeat(50)}/${'y'.repeat(11)}&schedule=S9.Q1`,
];

for (const [width, height] of [
  [390, 844],
  [360, 740],
] as const) {
  test.describe(`a phone of ${width} by ${height}`, () => {
    test.use({ viewport: { width, height }, hasTouch: true, isMobile: true });

    test('is never scrolled sideways', async ({ site }) => {
      for (const hash of STATES) {
        for (const lang of ['en', 'zh']) {
          await site.open(`${hash}&lang=${lang}`);
          expect(await overflow(site), `${hash} ${lang}`).toBeLessThanOrEqual(0);
        }
      }
    });

    test('has every thread’s button, and the transport under the thumb', async ({ site }) => {
      await site.open();
      for (const thread of ['validating thread', 'serializing thread', 'freeing thread']) {
        await expect(site.run(thread)).toBeVisible();
        const box = await site.run(thread).boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
      }
      for (const scroll of [0, 600, 100_000]) {
        await site.page.evaluate((top) => scrollTo(0, top), scroll);
        for (const name of ['First step', 'Step back', 'Play', 'Step forward', 'Last step']) {
          const button = site.button(name);
          await expect(button).toBeInViewport({ ratio: 1 });
          const isOnTop = await button.evaluate((element) => {
            const { x, y, width: w, height: h } = element.getBoundingClientRect();
            return element.contains(document.elementFromPoint(x + w / 2, y + h / 2));
          });
          expect(isOnTop, `${name} at ${scroll}`).toBe(true);
        }
      }
      await site.button('Step back').tap();
      await site.expectStep(5, 7);
      await site.run('validating thread').tap();
      await expect(site.schedule).toHaveValue('S3.V3');
    });

    test('axe finds nothing', async ({ site }) => {
      await site.open();
      expect(await site.axe()).toEqual([]);
    });
  });
}

for (const world of ['article', 'faithful']) {
  test(`a projector of 1024 by 768 has the whole stage on its first screen: ${world}`, async ({ site }) => {
    await site.page.setViewportSize({ width: 1024, height: 768 });
    await site.open(`#v=1&page=lab&world=${world}`);
    const parts = {
      string: site.string,
      timeline: site.timeline,
      transport: site.page.getByRole('group', { name: 'Transport' }),
      outcome: site.outcome,
      bytes: site.packed.getByRole('grid'),
      chain: site.consequence.getByRole('list'),
      terminal: site.terminal,
    };
    for (const [name, part] of Object.entries(parts)) {
      const box = await part.boundingBox();
      expect(box?.y, name).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? Infinity) + (box?.height ?? 0), name).toBeLessThanOrEqual(769);
    }
    // What the run is made with is there too, and hides no byte.
    const fix = await site.page.getByRole('group', { name: 'Fix' }).boundingBox();
    const grid = await site.packed.getByRole('grid').boundingBox();
    expect((fix?.y ?? Infinity) + (fix?.height ?? 0)).toBeLessThanOrEqual(769);
    expect((grid?.y ?? Infinity) + (grid?.height ?? 0)).toBeLessThanOrEqual(fix?.y ?? 0);
    for (const button of await site.threads.getByRole('button', { name: /^Run / }).all()) {
      await expect(button).toBeInViewport({ ratio: 1 });
    }
    expect(await overflow(site)).toBeLessThanOrEqual(0);
  });
}

test('no width from a phone to a wall is scrolled sideways', async ({ site }) => {
  await site.open();
  for (const width of [360, 480, 640, 768, 899, 900, 1023, 1199, 1200, 1600, 2560, 3840]) {
    await site.page.setViewportSize({ width, height: 800 });
    expect(await overflow(site), `${width}`).toBeLessThanOrEqual(0);
  }
});

test('text of twice the size fits', async ({ site }) => {
  await site.page.setViewportSize({ width: 1440, height: 900 });
  for (const hash of STATES) {
    await site.open(hash);
    await site.page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await expect(site.playhead).toBeVisible();
    expect(await overflow(site), hash).toBeLessThanOrEqual(0);
    await expect(site.packed.getByRole('heading')).toBeVisible();
  }
});
