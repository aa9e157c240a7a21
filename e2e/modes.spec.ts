import type { ChapterId } from '../src/story/chapters/ids.ts';
import { expect, test, type Site } from './page.ts';

/** Returns the animations that run at this moment and last longer than a frame. */
const moving = (site: Site) =>
  site.page.evaluate(() =>
    document
      .getAnimations()
      .filter((animation) => Number(animation.effect?.getComputedTiming().activeDuration ?? 0) > 1)
      .map((animation) => (animation instanceof CSSTransition ? animation.transitionProperty : animation.id)),
  );

test.describe('reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('nothing moves by itself, and everything works', async ({ site, complaints }) => {
    await site.open();
    for (const name of ['Step back', 'Last step', 'First step', 'Step forward']) {
      await site.button(name).click();
      expect(await moving(site), name).toEqual([]);
    }
    await site.expectStep(1, 7);
    expect(complaints.errors).toEqual([]);
  });

  test('the story changes its stage without animation, and scrolls to a picture at once', async ({
    site,
    complaints,
  }) => {
    await site.open('#v=1&page=story&chapter=really');
    for (const [picture, step, of] of [
      ['b', 10, 20],
      ['c', 15, 15],
      ['a', 10, 24],
    ] as const) {
      await site.page.evaluate((id) => {
        location.hash = `v=1&page=story&chapter=really&picture=${id}`;
      }, picture);
      await site.expectStep(step, of);
      expect(await moving(site), picture).toEqual([]);
      // A smooth scroll would still be moving; this one has arrived.
      const stops = await site.page.evaluate(async () => {
        const seen = new Set<number>();
        for (let frame = 0; frame < 6; frame += 1) {
          seen.add(scrollY);
          await new Promise(requestAnimationFrame);
        }
        return seen.size;
      });
      expect(stops).toBe(1);
    }
    await site.button('See the answer').click();
    expect(await moving(site)).toEqual([]);
    expect(complaints.errors).toEqual([]);
  });
});

test.describe('forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('the hole keeps an edge, and so do the bytes and the blocks', async ({ site, complaints }) => {
    await site.open();
    const hole = await site
      .cell(10)
      .locator('.box')
      .evaluate((box) => {
        const { borderTopWidth, borderTopStyle, borderTopColor } = getComputedStyle(box, '::before');
        return {
          borderTopWidth,
          borderTopStyle,
          borderTopColor,
          paper: getComputedStyle(document.documentElement).backgroundColor,
        };
      });
    expect(parseFloat(hole.borderTopWidth)).toBeGreaterThanOrEqual(2);
    expect(hole.borderTopStyle).toBe('solid');
    expect(hole.borderTopColor).not.toBe(hole.paper);
    await expect(site.cell(10)).toContainText('NUL');
    await expect(site.packed.getByText('expected at 54')).toBeVisible();
    for (const hash of ['#v=1&page=lab&world=faithful', '#v=1&page=lab&schedule=S3.F2.S2.V2']) {
      await site.go(hash);
      await expect(site.outcome).toBeVisible();
    }
    expect(complaints.errors).toEqual([]);
  });
});

test.describe('what is chosen, in forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('differs by more than colour: the row of the tree, the page in the navigation', async ({ site }) => {
    await site.page.goto('./#v=1&page=bytes&sample=request&select=28');
    const rows = site.page.getByRole('treeitem');
    const look = (row: Element) => {
      const name = row.querySelector('.name') ?? row;
      return {
        isLined: getComputedStyle(name).textDecorationLine === 'underline',
        isFramed: getComputedStyle(row).boxShadow !== 'none',
      };
    };
    const chosen = rows.and(site.page.locator('[aria-selected="true"]'));
    await expect(chosen).toHaveCount(1);
    expect(await chosen.evaluate(look)).toEqual({ isLined: true, isFramed: true });
    const other = rows.and(site.page.locator('[aria-selected="false"]')).first();
    expect(await other.evaluate(look)).toEqual({ isLined: false, isFramed: false });

    const lines = await site.page
      .getByRole('navigation')
      .first()
      .getByRole('link')
      .evaluateAll((links) =>
        links.map((link) => {
          const { borderBottomColor, borderBottomStyle } = getComputedStyle(link);
          const paper = getComputedStyle(document.documentElement).backgroundColor;
          const isSeen = borderBottomStyle !== 'none' && borderBottomColor !== paper;
          return [link.getAttribute('aria-current') === 'page', isSeen];
        }),
      );
    expect(lines.filter(([isCurrent]) => isCurrent)).toHaveLength(1);
    expect(lines.every(([isCurrent, isSeen]) => isCurrent === isSeen)).toBe(true);
  });
});

test.describe('the story in forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('the hole and what the prose lights keep an edge; axe finds nothing', async ({ site, complaints }) => {
    await site.open('#v=1&page=story&chapter=collision&picture=a');
    const edge = (selector: string, pseudo?: string) =>
      site.page
        .locator(selector)
        .first()
        .evaluate((element, part) => {
          const style = getComputedStyle(element, part);
          const paper = getComputedStyle(document.documentElement).backgroundColor;
          return { width: parseFloat(style.borderTopWidth), isSeen: style.borderTopColor !== paper };
        }, pseudo);
    const hole = await edge('[data-index="10"] .box', '::before');
    expect(hole.width).toBeGreaterThanOrEqual(2);
    expect(hole.isSeen).toBe(true);
    // A word of the prose that points at a byte is highlighted in the system's colours.
    const word = site.page.getByRole('article').getByRole('button', { name: 'Byte 54' });
    await word.hover();
    const colours = await word.evaluate((element) => {
      const { color, backgroundColor } = getComputedStyle(element);
      return { color, backgroundColor, page: getComputedStyle(document.documentElement).backgroundColor };
    });
    expect(colours.backgroundColor).not.toBe(colours.page);
    expect(colours.backgroundColor).not.toBe(colours.color);
    for (const chapter of ['symptom', 'message', 'fixes', 'affected'] satisfies ChapterId[]) {
      await site.go(`#v=1&page=story&chapter=${chapter}`);
      expect(await site.axe(), chapter).toEqual([]);
    }
    expect(complaints.errors).toEqual([]);
  });
});

test('no action asks another host, and none breaks the policy', async ({ site, complaints }) => {
  await site.open();
  await site.threads.getByRole('radio', { name: 'Statechart' }).check();
  await expect(site.threads.getByRole('img').first()).toBeVisible();
  await site.page.keyboard.press('?');
  await expect(site.page.getByRole('dialog')).toBeVisible();
  await site.page.keyboard.press('Escape');
  await site.page.getByText('What this world is').click();
  await expect(site.page.getByText('As reported is a teaching model')).toBeVisible();
  await site.button('Dark').click();
  await site.button('中文').click();
  await expect(site.page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await site.settled();
  expect(complaints.errors).toEqual([]);
  expect(complaints.foreignRequests).toEqual([]);
});

test('the theme is turned by its button and kept', async ({ site }) => {
  const paper = () => site.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await site.open();
  const light = await paper();
  await site.button('Dark').click();
  await expect.poll(paper).not.toBe(light);
  const dark = await paper();
  await site.reload();
  expect(await paper()).toBe(dark);
  await site.button('Light').click();
  await expect.poll(paper).toBe(light);
});
