import { expect, test, type Site } from './page.ts';

/** Every chapter with the pictures that its prose goes through, and the playhead of each: [id, step, of]. */
const CHAPTERS: Readonly<Record<string, readonly (readonly [id: string, step: number, of: number])[]>> = {
  symptom: [['a', 7, 7]],
  'one-list': [
    ['a', 0, 48],
    ['a1', 12, 48],
  ],
  borrow: [
    ['a', 2, 11],
    ['a2', 4, 11],
  ],
  pack: [
    ['a', 4, 11],
    ['a1', 1, 11],
  ],
  collision: [
    ['a1', 3, 7],
    ['a2', 5, 7],
    ['a', 6, 7],
    ['b', 4, 11],
    ['c', 7, 11],
  ],
  kernel: [
    ['a', 7, 7],
    ['b', 7, 11],
  ],
  message: [['a', 7, 7]],
  freed: [
    ['a', 6, 9],
    ['c', 12, 24],
    ['b', 7, 7],
  ],
  really: [
    ['a', 10, 24],
    ['b', 10, 20],
    ['c', 15, 15],
  ],
  search: [
    ['a', 24, 24],
    ['b', 36, 36],
  ],
  fixes: [
    ['a', 4, 4],
    ['b', 7, 7],
    ['c', 6, 12],
    ['f', 9, 26],
    ['d', 12, 28],
    ['e', 1, 1],
  ],
  audit: [['a', 8, 24]],
  affected: [['a', 26, 26]],
};
const address = (chapter: string, picture = ''): string =>
  `#v=1&page=story&chapter=${chapter}${picture === '' ? '' : `&picture=${picture}`}`;
const heading = (site: Site) => site.page.getByRole('heading', { level: 1 });
const stage = (site: Site) => site.region('Stage');

test('an address without a page opens chapter 1 with the corruption on the first screen', async ({
  site,
}) => {
  await site.open('');
  await expect(heading(site)).toHaveText('The message was wrong');
  await expect(site.page).toHaveTitle(/The message was wrong/);
  await expect(site.page).toHaveURL(/#v=1&page=story&chapter=symptom&picture=a$/);
  await site.expectStep(7, 7);
  const expected = site.packed.getByText('2f', { exact: true }).and(site.page.locator(':not([data-offset])'));
  for (const [width, height] of [
    [1920, 1080],
    [1440, 900],
    [1280, 720],
    [1024, 768],
    [390, 844],
  ] as const) {
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
    expect(errors).toEqual([]);
    await context.close();
  }
});

test('the page takes the place of the first picture without a shift', async ({ site }) => {
  await site.page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await site.open('');
  await site.page.waitForLoadState('networkidle');
  const shifts = await site.page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.02);
});

for (const [chapter, pictures] of Object.entries(CHAPTERS)) {
  test(`chapter ${chapter} opens, and its pictures set the stage from anywhere`, async ({
    site,
    complaints,
  }) => {
    for (const [index, [picture, step, of]] of [
      ...pictures.entries(),
      ...[...pictures.entries()].slice(0, 1),
    ]) {
      if (index === 0) await site.open(address(chapter, picture));
      else
        await stage(site)
          .getByRole('button', { name: `Picture ${index + 1}`, exact: true })
          .click();
      await site.expectStep(step, of);
      await expect(site.page).toHaveURL(new RegExp(`chapter=${chapter}&picture=${picture}$`));
    }
    expect(complaints.errors).toEqual([]);
    expect(complaints.foreignRequests).toEqual([]);
  });
}

test('the stage follows the text, down and up again', async ({ site }) => {
  await site.open(address('collision'));
  const seen: string[] = [];
  const note = async (): Promise<void> => {
    const picture = /picture=(\w+)/.exec(site.page.url())?.[1] ?? '';
    if (picture !== seen.at(-1)) seen.push(picture);
  };
  await site.page.mouse.move(200, 500);
  for (const by of [150, -150]) {
    for (let turn = 0; turn < 24; turn += 1) {
      await site.page.mouse.wheel(0, by);
      // The address follows a moment after the scrolling rests.
      await site.page.evaluate(() => new Promise((done) => setTimeout(done, 260)));
      await note();
    }
  }
  expect(seen).toEqual(['a1', 'a2', 'a', 'b', 'a', 'a2', 'a1']);
});

for (const chapter of ['pack', 'freed', 'fixes']) {
  test(`no step of the wheel goes past a picture of ${chapter}`, async ({ site }) => {
    const ids = (CHAPTERS[chapter] ?? []).map(([id]) => id);
    for (const step of [60, 100]) {
      await site.open(address(chapter));
      await site.page.mouse.move(200, 500);
      const seen = new Set<string>();
      let at = -1;
      while (at !== (at = await site.page.evaluate(() => scrollY))) {
        await site.page.mouse.wheel(0, step);
        // The address follows a moment after the scrolling rests.
        await site.page.evaluate(() => new Promise((done) => setTimeout(done, 450)));
        seen.add(/picture=(\w+)/.exec(site.page.url())?.[1] ?? '');
      }
      // What a prediction reveals comes with its answer.
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

test('on a phone the stage names its world, has lanes with a handle, and takes less than half of the height', async ({
  site,
}) => {
  const { page } = site;
  for (const [width, height, share] of [
    [390, 844, 0.5],
    [360, 740, 0.54],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const [chapter, pictures] of Object.entries(CHAPTERS)) {
      await site.open(address(chapter, pictures.at(-1)?.[0]));
      await page.waitForLoadState('networkidle');
      const name = `${chapter} at ${width}`;
      await expect(stage(site).getByText(/^As (reported|in the source)/), name).toBeVisible();
      await expect(site.playhead, name).toBeVisible();
      await expect(stage(site).getByRole('button', { name: /^Picture / }), name).toHaveCount(
        pictures.length > 1 ? pictures.length : 0,
      );
      const box = await page.locator('.beside').boundingBox();
      expect((box?.height ?? Infinity) / height, name).toBeLessThan(share);
      // All of it is seen: nothing is cut off at its lower edge.
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
    await page.evaluate(() => new Promise((done) => setTimeout(done, 350)));
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

test('a prediction is chosen, then answered and announced, and the stage shows the answer', async ({
  site,
}) => {
  await site.open(address('collision', 'b'));
  const second = site.page.getByRole('group', { name: 'Predict' }).nth(1);
  const reveal = second.getByRole('button', { name: 'See the answer' });
  await reveal.click();
  await expect(second.getByRole('status')).toHaveText('Choose one first.');
  await second.getByRole('radio', { name: 'No', exact: true }).focus();
  await site.page.keyboard.press('Space');
  await reveal.focus();
  await site.page.keyboard.press('Enter');
  await expect(second.locator('[aria-live="polite"]')).toContainText('trunc:/var/cache');
  await site.expectOutcome('V=ok S=trunc:/var/cache F=done flags=-');
  await expect(site.page).toHaveURL(/picture=c$/);
});

test('a run of the reader’s own is kept, and the picture returns exactly', async ({ site }) => {
  await site.open(address('kernel', 'a'));
  await site.playhead.focus();
  await site.page.keyboard.press('ArrowLeft');
  await site.page.keyboard.press('ArrowLeft');
  await site.page.keyboard.press('3');
  await site.expectStep(6, 6);
  await expect(stage(site)).toContainText('Your own run');
  await expect(site.page).toHaveURL(/chapter=kernel&picture=a&world=article.*schedule=S3\.V2\.F1&step=6/);
  const own = site.page.url();
  await site.button('Return to picture 1').click();
  await site.expectStep(7, 7);
  await expect(site.page).toHaveURL(/chapter=kernel&picture=a$/);
  await site.button('Back to your own run').click();
  await site.expectStep(6, 6);
  await site.page.goto('about:blank');
  await site.page.goto(own);
  await site.expectStep(6, 6);
  await expect(stage(site)).toContainText('Your own run');
});

test('words light the stage, and the stage lights the words', async ({ site }) => {
  await site.open(address('collision', 'a'));
  const byte = site.page.getByRole('button', { name: 'Byte 54', exact: true });
  await byte.hover();
  await expect(site.packedByte(54)).toHaveClass(/linked/);
  await site.packedByte(54).hover();
  await expect(byte).toHaveClass(/lit/);
  await byte.click();
  await expect(site.packedByte(54)).toHaveAttribute('aria-selected', 'true');
  const step = site.page.getByRole('button', { name: 'writes NUL over it' });
  await site.block(5).hover();
  await expect(step).toHaveClass(/lit/);
});

test('a mark opens the source of its claim', async ({ site }) => {
  await site.open(address('borrow'));
  const mark = site.page.getByRole('button', { name: /^Sources? 1/ }).first();
  await mark.click();
  await expect(mark).toHaveAttribute('aria-expanded', 'true');
  const link = site.page.getByRole('complementary').getByRole('link', { name: 'libzfs_pool.c:798' });
  await expect(link).toHaveAttribute(
    'href',
    'https://github.com/openzfs/zfs/blob/bd949b10be/lib/libzfs/libzfs_pool.c#L798',
  );
});

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
  await site.page.getByText('Contents', { exact: true }).click();
  await site.page
    .getByRole('navigation', { name: 'Contents' })
    .getByRole('link', { name: 'Freed too soon?' })
    .click();
  await expect(heading(site)).toHaveText('Freed too soon?');
  await expect(heading(site)).toBeFocused();
  await expect(site.page.getByRole('navigation', { name: 'Contents' })).toBeHidden();
  await expect(heading(site)).toBeInViewport({ ratio: 1 });
  await site.open('');
  await expect(site.page.getByRole('link', { name: /Go on reading at chapter 8/ })).toBeVisible();
});

test('a damaged address gets a sentence and the nearest picture', async ({ site }) => {
  await site.open('#v=1&page=story&chapter=moon');
  await expect(heading(site)).toHaveText('The message was wrong');
  await expect(site.page.getByText('“moon” is nothing that this page knows for chapter.')).toBeVisible();
  await site.open('#v=1&page=story&chapter=kernel&picture=q');
  await site.expectStep(7, 7);
  await expect(site.page.getByText('“q” is nothing that this page knows for picture.')).toBeVisible();
});

test('the language changes in place, with the chapter and the picture', async ({ site }) => {
  // As high as the chapter: reaching for the button above does not scroll the text back to its beginning.
  await site.page.setViewportSize({ width: 1440, height: 2400 });
  await site.open(address('kernel', 'b'));
  await site.button('中文').click();
  await expect(heading(site)).toHaveText('内核看到了什么');
  await expect(site.page).toHaveURL(/chapter=kernel&picture=b&lang=zh$/);
  await expect(site.page.getByRole('slider')).toHaveAttribute('aria-valuenow', '7');
});

test('printed, predictions stand open and the sources are told', async ({ site }) => {
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
    for (const chapter of ['symptom', 'one-list', 'message', 'search']) {
      await site.open(address(chapter));
      const over = await site.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, chapter).toBeLessThanOrEqual(0);
    }
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const lang of ['en', 'zh']) {
    test.describe(`${colorScheme}, ${lang}`, () => {
      test.use({ colorScheme, locale: lang === 'en' ? 'en-GB' : 'zh-CN' });

      test('axe finds nothing in any chapter', async ({ site }) => {
        test.slow();
        for (const chapter of Object.keys(CHAPTERS)) {
          await site.open(address(chapter));
          await site.page.waitForLoadState('networkidle');
          expect.soft(await site.axe(), chapter).toEqual([]);
        }
      });
    });
  }
}

test('the stage shows the progress graph, which makes a run of the reader’s own', async ({ site }) => {
  await site.open(address('search'));
  const drawing = stage(site).getByRole('application', { name: 'Progress graph of worker A and worker B' });
  await drawing.focus();
  await drawing.press('ArrowDown');
  await drawing.press('Enter');
  await expect(stage(site)).toContainText('Your own run');
  await expect(
    stage(site).getByRole('row', { name: /One worker imported its pool with the wrong cache file/ }),
  ).toBeVisible();
});

test('the table of fixes says what each is worth in both worlds, and links to a run that shows what is left', async ({
  site,
}) => {
  await site.open(address('fixes'));
  const row = site.page.getByRole('row', { name: /^clone (?!\+)/ });
  await expect(row.getByRole('cell')).toHaveText([
    /^Not enough: the list is freed too early/,
    /^Enough: only ok is left/,
  ]);
  await row.getByRole('link').click();
  await expect(site.page).toHaveURL(/page=lab.*fix=clone&/);
  await expect(site.page.getByRole('status', { name: 'Outcome' })).toHaveAttribute('data-outcome', /uafRead/);
});
