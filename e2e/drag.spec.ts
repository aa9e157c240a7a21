import type { Locator } from '@playwright/test';
import { expect, test, PHONE, type Site } from './page.ts';

/** The words beside a moved block, as one sees them. What a screen reader says is elsewhere. */
const beside = (site: Site): Locator => site.timeline.locator('p[aria-hidden="true"]');
const middle = async (block: Locator): Promise<{ x: number; y: number }> => {
  const box = await block.boundingBox();
  if (!box) throw new Error('The block is not drawn.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** Takes a step by the mouse and holds it in the column of another one. */
async function hold(site: Site, from: number, over: number): Promise<void> {
  const [start, end] = [await middle(site.block(from)), await middle(site.block(over))];
  await site.page.mouse.move(start.x, start.y);
  await site.page.mouse.down();
  await site.page.mouse.move(end.x, start.y, { steps: 6 });
}

/** Expects words beside a block: on the screen, not over the block, and at most `most` px away from it. */
async function expectBeside(site: Site, step: number, words: string, most = 80): Promise<void> {
  await expect(beside(site)).toHaveText(words);
  await expect(site.timeline.getByRole('status')).toHaveText(words);
  const [box, block] = [await beside(site).boundingBox(), await site.block(step).boundingBox()];
  const width = await site.page.evaluate(() => innerWidth);
  if (!box || !block) throw new Error('The words are not drawn.');
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(width);
  expect(box.y + box.height <= block.y + 1 || box.y >= block.y + block.height - 1).toBe(true);
  const away = Math.min(Math.abs(box.y + box.height - block.y), Math.abs(box.y - block.y - block.height));
  expect(away).toBeLessThan(most);
}

test('V1 dragged behind S4 takes V2 along, and says before what the run comes to', async ({ site }) => {
  await site.open();
  await hold(site, 4, 6);
  await expectBeside(site, 4, 'behind S4, V2 goes along; let it finish: clean, every copy whole');
  // What must follow is pushed on while one drags.
  const [first, second] = [await middle(site.block(4)), await middle(site.block(5))];
  expect(first.x).toBeLessThan(second.x);
  await site.page.mouse.up();
  await expect(site.schedule).toHaveValue('S4.V2.S1');
  await expect(beside(site)).toHaveCount(0);
  await site.button('Undo').click();
  await expect(site.schedule).toHaveValue('S3.V2.S2');
});

test('a place that changes the outcome of a whole run says so without more words', async ({ site }) => {
  await site.open();
  await hold(site, 4, 3);
  await expectBeside(site, 4, 'before S3: EFAULT, shown as “out of memory”');
  await site.page.mouse.up();
  await expect(site.schedule).toHaveValue('S2.V1.S1.V1.S2');
});

test('a step that may not stand somewhere says why, until one does something else', async ({ site }) => {
  await site.open();
  await hold(site, 5, 3);
  await expectBeside(site, 5, 'V2 must come after V1.');
  const home = await site.block(4).boundingBox();
  await site.page.mouse.up();
  await expect(site.schedule).toHaveValue('S3.V2.S2');
  await expectBeside(site, 5, 'V2 must come after V1.');
  expect((await site.block(5).boundingBox())?.x).toBeGreaterThan(home?.x ?? 0);
  await site.page.keyboard.press('Shift');
  await expect(beside(site)).toHaveCount(0);
});

test('a step dropped where nothing changes says why', async ({ site }) => {
  await site.open();
  await hold(site, 4, 5);
  await expectBeside(site, 4, 'Nothing changes: V2 must come after V1.');
  await site.page.mouse.up();
  await expect(site.schedule).toHaveValue('S3.V2.S2');
});

test('a place is refused where the moved run could not go on: a lock, a join', async ({ site }) => {
  await site.open('#v=1&page=lab&fix=lock&schedule=S7.V1');
  await hold(site, 8, 1);
  await expectBeside(site, 8, 'S waits for the lock that V holds.');
  await site.page.mouse.up();
  await expect(site.schedule).toHaveValue('S7.V1');
  await site.open('#v=1&page=lab&fix=join&schedule=V4.S5.F1');
  await hold(site, 10, 9);
  await expectBeside(site, 10, 'F waits until S has ended.');
  await site.page.keyboard.press('Escape');
  await site.page.mouse.up();
  await expect(site.schedule).toHaveValue('V4.S5.F1');
});

test('Escape puts the step back without a word', async ({ site }) => {
  await site.open();
  await hold(site, 5, 3);
  await expect(beside(site)).toBeVisible();
  await site.page.keyboard.press('Escape');
  await expect(beside(site)).toHaveCount(0);
  await site.page.mouse.up();
  await expect(site.schedule).toHaveValue('S3.V2.S2');
});

test('keys move a step with what must follow it, and say the same', async ({ site }) => {
  await site.open();
  await site.block(4).focus();
  await site.page.keyboard.press('Alt+ArrowRight');
  await expect(site.schedule).toHaveValue('S4.V2.S1');
  await expect(site.timeline.getByRole('status')).toHaveText(
    'V1 is now step 5. behind S4, V2 goes along; let it finish: clean, every copy whole',
  );
  await expect(site.block(5)).toBeFocused();
  await site.block(6).focus();
  await site.page.keyboard.press('Alt+ArrowLeft');
  await expect(beside(site)).toHaveText('V2 must come after V1.');
  await expect(site.timeline.getByRole('status')).toHaveText(
    'V2 has no other place in this direction. V2 must come after V1.',
  );
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: PHONE[0], height: PHONE[1] }, hasTouch: true });

  test('a finger that rests on a step lifts it; one that does not scrolls', async ({ site, page }) => {
    await site.open();
    const touch = await page.context().newCDPSession(page);
    const at = await middle(site.block(5));
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', y: number): Promise<unknown> =>
      touch.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: at.x, y }],
      });
    await send('touchStart', at.y);
    // Rests longer than src/ui/dragging.ts asks for.
    await page.waitForTimeout(500);
    for (const by of [10, 20, 30, 40, 50]) await send('touchMove', at.y - by);
    // Above the lanes, where no finger is: as far as the window is high.
    const high = 150;
    await expectBeside(site, 5, 'V2 must come after V1.', high);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await send('touchEnd', 0);
    await expectBeside(site, 5, 'V2 must come after V1.', high);

    await send('touchStart', at.y);
    for (const by of [10, 20, 30, 40, 50]) await send('touchMove', at.y - by);
    await send('touchEnd', 0);
    await expect(beside(site)).toHaveCount(0);
    await expect(site.schedule).toHaveValue('S3.V2.S2');
  });
});
