import { expect, SCREENS, test, type Site } from './page.ts';
import { sweep } from '../scripts/lib/sweep.ts';

const SIZES = [
  [1440, 900],
  [1920, 1080],
  [1366, 768],
  [1280, 720],
  [1024, 768],
  [390, 844],
  [360, 740],
  [3840, 2160],
] as const;

/** States of the lab that need more room than the first view, and how one comes to each. */
const STATES: readonly (readonly [name: string, hash: string, then?: (site: Site) => Promise<void>])[] = [
  ['the first view', '#v=1&page=lab'],
  ['after a fork', '#v=1&page=lab', (site) => site.run('validating thread').click()],
  ['by byte', '#v=1&page=lab&grain=byte'],
  ['four workers', '#v=1&page=lab&world=faithful&pools=4&schedule=A8.B8.C12.D1.B2.D11.B2.A4&step=32'],
  ['a fix for each worker', '#v=1&page=lab&world=faithful&pools=4&fix=clone,none,lock,lock-narrow'],
  ['a selected byte', '#v=1&page=lab&select=packed:54'],
  ['a notice', '#v=1&page=lab&schedule=S9'],
];

/** Returns the controls of the page that something else lies over, at their centres. */
const covered = (site: Site): Promise<readonly string[]> =>
  site.page.evaluate(() => {
    scrollTo(0, 0);
    const controls = 'button, a[href], input, select, [role="slider"], [role="gridcell"]';
    /** Whether a window of its own, such as that of a long run, leaves it out. */
    const isCut = (control: HTMLElement): boolean => {
      const box = control.getBoundingClientRect();
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      for (let part = control.parentElement; part; part = part.parentElement) {
        const room = part.getBoundingClientRect();
        const isIn = x >= room.left && x <= room.right && y >= room.top && y <= room.bottom;
        if (getComputedStyle(part).overflow !== 'visible' && !isIn) return true;
      }
      return false;
    };
    return [...document.querySelectorAll<HTMLElement>(`main :is(${controls})`)].flatMap((control) => {
      let box = control.getBoundingClientRect();
      // Neither shown, nor only for screen readers.
      if (
        isCut(control) ||
        control.closest('#search') ||
        box.width <= 1 ||
        !control.checkVisibility({ visibilityProperty: true })
      )
        return [];
      const isInSight = () => box.top >= 0 && box.bottom <= innerHeight - 80;
      if (!isInSight()) {
        control.scrollIntoView({ block: 'center' });
        box = control.getBoundingClientRect();
      }
      const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      const label = control.closest('label');
      const isFree = top !== null && (control.contains(top) || label?.contains(top) === true);
      const what = control.getAttribute('aria-label') ?? control.textContent;
      return isFree ? [] : [`${what}: ${top?.outerHTML.slice(0, 80) ?? 'nothing'}`];
    });
  });

/** States in which the page is as high as its parts. */
const HIGH: typeof STATES = [
  ['an exercise', '#v=1&page=exercises&exercise=B1'],
  ['a solved exercise', '#v=1&page=exercises&exercise=B1&schedule=V2.S5.V2.F2'],
  ['two runs', '#v=1&page=lab', (site) => site.page.getByRole('button', { name: 'Compare' }).click()],
];

for (const [name, hash, then] of [...STATES, ...HIGH]) {
  test(`nothing lies over a control of the lab: ${name}`, async ({ site }) => {
    await site.page.setViewportSize({ width: 1440, height: 900 });
    await site.open(hash);
    await then?.(site);
    for (const [width, height] of sweep(SIZES)) {
      await site.page.setViewportSize({ width, height });
      await site.settled();
      expect.soft(await covered(site), `${width} by ${height}`).toEqual([]);
    }
  });
}

test('a fork moves nothing: the future left behind stands in the row of numbers', async ({ site }) => {
  for (const [width, height] of sweep(SIZES)) {
    await site.page.setViewportSize({ width, height });
    await site.open();
    const parts = [site.packed, site.timeline, site.page.getByRole('button', { name: 'Undo' })];
    // On the page, since the click may scroll it.
    const placed = (): Promise<readonly unknown[]> =>
      Promise.all(
        parts.map((part) =>
          part.evaluate((element) => {
            const { top, height: high } = element.getBoundingClientRect();
            return [top + scrollY, high];
          }),
        ),
      );
    const before = await placed();
    await site.run('freeing thread').click();
    await expect(site.stub('S1')).toBeVisible();
    await site.settled();
    expect(await placed(), `${width} by ${height}`).toEqual(before);
  }
});

test('the whole lab is on the first screen: stage, panels and foot', async ({ site }) => {
  await site.open();
  for (const [width, height] of SIZES) {
    if (width < 900) continue;
    await site.page.setViewportSize({ width, height });
    await site.settled();
    for (const part of [site.packed, site.threads, site.consequence, site.terminal, site.reply]) {
      const box = await part.boundingBox();
      expect((box?.y ?? Infinity) + (box?.height ?? 0), `${width} by ${height}`).toBeLessThanOrEqual(height);
    }
    const foot = await site.page.getByRole('group', { name: 'Fix', exact: true }).boundingBox();
    expect((foot?.y ?? Infinity) + (foot?.height ?? 0), `foot, ${width}`).toBeLessThanOrEqual(height);
  }
});

test('the bytes of the reply stay in their column at the end of a run, beside the terminal', async ({
  site,
}) => {
  // Torn copies, whose reply nobody writes.
  for (const [world, end] of [
    ['article', 'schedule=S3.V2.S2&step=7'],
    ['faithful', 'schedule=A1.B8.A11&step=20'],
  ] as const) {
    await site.open(`#v=1&page=lab&world=${world}&${end}`);
    for (const [width, height] of SIZES) {
      if (width < 900) continue;
      await site.page.setViewportSize({ width, height });
      await site.settled();
      const column = await site.reply.boundingBox();
      const last = await site.reply.locator('[data-offset="15"]').boundingBox();
      const end = (box: typeof last): number => (box?.x ?? Infinity) + (box?.width ?? 0);
      expect(end(last), `${world}, ${width} by ${height}`).toBeLessThanOrEqual(end(column));
    }
  }
});

test('a foot without room for all that runs come to says so', async ({ site }) => {
  await site.open();
  const foot = site.page.getByRole('group', { name: 'Every interleaving' });
  const rest = foot.getByText('…');
  await expect(foot.getByRole('link', { name: /interleavings/ })).toBeVisible();
  for (const [width, height] of SIZES) {
    if (width < 900) continue;
    await site.page.setViewportSize({ width, height });
    await site.settled();
    // A kind that is drawn stands within the line.
    const line = await foot.getByText('4,192').locator('xpath=ancestor::span[last()]').boundingBox();
    const last = await foot.getByText('freed memory used').boundingBox();
    const isCut = (last?.y ?? 0) > (line?.y ?? 0) + (line?.height ?? 0) / 2;
    await expect(rest, `${width} by ${height}`).toBeVisible({ visible: isCut });
  }
});

test('nothing of the lab lies below its first screen, in any state: what does not fit scrolls among the views', async ({
  site,
}) => {
  const states = [
    ...STATES,
    ['all fixes', '#v=1&page=lab&fix=clone+lock+join+refcount'],
    ['four workers by byte', '#v=1&page=lab&world=faithful&pools=4&grain=byte'],
  ] as const;
  for (const [name, hash, then] of states) {
    await site.page.setViewportSize({ width: 1440, height: 900 });
    await site.open(hash);
    await then?.(site);
    for (const [width, height] of sweep(SCREENS)) {
      await site.page.setViewportSize({ width, height });
      await site.settled();
      const what = `${name}, ${width} by ${height}`;
      for (const part of ['Fix', 'Grain', 'Every interleaving']) {
        const box = await site.page.getByRole('group', { name: part, exact: true }).boundingBox();
        expect((box?.y ?? Infinity) + (box?.height ?? 0), `${part}, ${what}`).toBeLessThanOrEqual(height);
      }
      const views = site.page.getByRole('group', { name: 'Bytes, threads and consequence' });
      const room = await views.evaluate((box) => ({
        bottom: box.getBoundingClientRect().bottom,
        foot: document.querySelector('.screen > .foot')?.getBoundingClientRect().top ?? 0,
        isCut: box.scrollHeight > box.clientHeight + 3,
        isReachable: box.matches('[tabindex="0"]'),
        isWide: box.scrollWidth > box.clientWidth,
      }));
      expect(room.bottom, what).toBeLessThanOrEqual(room.foot + 1);
      expect(room.isReachable, what).toBe(room.isCut);
      expect(room.isWide, what).toBe(false);
    }
  }
});

test('keys scroll the views that do not fit', async ({ site }) => {
  await site.page.setViewportSize({ width: 1366, height: 768 });
  await site.open('#v=1&page=lab&world=faithful&pools=4');
  const views = site.page.getByRole('group', { name: 'Bytes, threads and consequence' });
  await views.focus();
  await site.page.keyboard.press('PageDown');
  await expect.poll(() => views.evaluate((box) => box.scrollTop)).toBeGreaterThan(20);
  expect(await site.page.evaluate(() => scrollY)).toBe(0);
});

test('a chosen byte stays in sight above its sentence, where that lies over the rows', async ({ site }) => {
  await site.page.setViewportSize({ width: 1280, height: 720 });
  for (const [hash, offset] of [
    ['world=faithful&pools=4&schedule=A8.B8.C12.D1.B2.D11.B2.A4&step=32', 44],
    ['world=article&step=6', 64],
  ] as const) {
    await site.open(`#v=1&page=lab&${hash}`);
    await site.packedByte(offset).click();
    const sentence = site.packed.getByText(`Byte ${offset} is`);
    await expect(sentence).toBeVisible();
    const behind = async (): Promise<number> => {
      const [byte, told] = [await site.packedByte(offset).boundingBox(), await sentence.boundingBox()];
      return (byte?.y ?? Infinity) + (byte?.height ?? 0) - (told?.y ?? 0);
    };
    await expect.poll(behind, hash).toBeLessThanOrEqual(0);
  }
});

test('every row of the code takes one line', async ({ site }) => {
  for (const hash of [
    '#v=1&page=lab',
    '#v=1&page=lab&world=faithful&pools=4&schedule=A8.B8.C12.D1.B2.D11.B2.A4&step=32',
  ]) {
    await site.open(hash);
    for (const [width, height] of SCREENS) {
      if (width < 1200) continue;
      await site.page.setViewportSize({ width, height });
      await site.settled();
      const heights = await site.threads
        .getByRole('listitem')
        .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
      expect(Math.max(...heights), `${width} by ${height}`).toBeLessThan(1.5 * Math.min(...heights));
    }
  }
});

test('two runs have one line of commands from 1280 px on, and no step has a word that is cut', async ({
  site,
}) => {
  await site.open('#v=1&page=lab&twin=clone@S3.V2.S2.V3.F2@6');
  for (const [width, height] of SCREENS) {
    if (width < 1200) continue;
    await site.page.setViewportSize({ width, height });
    await site.settled();
    const other = site.page.getByRole('combobox', { name: 'Another run or landmark' });
    const [first, last] = [await other.boundingBox(), await site.button('Keys').boundingBox()];
    const middle = (box: typeof first): number => (box?.y ?? NaN) + (box?.height ?? NaN) / 2;
    expect(Math.abs(middle(first) - middle(last)), `${width}`).toBeLessThan(8);
    const cut = await site.timeline
      .locator('[data-twin]')
      .evaluateAll((steps) =>
        steps.filter((step) => step.scrollWidth > step.clientWidth).map((step) => step.textContent),
      );
    expect(cut, `${width}`).toEqual([]);
  }
});
