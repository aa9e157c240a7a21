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

/** Moves fingers from one place to another in a few steps, and lifts them. `rest`: ms that they lie still before. */
async function move(
  touch: CDPSession,
  from: readonly Finger[],
  to: readonly Finger[],
  rest = 0,
): Promise<void> {
  for (let count = 1; count <= from.length; count += 1) await send(touch, 'touchStart', from.slice(0, count));
  if (rest > 0) await new Promise((done) => setTimeout(done, rest));
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
  const lane = await site.timeline.locator('div.head').filter({ hasText: /^\s*A/ }).boundingBox();
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

test('in two runs a finger that rested drags a step, a stroke does not; the flag follows a finger', async ({
  site,
  page,
}) => {
  await site.open('#v=1&page=lab&twin=clone@S3.V2.S2.V3.F2@6');
  const touch = await page.context().newCDPSession(page);
  const placeOf = async (name: string): Promise<Finger> => {
    const box = await site.timeline.locator(`[data-twin="${name}"]`).boundingBox();
    if (!box) throw new Error(`${name} is not drawn.`);
    return [box.x + 20, box.y + box.height / 2];
  };
  const [from, to] = [await placeOf('2 4'), await placeOf('both 3')];
  // Brings the words, as a first touch does. A tap puts the flag behind the step.
  await move(touch, [from], [from]);
  await site.settled();
  await expect(site.playhead).toHaveAttribute('aria-valuenow', '4');
  // A stroke does not take the step along, and leaves the flag where it is.
  await move(touch, [from], [[to[0], from[1]]]);
  await expect(page).toHaveURL(/twin=clone@S3\.V2\.S2\.V3\.F2@4/);
  // A finger that rested does, with the same legality as the mouse, and the page does not scroll.
  await move(touch, [from], [[to[0], from[1] + 2]], 500);
  await site.settled();
  await expect(page).toHaveURL(/twin=clone@S2\.V1\.S1\.V1\.S2\.V3\.F2@3/);
  await expect(page).toHaveURL(/schedule=S3\.V2\.S2&/);
  await site.button('Undo').click();
  await site.settled();
  // Where neither run lets it, it says so, and nothing moves.
  const [cut, first] = [await placeOf('2 5'), await placeOf('both 1')];
  await move(touch, [cut], [[first[0], cut[1]]], 500);
  await expect(site.timeline.getByText('V1 must come after V0.')).toBeVisible();
  await expect(page).toHaveURL(/twin=clone@S3\.V2\.S2\.V3\.F2@/);
  const flag = await site.playhead.boundingBox();
  if (!flag) throw new Error('no flag');
  const at: Finger = [flag.x + flag.width / 2, flag.y + 14];
  await move(touch, [at], [[(await placeOf('both 2'))[0], at[1]]]);
  await expect
    .poll(async () => Number(await site.playhead.getAttribute('aria-valuenow')))
    .toBeLessThanOrEqual(2);
  expect(await page.evaluate(() => [scrollX, scrollY])).toEqual([0, 0]);
});
