import { packedList } from './packed-list.ts';
import { expect, test, type Site } from './page.ts';

const PATH = '/var/cache/zpool.cache';
const STRING = Buffer.from(`${PATH}\0`).toString('hex');
const FILL = '#v=1&page=lab&schedule=S5.V4.F2';

async function expectHole(site: Site, isThere: boolean): Promise<void> {
  await expect(site.cell(10)).toHaveAttribute('data-byte', isThere ? '00' : '2f');
  await expect(site.cell(10)).toHaveAccessibleName(
    isThere ? 'index 10, NUL, written by V at step 5' : 'index 10, /, as parsed',
  );
}

test('the slider obeys Home, End, and the arrows', async ({ site }) => {
  await site.open();
  await site.playhead.focus();
  await site.page.keyboard.press('Home');
  await site.expectStep(0, 7);
  await expect(site.packed.locator('[data-offset]')).toHaveCount(0);
  await expect(site.packed).toContainText('Nothing is packed yet');
  expect(await site.stringHex()).toBe(STRING);
  await site.page.keyboard.press('ArrowLeft');
  await site.expectStep(0, 7);
  for (let step = 1; step <= 4; step++) {
    await site.page.keyboard.press('ArrowRight');
    await site.expectStep(step, 7);
    await expectHole(site, false);
  }
  await site.page.keyboard.press('ArrowRight');
  await site.expectStep(5, 7);
  await expectHole(site, true);
  await expect(site.playhead).toHaveAttribute('aria-valuetext', /validating thread writes NUL over byte 10/);
  await site.page.keyboard.press('End');
  await site.expectStep(7, 7);
  await site.page.keyboard.press('PageUp');
  await site.expectStep(5, 7);
  await site.page.keyboard.press('PageUp');
  await site.expectStep(3, 7);
  await site.page.keyboard.press('PageDown');
  await site.expectStep(5, 7);
});

test('a click on a block puts the playhead behind it, and the bytes follow', async ({ site }) => {
  await site.open();
  await site.block(3).click();
  await site.expectStep(3, 7);
  await expectHole(site, false);
  expect(await site.packedHex()).toBe(packedList(PATH).slice(0, 88).padEnd(144, '0'));
  await site.block(5).click();
  await site.expectStep(5, 7);
  await expectHole(site, true);
  await expect(site.block(5)).toHaveAttribute('aria-current', 'step');
});

test('the playhead can be dragged', async ({ site }) => {
  await site.open();
  const flag = await site.playhead.boundingBox();
  const target = await site.block(2).boundingBox();
  if (!flag || !target) throw new Error('The timeline is not drawn.');
  const y = flag.y + flag.height / 2;
  await site.page.mouse.move(flag.x + flag.width / 2, y);
  await site.page.mouse.down();
  await site.page.mouse.move(target.x + target.width, y, { steps: 8 });
  await site.expectStep(2, 7);
  await site.page.mouse.move(0, y, { steps: 4 });
  await site.expectStep(0, 7);
  await site.page.mouse.up();
  await site.expectStep(0, 7);
});

test('the transport goes to the ends and step by step', async ({ site }) => {
  await site.open();
  const ways: readonly (readonly [string, number])[] = [
    ['Step back', 5],
    ['First step', 0],
    ['Step forward', 1],
    ['Last step', 7],
  ];
  for (const [name, step] of ways) {
    await site.button(name).click();
    await site.expectStep(step, 7);
    await expect(site.page.getByText(`step ${step} of 7`)).toBeVisible();
  }
  await expect(site.button('Step forward')).toHaveAttribute('aria-disabled', 'true');
  await expect(site.button('Last step')).toHaveAttribute('aria-disabled', 'true');
});

test('Play runs to the end and stops there; from the end it starts over', async ({ site }) => {
  await site.open('#v=1&page=lab&step=3');
  await site.page.getByRole('combobox', { name: 'Speed' }).selectOption('2×');
  await site.button('Play').click();
  await expect(site.button('Pause')).toBeVisible();
  await site.expectStep(7, 7);
  await expect(site.button('Play')).toBeVisible();
  await site.page.getByRole('combobox', { name: 'Speed' }).selectOption('0.5×');
  await site.button('Play').click();
  await site.expectStep(0, 7);
  await site.button('Pause').click();
  await expect(site.button('Play')).toBeVisible();
});

test('the packed buffer fills in the order S1 to S4', async ({ site }) => {
  const whole = packedList(PATH);
  // How many bytes are written after each step.
  const filled = [0, 28, 44, 72, 72];
  await site.open(FILL);
  for (const [index, bytes] of filled.entries()) {
    await site.go(`${FILL}&step=${index + 1}`);
    expect(await site.packedHex()).toBe(whole.slice(0, bytes * 2).padEnd(144, '0'));
    await expect(site.packed.getByRole('gridcell', { name: 'not written yet' })).toHaveCount(72 - bytes);
    await expect(site.packed).toContainText(bytes === 0 ? '72 bytes, none written yet' : '72 bytes, native');
  }
  const written = (step: number) =>
    site.packed.getByRole('gridcell', { name: `written by S at step ${step}` });
  await expect(written(2)).toHaveCount(28);
  await expect(written(3)).toHaveCount(16);
  await expect(written(4)).toHaveCount(28);
});

test('at byte grain the copy is 23 steps, one byte each', async ({ site }) => {
  await site.open('#v=1&page=lab&grain=byte&step=49');
  await site.expectStep(49, 73);
  const value = async () => (await site.packedHex()).slice(88, 134);
  expect(await value()).toBe('00'.repeat(23));
  await site.playhead.focus();
  const torn = STRING.slice(0, 20) + '00' + STRING.slice(22);
  for (let copied = 1; copied <= 23; copied++) {
    await site.page.keyboard.press('ArrowRight');
    await site.expectStep(49 + copied, 73);
    expect(await value()).toBe(torn.slice(0, copied * 2).padEnd(46, '0'));
  }
});

test('a folded run of byte steps opens into its steps and folds again', async ({ site }) => {
  await site.open('#v=1&page=lab&grain=byte');
  const steps = site.page.getByRole('group', { name: 'Steps of the run' });
  await expect(steps.getByRole('button', { name: /^Steps 50 to 72, serializing thread: S4/ })).toBeVisible();
  await site.button('Open S4, 23 steps').click();
  const tenth = steps.getByRole('button', { name: /^Step 60, serializing thread: S4/ });
  await tenth.click();
  await site.expectStep(60, 73);
  // The track has moved with the playhead, so the button is outside of the window; keys still reach it.
  await site.button('Fold S4, 23 steps').press('Enter');
  await expect(tenth).toHaveCount(0);
  await site.expectStep(60, 73);
});

test('a selected byte names its writer and its origin, and links to the step', async ({ site }) => {
  await site.open('#v=1&page=lab&step=7');
  await site.packedByte(54).click();
  await expect(site.packedByte(54)).toHaveAttribute('aria-selected', 'true');
  await expect(site.packed).toContainText(
    'S copied it at step 6 (S4) from index 10 of the shared string; before that, 00. V had written it there at step 5 (V2).',
  );
  await site.packed.getByRole('button', { name: 'Jump to the step that wrote this byte' }).click();
  await site.expectStep(6, 7);
  await site.cell(10).click();
  await expect(site.string).toContainText('V wrote it at step 5 (V2); before that, 2f.');
  await site.string.getByRole('button', { name: 'Jump to the step that wrote this byte' }).click();
  await site.expectStep(5, 7);
});

test('what is told of a byte stays while the page scrolls below a pointer at rest', async ({ site }) => {
  await site.page.setViewportSize({ width: 1280, height: 720 });
  await site.open('#v=1&page=lab&step=7');
  await site.packedByte(54).click();
  await expect(site.packed).toContainText('S copied it at step 6 (S4) from index 10');
  await site.page.evaluate(() => scrollBy({ top: 24, behavior: 'instant' }));
  expect(await site.page.evaluate(() => scrollY)).toBeGreaterThan(0);
  for (let frame = 0; frame < 4; frame += 1)
    await site.page.evaluate(() => new Promise(requestAnimationFrame));
  await expect(site.packed).toContainText('S copied it at step 6 (S4) from index 10');
  await expect(
    site.packed.getByRole('button', { name: 'Jump to the step that wrote this byte' }),
  ).toBeVisible();
});

test('every thread’s place follows the playhead, in its code and in its chart', async ({ site }) => {
  await site.open();
  const code = site.threads.getByRole('list', { name: 'Pseudo-code of validating thread' });
  const here = code.locator('[aria-current="step"]');
  const done = code.getByRole('listitem').filter({ hasText: 'done' });
  const places: readonly (readonly [step: number, row: string, done: number, note: string])[] = [
    [6, 'V3', 2, 'run V instead'],
    [0, 'V1', 0, 'run V instead'],
    [3, 'V1', 0, 'next in this run'],
    [4, 'V2', 1, 'next in this run'],
    [7, 'V3', 2, 'killed at step 7'],
  ];
  await site.threads.getByRole('radio', { name: 'Pseudo-code' }).check();
  for (const [step, row, rows, note] of places) {
    if (step === 0) await site.button('First step').click();
    else await site.block(step).click();
    await expect(here).toHaveCount(1);
    await expect(here).toContainText(row);
    await expect(here).toContainText(note);
    await expect(done).toHaveCount(rows);
  }
  await site.threads.getByRole('radio', { name: 'Statechart' }).check();
  const charts = site.threads.getByRole('img', { name: /^Statechart of/ });
  await expect(charts).toHaveCount(3);
  for (const [step, row] of places) {
    if (step === 0) await site.button('First step').click();
    else await site.block(step).click();
    await expect(charts.first()).toHaveAccessibleName(`Statechart of validating thread, now at ${row}`);
    await expect(charts.first().locator('.isHere')).toHaveText([row]);
  }
});

test('the bytes of the reply are shown only when the chain has reached them', async ({ site }) => {
  await site.open();
  const link = site.consequence.getByRole('listitem').filter({ hasText: 'its bytes are zero' });
  await expect(link).not.toContainText('00 00 00 00');
  await site.button('Last step').click();
  await expect(link).toContainText('00 00 00 00');
  await site.button('Step back').click();
  await expect(link).not.toContainText('00 00 00 00');
});

test('a held key moves once a frame, to the newest, and what follows comes after it', async ({ site }) => {
  await site.open('#v=1&page=lab&world=faithful&step=0');
  // Six presses of a held key arrive before a frame, as on a machine that cannot draw fast enough.
  const moves = (target: 'body' | '[role="slider"]', last: string) =>
    site.page.evaluate(
      async ({ target, last }) => {
        const slider = document.querySelector('[role="slider"]');
        const seen: string[] = [];
        const watch = new MutationObserver(() => seen.push(slider?.getAttribute('aria-valuenow') ?? ''));
        if (slider) watch.observe(slider, { attributeFilter: ['aria-valuenow'] });
        const press = (key: string, repeat: boolean) =>
          document
            .querySelector(target)
            ?.dispatchEvent(new KeyboardEvent('keydown', { key, repeat, bubbles: true, cancelable: true }));
        for (let time = 0; time < 6; time += 1) press('ArrowRight', true);
        if (last) press(last, false);
        for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
        watch.disconnect();
        return seen;
      },
      { target, last },
    );
  expect(await moves('body', '')).toEqual(['6']);
  expect(await moves('[role="slider"]', '')).toEqual(['12']);
  // The key that is not held acts after what was asked for before it.
  expect(await moves('body', 'ArrowLeft')).toEqual(['17']);
});
