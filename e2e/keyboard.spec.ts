import { expect, test, type Site } from './page.ts';
import { goOn, goTo } from './search-page.ts';

/** Returns how an element is announced: role or tag, and name; '' for the page itself. Runs in the page. */
function told(element: Element | null): string {
  if (!element || element === document.body) return '';
  const label =
    element.getAttribute('aria-label') ??
    (element instanceof HTMLInputElement || element instanceof HTMLSelectElement
      ? element.labels?.[0]?.textContent
      : element.textContent);
  const region = element.closest('section')?.getAttribute('aria-label') ?? '';
  const kind = element.getAttribute('role') ?? element.tagName.toLowerCase();
  return `${kind} ${(label ?? '').trim().replaceAll(/\s+/g, ' ')}${region === '' ? '' : ` @${region}`}`;
}

/** Returns how the focused element is announced. */
const focused = (site: Site) => site.page.evaluate(`(${told})(document.activeElement)`) as Promise<string>;

/**
 * Presses Tab until the focus returns to its first stop, by way of whatever is outside of the page, and returns the stops. The
 * page records them.
 */
async function walk(site: Site, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<readonly string[]> {
  const { page } = site;
  await page.evaluate(`
    window.stops = [];
    window.record = ({ target }) => window.stops.push((${told})(target));
    document.addEventListener('focusin', window.record);`);
  const AT_ONCE = 20;
  for (let presses = 0; presses < 400; presses += AT_ONCE) {
    for (let press = 0; press < AT_ONCE; press++) await page.keyboard.press(key);
    const stops = (await page.evaluate('window.stops')) as string[];
    const again = stops.indexOf(stops[0] ?? '', 1);
    if (again < 0) continue;
    await page.evaluate(`document.removeEventListener('focusin', window.record)`);
    return stops.slice(0, again);
  }
  throw new Error('The focus is caught.');
}

const ORDER: readonly RegExp[] = [
  /^a Skip to the stage$/,
  /^a Lab$/,
  /^input As reported$/,
  /^button 中文$/,
  /^button Dark$/,
  /^select Landmark run @Run$/,
  /^input Schedule @Run$/,
  /^input Cache file path @Run$/,
  /^button Copy link to this step @Run$/,
  /^button Embed @Run$/,
  /^button Keys @Run$/,
  /^gridcell index \d+, .* @Shared list$/,
  /^slider Playhead @Timeline$/,
  /^button Step 6, serializing thread: S4 .* @Timeline$/,
  /^button First step$/,
  /^button Step back$/,
  /^button Play$/,
  /^button Step forward$/,
  /^button Last step$/,
  /^select Speed/,
  /^button Undo$/,
  /^button Redo$/,
  /^button Let it finish$/,
  /^gridcell byte 54, 00, .* @Packed buffer$/,
  /^input Pseudo-code$/,
  /^button Run validating thread$/,
  /^button Run serializing thread$/,
  /^button Run freeing thread$/,
  /^gridcell reply byte 0, .* @Reply buffer$/,
  /^input clone: private copy$/,
  /^input by call$/,
  /^a [\d,]+ interleavings/,
];

test('Tab goes through everything in reading order, and out again', async ({ site }) => {
  await site.open();
  const stops = await walk(site);
  let from = 0;
  for (const stop of ORDER) {
    const at = stops.findIndex((name, index) => index >= from && stop.test(name));
    expect(at, `${stop} after “${stops[from - 1] ?? ''}” in\n${stops.join('\n')}`).toBeGreaterThanOrEqual(
      from,
    );
    from = at + 1;
  }
  // One stop for each grid and one for the steps, instead of 72 stops for the bytes.
  expect(stops.filter((name) => name.startsWith('gridcell'))).toHaveLength(3);
  expect(stops.filter((name) => name.startsWith('button Step ') && name.endsWith('@Timeline'))).toHaveLength(
    1,
  );
  // The outlines in the lanes are for the pointer only.
  expect(stops.filter((name) => name === '' || /^(div|span) /.test(name))).toEqual([]);
});

for (const [width, height] of [
  [1024, 768],
  [1440, 900],
] as const) {
  test(`at ${width} by ${height} Tab never goes back along a line or up in a column`, async ({ site }) => {
    await site.page.setViewportSize({ width, height });
    await site.open();
    let before = { left: 0, right: 0, bottom: 0 };
    // The link that skips the bar lies over it while it has the focus.
    await site.page.keyboard.press('Tab');
    // The later stops lie below the fold, so the page scrolls.
    for (let stop = ''; !stop.startsWith('reply byte');) {
      await site.page.keyboard.press('Tab');
      const now = await site.page.evaluate(() => {
        const { left, right, top, bottom } = (
          document.activeElement ?? document.body
        ).getBoundingClientRect();
        const name = document.activeElement?.getAttribute('aria-label') ?? '';
        return { left, right, top, bottom, name };
      });
      stop = now.name;
      const isLeft = now.right <= before.left;
      const isSameColumn = now.left < before.right && before.left < now.right;
      if (isLeft || isSameColumn) {
        expect(now.top, await focused(site)).toBeGreaterThan(before.bottom - 8);
      }
      before = now;
    }
  });
}

test('nothing hides what has the focus, down to the foot', async ({ site }) => {
  await site.page.setViewportSize({ width: 1024, height: 768 });
  await site.open();
  for (let stop = ''; !stop.startsWith('input by call');) {
    await site.page.keyboard.press('Tab');
    stop = await focused(site);
    const isOnTop = await site.page.evaluate(() => {
      const element = document.activeElement;
      if (!element) return false;
      const { x, y, width, height } = element.getBoundingClientRect();
      const top = document.elementFromPoint(x + width / 2, y + height - 2);
      return element.contains(top) || element.closest('label')?.contains(top) === true;
    });
    expect(isOnTop, stop).toBe(true);
  }
});

/** Opens the search with all of its parts. */
async function openWhole(site: Site): Promise<void> {
  await site.open('#v=1&page=search');
  await goOn(site);
  await expect(site.page.getByRole('combobox', { name: 'Order' })).toBeVisible();
  for (const part of ['Where runs go', 'What can still', 'Fixes', 'Detector', 'Take it further']) {
    await goTo(site, part);
    await site.settled();
  }
  // The foot of the site comes with its end.
  await site.page.locator('div.end').last().scrollIntoViewIfNeeded();
  await site.page.getByRole('contentinfo').scrollIntoViewIfNeeded();
  await site.settled();
  await site.page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    scrollTo(0, 0);
  });
}

test('Shift+Tab visits the same stops in reverse', async ({ site }) => {
  // The search alone has about a hundred stops.
  test.slow();
  await openWhole(site);
  const forth = await walk(site);
  await site.page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await openWhole(site);
  const back = await walk(site, 'Shift+Tab');
  // Tab enters a group of radio buttons at the checked one, from either side.
  expect(new Set(back)).toEqual(new Set(forth));
});

test('the focus is visible on every stop', async ({ site }) => {
  await site.open();
  for (let presses = 0; presses < 30; presses++) {
    await site.page.keyboard.press('Tab');
    const isMarked = await site.page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return true;
      const marked = [element, ...element.querySelectorAll('*')].some((part) => {
        const style = getComputedStyle(part);
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
      });
      const label = element.closest('label');
      return marked || (label !== null && getComputedStyle(label).outlineStyle !== 'none');
    });
    expect(isMarked, await focused(site)).toBe(true);
  }
});

test('the skip link leads to the stage, and leaves the address alone', async ({ site }) => {
  await site.open();
  await site.page.keyboard.press('Tab');
  await expect(site.page.getByRole('link', { name: 'Skip to the stage' })).toBeInViewport({ ratio: 1 });
  const url = site.page.url();
  await site.page.keyboard.press('Enter');
  await expect(site.page.getByRole('main')).toBeFocused();
  await site.page.keyboard.press('Tab');
  expect(await focused(site)).toMatch(/^gridcell index \d+/);
  expect(site.page.url()).toBe(url);
});

test('the whole story can be told without a pointer', async ({ site }) => {
  const { keyboard } = site.page;
  await site.open();
  // To the string, along it, and choose the hole.
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  expect(await focused(site)).toContain('index 10, NUL');
  await keyboard.press('ArrowLeft');
  expect(await focused(site)).toContain('index 9, e');
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await expect(site.cell(10)).toHaveAttribute('aria-selected', 'true');
  await keyboard.press('Escape');
  await expect(site.cell(10)).toHaveAttribute('aria-selected', 'false');
  // To the steps: the current one has the focus. Enter moves the playhead there, Alt with an arrow moves the step.
  await site.playhead.focus();
  await keyboard.press('Tab');
  await expect(site.block(6)).toBeFocused();
  await keyboard.press('ArrowLeft');
  await keyboard.press('Enter');
  await site.expectStep(5, 7);
  await keyboard.press('End');
  await expect(site.block(7)).toBeFocused();
  await keyboard.press('ArrowLeft');
  await keyboard.press('Alt+ArrowLeft');
  await expect(site.schedule).toHaveValue('S3.V1.S1.V1.S1');
  // In the grid of bytes the vertical arrows move by rows of eight.
  await site.packedByte(44).focus();
  await keyboard.press('ArrowDown');
  await expect(site.packedByte(52)).toBeFocused();
  await keyboard.press('Home');
  await expect(site.packedByte(48)).toBeFocused();
  await keyboard.press('Control+End');
  await expect(site.packedByte(71)).toBeFocused();
  // Arrows change fix and world within their groups.
  await site.radio('World', 'As reported').focus();
  await keyboard.press('ArrowRight');
  await expect(site.schedule).toHaveValue('A8.B12.A4');
  await expect(site.radio('World', 'As in the source')).toBeFocused();
  await site.run('worker A').focus();
  await keyboard.press('Enter');
  await expect(site.schedule).toHaveValue('A8.B2.A1');
  await keyboard.press('Control+z');
  await expect(site.schedule).toHaveValue('A8.B12.A4');
});

test('a screen reader hears each step once, wherever the focus is', async ({ site }) => {
  const { page } = site;
  const said = page.locator('[data-said="step"]');
  await site.open();
  await expect(said).toHaveText('');
  await page.keyboard.press('ArrowLeft');
  await expect(said).toHaveText('V2 The validating thread writes NUL over byte 10, the last slash.');
  await site.button('Step forward').click();
  await expect(said).toHaveText('S4 The serializing thread copies 23 bytes, and the hole is one of them.');
  // The slider says its own value.
  await site.playhead.press('ArrowLeft');
  await expect(site.playhead).toHaveAttribute('aria-valuetext', /writes NUL over byte 10/);
  await expect(said).toHaveText('');
  // Beside the story, a picture that comes with the text is not read out over it; what one operates is.
  await site.open('#v=1&page=story&chapter=borrow');
  await site.go('#v=1&page=story&chapter=borrow&picture=a2');
  await expect(said).toHaveText('');
  await site.button('Step back').click();
  await expect(said).not.toHaveText('');
});

test('string and timeline can be found by their headings, and links to the source say where they lead', async ({
  site,
}) => {
  await site.open();
  for (const name of ['The shared string.', 'Timeline', 'Packed buffer', 'Threads'])
    await expect(site.page.getByRole('heading', { level: 2, name, exact: true })).toHaveCount(1);
  const names = await site.threads
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')));
  expect(names.filter((name) => name?.startsWith('as reported'))).toEqual(
    Array.from({ length: 7 }, () => expect.stringMatching(/^as reported: \w+\.c:\d+$/)),
  );
});
