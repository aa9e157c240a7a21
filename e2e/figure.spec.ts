import type { FrameLocator, Page } from '@playwright/test';
import { expect, test } from './page.ts';

/* One stage alone, in a frame of another page. */

const RUN = 'world=faithful&path=/var/cache/zpool.cache&pools=2&fix=none&grain=coarse&schedule=A8.B12.A4';

/** Opens a page that shows a figure in a frame of this size. */
async function embed(page: Page, address: string, [width, height] = [480, 320]): Promise<FrameLocator> {
  await page.goto('./licences.txt');
  await page.evaluate(
    ({ src, size }) => {
      const frame = document.createElement('iframe');
      Object.assign(frame, { src, title: 'a figure', width: size[0], height: size[1] });
      document.body.replaceChildren(frame);
    },
    { src: `./#v=1&page=figure${address}`, size: [width, height] },
  );
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('main svg[data-step]')).toBeVisible();
  return frame;
}
const playhead = (frame: FrameLocator) => frame.getByRole('slider', { name: 'Playhead' });
const at = (frame: FrameLocator, step: number) =>
  expect(playhead(frame)).toHaveAttribute('aria-valuenow', String(step));

/** Returns by how many px the document in the frame is larger than the frame, and the smallest type that is drawn. */
const measured = (frame: FrameLocator) =>
  frame.locator('html').evaluate((root) => ({
    wide: root.scrollWidth - root.clientWidth,
    high: root.scrollHeight - root.clientHeight,
    type: Math.min(
      ...[...root.querySelectorAll('main :is(text, p, span, a)')]
        .filter((part) => part.textContent.trim() !== '' && !part.closest('.unseen'))
        .map((part) => parseFloat(getComputedStyle(part).fontSize)),
    ),
    // The picture is drawn at its own size.
    scale: root.querySelector<SVGSVGElement>('main svg[data-step]')?.getScreenCTM()?.a,
    ends: [...root.querySelectorAll('main svg[data-step] > text')].map(
      (part) => part.getBoundingClientRect().right - root.clientWidth,
    ),
  }));

for (const [what, address] of [
  ['the first run', ''],
  ['two workers', `&${RUN}&step=10`],
  ['four workers, byte by byte', '&world=faithful&pools=4&grain=byte&schedule=A30.B30.C30.D30&step=60'],
  [
    'a long path, freed',
    '&path=/srv/one/two/three/a-long-name-of-a-directory/zpool.cache&schedule=S3.V2.F2&step=7',
  ],
] as const) {
  test(`fits into 480x320 with type that can be read: ${what}`, async ({ site, complaints }) => {
    const frame = await embed(site.page, address);
    const { wide, high, type, scale, ends } = await measured(frame);
    expect([wide, high]).toEqual([0, 0]);
    expect(type).toBeGreaterThanOrEqual(13);
    expect(scale).toBeCloseTo(1, 2);
    expect(Math.max(...ends)).toBeLessThanOrEqual(0);
    await expect(frame.getByRole('banner')).toHaveCount(0);
    await expect(frame.getByRole('contentinfo')).toHaveCount(0);
    await expect(frame.getByRole('status').locator('p')).toHaveCount(0);
    expect(complaints.errors).toEqual([]);
  });
}

test('is scrubbed by keys and by the mouse, and no other key changes its run', async ({ site }) => {
  const { page } = site;
  const frame = await embed(page, `&${RUN}&step=10`);
  await at(frame, 10);
  await playhead(frame).focus();
  await page.keyboard.press('ArrowLeft');
  await at(frame, 9);
  await page.keyboard.press('PageDown');
  await at(frame, 20);
  await page.keyboard.press('End');
  await at(frame, 24);
  await page.keyboard.press('1');
  await page.keyboard.press('?');
  await expect(frame.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Home');
  await at(frame, 0);
  await expect(playhead(frame)).toHaveAttribute('aria-valuemax', '24');

  const box = await playhead(frame).boundingBox();
  if (!box) throw new Error('no track');
  const y = box.y + box.height / 2;
  await page.mouse.click(box.x + box.width / 2, y);
  await at(frame, 12);
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.7, y, { steps: 4 });
  await page.mouse.move(box.x + box.width + 40, y, { steps: 4 });
  await at(frame, 24);
  await page.mouse.up();
  await page.mouse.move(box.x + 20, y);
  await at(frame, 24);
  await expect(frame.locator('main svg[data-step]')).toHaveAttribute('data-step', '24');
});

test('its link leads out of the frame to the same moment in the lab', async ({ site }) => {
  const { page } = site;
  const frame = await embed(page, `&${RUN}&step=10`);
  await playhead(frame).press('ArrowRight');
  await at(frame, 11);
  await frame.getByRole('link', { name: 'NUL and Void' }).click();
  await expect(page).toHaveURL(/\/#v=1&page=lab/);
  expect(new URL(page.url()).hash).toBe(`#v=1&page=lab&${RUN}&step=11`);
  await site.settled();
  await site.expectStep(11, 24);
});

test('speaks Chinese where its address says so, and so does the lab behind its link', async ({ site }) => {
  const frame = await embed(site.page, `&${RUN}&step=10&lang=zh`, [800, 450]);
  await expect(frame.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  const { wide, high, type } = await measured(frame);
  expect([wide, high]).toEqual([0, 0]);
  expect(type).toBeGreaterThanOrEqual(13);
  await expect(frame.getByRole('link', { name: 'NUL and Void' })).toHaveAttribute('href', /lang=zh$/);
});

test('says what its address has that cannot be followed, in its own room', async ({ site }) => {
  const frame = await embed(site.page, '&schedule=S3.V2.S9&step=5');
  const notice = frame.getByRole('status').locator('p');
  await expect(notice.first()).toBeInViewport();
  expect((await measured(frame)).high).toBe(0);
  await site.page.setViewportSize({ width: 480, height: 320 });
  await site.open('#v=1&page=figure&grain=none');
  expect(await site.overflow()).toBe(0);
  expect(await site.axe()).toEqual([]);
  await site.button('Close this notice').click();
  await expect(site.notices.locator('p')).toHaveCount(0);
  await site.page.emulateMedia({ colorScheme: 'dark' });
  expect(await site.axe()).toEqual([]);
});

test('the lab has the snippet of the step it shows, and a link in Markdown', async ({ site }) => {
  const { page } = site;
  await site.open(`#v=1&page=lab&${RUN}&step=10`);
  await site.button('Embed').click();
  const dialog = page.getByRole('dialog', { name: 'Show this step in another page' });
  const html = await dialog.getByRole('textbox', { name: /^HTML/ }).inputValue();
  expect(html).toContain(`page=figure&amp;${RUN.replaceAll('&', '&amp;')}&amp;step=10&amp;lang=en"`);
  await expect(dialog.getByRole('textbox', { name: /^Markdown/ })).toHaveValue(
    new RegExp(`^\\[NUL and Void, step 10 of 24\\]\\(http://[^)]*page=lab&[^)]*step=10&lang=en\\)$`),
  );
  expect(await site.axe()).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(site.button('Embed')).toBeFocused();

  // The snippet as it is, in a page of its own.
  await page.goto('./licences.txt');
  await page.evaluate((snippet) => {
    document.body.innerHTML = snippet;
  }, html);
  await at(page.frameLocator('iframe'), 10);
});
