import type { CDPSession } from '@playwright/test';
import { expect, test, type Site } from './page.ts';

const LONG = '#v=1&page=lab&world=faithful&pools=4&schedule=A8.B8.C12.D1.B2.D11.B2.A4&step=32';

type Finger = readonly [x: number, y: number];
const send = (
  touch: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  fingers: readonly Finger[],
): Promise<unknown> =>
  touch.send('Input.dispatchTouchEvent', { type, touchPoints: fingers.map(([x, y], id) => ({ x, y, id })) });

/** Moves fingers from one place to another in a few steps, and lifts them. */
async function move(touch: CDPSession, from: readonly Finger[], to: readonly Finger[]): Promise<void> {
  for (let count = 1; count <= from.length; count += 1) await send(touch, 'touchStart', from.slice(0, count));
  for (let step = 1; step <= 8; step += 1) {
    const now = from.map(([x, y], id): Finger => {
      const [toX = x, toY = y] = to[id] ?? [];
      return [x + ((toX - x) * step) / 8, y + ((toY - y) * step) / 8];
    });
    await send(touch, 'touchMove', now);
  }
  await send(touch, 'touchEnd', []);
}

const boxOf = async (site: Site, step: number) => {
  const box = await site.block(step).boundingBox();
  if (!box) throw new Error(`Step ${step} is not drawn.`);
  return box;
};
const seen = async (site: Site): Promise<readonly number[]> =>
  (
    (await site
      .region('Whole run')
      .getByRole('scrollbar', { name: 'Part of the run in the window' })
      .getAttribute('aria-valuetext')) ?? ''
  )
    .split(/\D+/)
    .map(Number);

test.use({ viewport: { width: 1440, height: 900 }, hasTouch: true });

/** Brings what recognises gestures, as a first touch does. */
async function wake(site: Site, touch: CDPSession, at: Finger): Promise<void> {
  await move(touch, [at], [at]);
  await site.settled();
}

test('two fingers zoom about their middle, and leave the page alone', async ({ site, page }) => {
  await site.open(LONG);
  const touch = await page.context().newCDPSession(page);
  const block = await boxOf(site, 30);
  const [x, y] = [block.x + block.width / 2, block.y + block.height / 2];
  await wake(site, touch, [x, y]);
  const before = await boxOf(site, 30);
  const middle = before.x + before.width / 2;
  await move(
    touch,
    [
      [middle - 60, y],
      [middle + 60, y],
    ],
    [
      [middle - 110, y],
      [middle + 110, y],
    ],
  );
  await expect.poll(async () => (await boxOf(site, 30)).width).toBeGreaterThan(before.width * 1.4);
  const after = await boxOf(site, 30);
  expect(after.x).toBeLessThan(middle);
  expect(after.x + after.width).toBeGreaterThan(middle);
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
  await move(
    touch,
    [
      [middle - 110, y],
      [middle + 110, y],
    ],
    [
      [middle - 55, y],
      [middle + 55, y],
    ],
  );
  await expect.poll(async () => (await boxOf(site, 30)).width).toBeLessThan(after.width * 0.7);
});

test('one finger beside the blocks moves the window, on the flag scrubs, on a block selects by a tap', async ({
  site,
  page,
}) => {
  await site.open(LONG);
  const touch = await page.context().newCDPSession(page);
  const block = await boxOf(site, 31);
  const start = await seen(site);
  // The lane of A has no block here.
  const free = (await boxOf(site, 28)).x;
  const lane = await site.timeline.locator('div.head').filter({ hasText: 'A' }).boundingBox();
  const y = (lane?.y ?? 0) + (lane?.height ?? 0) - 4;
  await wake(site, touch, [block.x + 10, block.y + 10]);
  await site.expectStep(31, 48);
  await move(touch, [[free, y]], [[free + 300, y]]);
  await expect.poll(async () => (await seen(site))[0] ?? 0).toBeLessThan((start[0] ?? 0) - 1);
  await site.expectStep(31, 48);
  const flag = await site.playhead.boundingBox();
  if (!flag) throw new Error('no flag');
  const [x, top] = [flag.x + flag.width / 2, flag.y + flag.height / 3];
  await move(touch, [[x, top]], [[x - 200, top]]);
  expect(Number(await site.playhead.getAttribute('aria-valuenow'))).toBeLessThan(31);
});

test('a block is dragged by a finger, with the same legality as by the mouse', async ({ site, page }) => {
  await site.open();
  const touch = await page.context().newCDPSession(page);
  const [cut, name, copy] = [await boxOf(site, 5), await boxOf(site, 3), await boxOf(site, 6)];
  const middle = ({ x, y, width, height }: typeof cut): Finger => [x + width / 2, y + height / 2];
  const y = middle(cut)[1];
  await wake(site, touch, middle(cut));
  await move(touch, [middle(cut)], [[middle(name)[0], y]]);
  await expect(site.schedule).toHaveValue('S3.V2.S2');
  await expect(site.timeline.getByRole('status')).toHaveText('V2 must come after V1.');
  const first = await boxOf(site, 4);
  await move(touch, [middle(first)], [[middle(copy)[0], middle(first)[1]]]);
  await expect(site.schedule).toHaveValue('S4.V2.S1');
  await site.button('Undo').click();
  await expect(site.schedule).toHaveValue('S3.V2.S2');
});

test('Shift with a drag moves the window, and the flag stays', async ({ site, page }) => {
  await site.open(LONG);
  const block = await boxOf(site, 30);
  const start = await seen(site);
  await page.mouse.move(block.x - 100, block.y - 60);
  await site.settled();
  await page.keyboard.down('Shift');
  await page.mouse.down();
  await page.mouse.move(block.x + 200, block.y - 60, { steps: 6 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect.poll(async () => (await seen(site))[0] ?? 0).toBeLessThan((start[0] ?? 0) - 1);
  await site.expectStep(32, 48);
});
