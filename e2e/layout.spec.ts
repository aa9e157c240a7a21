import { LANGUAGES } from '../src/i18n/catalogue.ts';
import { PHONE, Site, expect, test } from './page.ts';

const STATES = [
  '#v=1&page=lab',
  '#v=1&page=lab&world=faithful&pools=4&fix=clone,none,lock,lock-narrow&schedule=A8.B12.A4',
  `#v=1&page=lab&grain=byte&path=/${'x'.repeat(50)}/${'y'.repeat(11)}&schedule=S9.Q1`,
];

for (const [width, height] of [PHONE, [360, 740]] as const) {
  test.describe(`a phone of ${width} by ${height}`, () => {
    test.use({ viewport: { width, height }, hasTouch: true, isMobile: true });

    test('is never scrolled sideways', async ({ site }) => {
      await site.open();
      for (const hash of STATES) {
        for (const lang of LANGUAGES) {
          await site.go(`${hash}&lang=${lang}`);
          expect(await site.overflow(), `${hash} ${lang}`).toBeLessThanOrEqual(0);
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
  });
}

for (const world of ['article', 'faithful']) {
  test(`the first screen of a phone shows the hole, the step, the verdict, who can run, and the wrong byte: ${world}`, async ({
    site,
  }) => {
    await site.page.setViewportSize({ width: PHONE[0], height: PHONE[1] });
    for (const lang of LANGUAGES) {
      await site.open(`#v=1&page=lab&world=${world}&lang=${lang}`);
      const transport = await site.page.locator('.transport [role="group"]').boundingBox();
      const parts = {
        hole: site.page.locator('[data-index="10"]'),
        playhead: site.page.getByRole('slider'),
        step: site.page.locator('[aria-current="step"]').first(),
        verdict: site.page.locator('[data-outcome]'),
        run: site.page.locator('.threads .run').last(),
        byte: site.page.locator('[data-offset="54"]').first(),
        expected: site.page.locator('.expected'),
      };
      for (const [name, part] of Object.entries(parts)) {
        const box = await part.boundingBox();
        expect((box?.y ?? Infinity) + (box?.height ?? 0), `${name} ${lang}`).toBeLessThan(transport?.y ?? 0);
      }
    }
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
      reply: site.reply,
    };
    for (const [name, part] of Object.entries(parts)) {
      const box = await part.boundingBox();
      expect(box?.y, name).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? Infinity) + (box?.height ?? 0), name).toBeLessThanOrEqual(769);
    }
    // The controls below the stage are on the screen too, and cover nothing at any position of the playhead.
    await site.button('Last step').click();
    const fix = await site.page.getByRole('group', { name: 'Fix' }).boundingBox();
    expect((fix?.y ?? Infinity) + (fix?.height ?? 0)).toBeLessThanOrEqual(769);
    const above = [
      site.packed.getByText('Select a byte'),
      parts.bytes,
      parts.chain,
      parts.terminal,
      site.reply,
    ];
    for (const part of above) {
      const box = await part.boundingBox();
      expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(fix?.y ?? 0);
    }
    for (const button of await site.threads.getByRole('button', { name: /^Run / }).all()) {
      await expect(button).toBeInViewport({ ratio: 1 });
    }
    expect(await site.overflow()).toBeLessThanOrEqual(0);
  });
}

test('no width from a phone to a wall is scrolled sideways', async ({ site }) => {
  await site.open();
  for (const width of [360, 480, 640, 768, 899, 900, 1023, 1199, 1200, 1600, 2560, 3840]) {
    await site.page.setViewportSize({ width, height: 800 });
    expect(await site.overflow(), `${width}`).toBeLessThanOrEqual(0);
  }
});

test('text of twice the size fits', async ({ site }) => {
  await site.page.setViewportSize({ width: 1440, height: 900 });
  await site.open();
  await site.page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  for (const hash of STATES) {
    await site.go(hash);
    await expect(site.playhead).toBeVisible();
    expect(await site.overflow(), hash).toBeLessThanOrEqual(0);
    await expect(site.packed.getByRole('heading')).toBeVisible();
  }
});

test('no seam of paper stands between two cells of the tape, at any pixel ratio', async ({ browser }) => {
  for (const deviceScaleFactor of [1, 1.25, 1.5]) {
    const context = await browser.newContext({
      locale: 'en-GB',
      deviceScaleFactor,
      viewport: { width: 1437, height: 900 },
    });
    const site = new Site(await context.newPage());
    await site.open();
    const boxes = await Promise.all([0, 9].map((index) => site.cell(index).locator('.box').boundingBox()));
    const [first, last] = boxes;
    if (!first || !last) throw new Error('the tape is not drawn');
    // A line through the tape above its letters, from the middle of the first cell to that of the last.
    const png = await site.page.screenshot({
      clip: { x: first.x + 20, y: first.y + 6, width: last.x - first.x, height: 2 },
    });
    const colours = await site.page.evaluate(
      async (bytes) => {
        const bitmap = await createImageBitmap(new Blob([Uint8Array.from(bytes)], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const pen = canvas.getContext('2d');
        pen?.drawImage(bitmap, 0, 0);
        const { data = [] } = pen?.getImageData(0, 0, bitmap.width, 1) ?? {};
        return [
          ...new Set(
            Array.from({ length: data.length / 4 }, (_, at) => data.slice(at * 4, at * 4 + 3).join()),
          ),
        ];
      },
      [...png],
    );
    // Blending at an edge that is no whole pixel may round a part of a colour.
    const parts = colours.map((colour) => colour.split(',').map(Number));
    const [tape = []] = parts;
    const apart = parts.flatMap((colour) => colour.map((part, at) => Math.abs(part - (tape[at] ?? 0))));
    expect(Math.max(...apart), `ratio ${deviceScaleFactor}`).toBeLessThan(4);
    await context.close();
  }
});

test('both lines of a block stand within its frame on a low screen', async ({ site }) => {
  await site.page.setViewportSize({ width: 1366, height: 768 });
  await site.open('#v=1&page=lab');
  const lines = await site.timeline.locator('.line').evaluateAll((lines) =>
    lines.flatMap((line) => {
      const frame = line.closest('.block, .offer');
      if (!frame || !line.matches('.words *')) return [];
      const inside =
        frame.getBoundingClientRect().bottom - parseFloat(getComputedStyle(frame).borderBottomWidth);
      return [inside - line.getBoundingClientRect().bottom];
    }),
  );
  expect(lines.length).toBeGreaterThan(5);
  expect(Math.min(...lines)).toBeGreaterThanOrEqual(-0.5);
});

test('with text twice as large nothing in the line of the run lies over another', async ({ site }) => {
  await site.open('#v=1&page=lab');
  await site.page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html { font-size: 32px; }');
    document.adoptedStyleSheets = [sheet];
  });
  await site.settled();
  const over = await site.page
    .locator('.run')
    .filter({ has: site.schedule })
    .evaluate((line) => {
      const parts = [...line.querySelectorAll('label, select, input, a, button')].filter((part) =>
        part.checkVisibility({ visibilityProperty: true }),
      );
      const boxes = parts.map((part) => part.getBoundingClientRect());
      return boxes.flatMap((box, i) =>
        boxes
          .slice(i + 1)
          .filter(
            (other) =>
              box.left < other.right - 1 &&
              other.left < box.right - 1 &&
              box.top < other.bottom - 1 &&
              other.top < box.bottom - 1,
          )
          .map(() => parts[i]?.textContent ?? ''),
      );
    });
  expect(over).toEqual([]);
});

test('words of four threads that have ended break no path between phone and desktop', async ({ site }) => {
  await site.page.setViewportSize({ width: 720, height: 900 });
  await site.open('#v=1&page=lab&world=faithful&pools=4&schedule=A8.B8.C12.D1.B2.D11.B2.A4');
  await expect(site.threads.getByRole('button', { name: /^Run/ })).toHaveCount(4);
  const tops = await site.threads
    .getByRole('button', { name: /^Run/ })
    .evaluateAll((keys) => new Set(keys.map((key) => Math.round(key.getBoundingClientRect().top))).size);
  expect(tops).toBe(1);
});
