import type { Page } from '@playwright/test';
import { PLACES } from '../src/talk/script/index.ts';
import { PHONE, expect, test } from './page.ts';
import { expectFrame, open, presenterOf, press, slide, stage } from './talk-page.ts';

/** What is drawn, without the mark at the foot, which belongs to one window. */
const drawn = (page: Page, isHall: boolean): Promise<string> =>
  (isHall ? slide(page) : stage(page)).evaluate((svg) => {
    const copy = svg.cloneNode(true) as SVGElement;
    copy.querySelector('.mark')?.remove();
    const { frame, picture, step } = copy.dataset;
    return JSON.stringify([frame, picture, step, copy.innerHTML.replaceAll(/<!--.*?-->/g, '')]);
  });

test('two windows show the same, and each drives by taking over', async ({ site }) => {
  test.slow();
  await site.page.setViewportSize({ width: 1920, height: 1080 });
  await open(site, '&frame=6');
  const hall = site.page;
  const presenter = await presenterOf(hall);
  await expect.poll(() => drawn(presenter, false)).toBe(await drawn(hall, true));
  await press(presenter, 'PageDown');
  await expectFrame(hall, 6, 'b');
  await expect(hall.locator('main')).toHaveAttribute('data-driver', 'other');
  await expect(hall.locator('main')).toContainText('driven from the presenter’s window');
  await expect(presenter.getByRole('status').first()).toContainText('driven from here');
  await press(hall, 'PageUp');
  await expect(stage(presenter)).toHaveAttribute('data-picture', 'a');
  await expect(presenter.getByRole('status').first()).toContainText('driven from the hall');
  await presenter.getByRole('button', { name: 'Take over' }).click();
  await expect(hall.locator('main')).toHaveAttribute('data-driver', 'other');
  await presenter.getByRole('slider').focus();
  await press(presenter, 'ArrowLeft');
  await expect(slide(hall)).toHaveAttribute('data-step', '5');
  await press(presenter, 'b');
  await expect(hall.locator('[data-cover="black"]')).toBeVisible();
  await press(presenter, 'Home');
  await expect(hall.locator('[data-cover]')).toHaveCount(0);
  await expect(slide(hall)).toHaveAttribute('data-step', '6');
  await press(presenter, 't');
  await press(presenter, '1');
  await expect(slide(hall)).toHaveAttribute('data-step', '7');
  await expect.poll(() => drawn(presenter, false)).toBe(await drawn(hall, true));
});

/** ms of a share of the times, from the shortest. */
const shareOf = (times: readonly number[], of: number): number =>
  Math.round(times.toSorted((a, b) => a - b)[Math.floor(of * (times.length - 1))] ?? 0);

test('from a key in one window to the other’s paint it takes at most 50 ms', async ({ site }) => {
  test.slow();
  await open(site, '&frame=1');
  const hall = site.page;
  const presenter = await presenterOf(hall);
  // Each window notes when a change of its slide has been painted.
  const watched = (page: Page, selector: string): Promise<void> =>
    page.evaluate((chosen) => {
      const seen: number[] = [];
      Object.assign(window, { seen });
      const painted = (): void => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => seen.push(performance.timeOrigin + performance.now()));
        port1.start();
        requestAnimationFrame(() => port2.postMessage('', []));
      };
      new MutationObserver(painted).observe(document.querySelector(chosen) ?? document, {
        attributes: true,
        attributeFilter: ['data-frame', 'data-picture', 'data-step'],
      });
    }, selector);
  await watched(hall, 'main > svg.slide');
  await watched(presenter, '.stage svg.slide');
  const countOf = (page: Page): Promise<number> =>
    page.evaluate(() => (window as unknown as { seen: number[] }).seen.length);
  const seenAt = async (page: Page, count: number): Promise<number> => {
    await page.waitForFunction((n) => (window as unknown as { seen: number[] }).seen.length > n, count);
    return page.evaluate((n) => (window as unknown as { seen: number[] }).seen[n] ?? 0, count);
  };
  const timed = async (key: string): Promise<{ readonly other: number; readonly own: number }> => {
    await presenter.waitForTimeout(150);
    const [other, own] = [await countOf(hall), await countOf(presenter)];
    const at = await presenter.evaluate((name) => {
      const time = performance.timeOrigin + performance.now();
      const press = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });
      document.body.dispatchEvent(press);
      return time;
    }, key);
    return { other: (await seenAt(hall, other)) - at, own: (await seenAt(presenter, own)) - at };
  };
  // Other tests run on the same cores: of three rounds the least disturbed counts, by its median, and where the window with the key
  // takes long to paint, the other one may take twice as long. The longest times are printed.
  const rounds: { readonly half: number; readonly most: number; readonly own: number }[] = [];
  const isGood = ({ half, own }: (typeof rounds)[number]): boolean => half <= Math.max(50, 2 * own);
  while (rounds.length < 3 && !rounds.some(isGood)) {
    const took: { readonly other: number; readonly own: number }[] = [];
    for (let time = 0; time < 20; time += 1) took.push(await timed(time % 12 < 6 ? 'PageDown' : 'PageUp'));
    const others = took.map(({ other }) => other);
    const own = shareOf(
      took.map((each) => each.own),
      0.5,
    );
    rounds.push({ half: shareOf(others, 0.5), most: shareOf(others, 0.95), own });
  }
  const told = rounds.map(({ half, most, own }) => `p50 ${half}, p95 ${most}, own window ${own}`);
  console.log(`sync of two windows, ms: ${told.join('; ')}`);
  expect(rounds.some(isGood)).toBe(true);
});

test('either window is back at the same picture within a second of its reload', async ({ site }) => {
  test.slow();
  await open(site, '&frame=6');
  const hall = site.page;
  const presenter = await presenterOf(hall);
  await press(presenter, 't');
  await press(presenter, 'ArrowLeft');
  await press(presenter, '1');
  await expect(slide(hall)).toHaveAttribute('data-step', '6');
  const before = await drawn(hall, true);
  /** ms from the beginning of a load to the slide, by the page's own clock. */
  const loaded = async (page: Page, isHall: boolean): Promise<number> => {
    await page.reload({ waitUntil: 'commit' });
    await (isHall ? slide(page) : stage(page)).waitFor();
    return page.evaluate(() => performance.now());
  };
  const plain = await site.page.context().newPage();
  await plain.goto('./#v=1&page=glossary');
  await plain.reload();
  await plain.locator('main h1').waitFor();
  const usual = await plain.evaluate(() => performance.now());
  await plain.close();
  for (const [page, isHall] of [
    [hall, true],
    [presenter, false],
  ] as const) {
    const tries: number[] = [];
    // A busy machine takes long for any page, and now and then: the best of three counts.
    const isGood = (): boolean => tries.some((took) => took <= Math.max(1000, 2 * usual));
    while (tries.length < 3 && !isGood()) {
      tries.push(await loaded(page, isHall));
      expect(await drawn(page, isHall)).toBe(before);
    }
    const told = tries.map((took) => `${Math.round(took)} ms`).join(', ');
    console.log(
      `${isHall ? 'hall' : 'presenter'} back after a reload: ${told}; a page of text: ${Math.round(usual)} ms`,
    );
    expect(isGood()).toBe(true);
  }
});

test('two talks in one browser do not meet', async ({ site }) => {
  await open(site, '&frame=6');
  const hall = site.page;
  const presenter = await presenterOf(hall);
  const other = await site.page.context().newPage();
  await other.goto('./#v=1&page=talk&frame=3');
  await expectFrame(other, 3);
  await press(other, 'PageDown');
  await expectFrame(other, 4);
  await press(presenter, 'PageDown');
  await expectFrame(hall, 6, 'b');
  await expectFrame(other, 4);
});

test('a presenter’s window that was opened by itself finds the talk, whichever came first', async ({
  site,
}) => {
  const presenter = await site.page.context().newPage();
  await presenter.goto('./#v=1&page=talk&view=presenter');
  await expect(presenter.getByRole('status').first()).toContainText('no screen connected');
  await open(site, '&frame=9');
  await expect(presenter.getByRole('status').first()).toContainText('in step');
  await expect(stage(presenter)).toHaveAttribute('data-frame', '9');
});

test('the presenter knows what each choice leads to, has notes, time, a check, and a code', async ({
  site,
}) => {
  await site.open('#v=1&page=talk&view=presenter&frame=6&step=5');
  const { page } = site;
  const choices = page.getByRole('region', { name: 'If you run' });
  await expect(choices).toContainText('33% EFAULT');
  await expect(choices).toContainText('100% EFAULT, decided');
  await expect(page.locator('[aria-current="step"]').filter({ hasText: 'Step 5' })).toBeVisible();
  const notes = page.getByRole('region', { name: 'Notes' });
  const size = await notes.getByText('Step 5').evaluate((one) => parseFloat(getComputedStyle(one).fontSize));
  expect(size).toBeGreaterThanOrEqual(20);
  await press(page, 'n');
  await expect(notes).toContainText('第 5 步');
  await page.getByRole('checkbox').check();
  await expect(page.getByRole('list', { name: 'Plan of the talk' }).getByRole('listitem')).toHaveCount(13);
  await page.getByText('Check and rehearse').click();
  await page.getByRole('button', { name: 'Check the talk' }).click();
  await expect(page.getByText(`All ${PLACES.length} pictures are reached`)).toBeVisible();
  // No service worker runs in this test, so nothing is stored.
  await expect(page.getByText('Not stored for offline').first()).toBeVisible();
  await expect(page.getByText('The notes in Chinese are open')).toBeVisible();
  expect(await site.axe()).toEqual([]);
  await page.evaluate(() => {
    const large = new CSSStyleSheet();
    large.replaceSync("[data-frame='9'] text { font-size: 400px }");
    document.adoptedStyleSheets.push(large);
  });
  await page.getByRole('button', { name: 'Check the talk' }).click();
  await expect(page.getByText('Leave the screen: 9.')).toBeVisible();
  await press(page, 'q');
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
  await expect(page.getByRole('dialog')).toContainText('frame=6&step=5');
});

test('on a phone the presenter’s window is a clicker', async ({ site }) => {
  await site.page.setViewportSize({ width: PHONE[0], height: PHONE[1] });
  await site.open('#v=1&page=talk&view=presenter');
  expect(await site.overflow()).toBeLessThanOrEqual(0);
  const next = site.page.getByRole('button', { name: 'Next', exact: true });
  await expect(next).toBeInViewport({ ratio: 1 });
  expect((await next.boundingBox())?.height).toBeGreaterThanOrEqual(42);
  await next.click();
  await expect(stage(site.page)).toHaveAttribute('data-frame', '2');
});
