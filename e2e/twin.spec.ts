import { expect, test } from './page.ts';

const CLONED = '#v=1&page=lab&twin=clone@S3.V2.S2.V3.F2@6';

test('Compare puts the same schedule with another fix beside the run, and the address keeps both', async ({
  site,
}) => {
  await site.open();
  await site.page.keyboard.press('c');
  await site.settled();
  await expect(site.page).toHaveURL(/twin=clone@S3\.V2\.S2\.V3\.F2@6/);
  const tapeOf = (n: number) => site.page.getByRole('list', { name: `Shared string of run ${n}` });
  const [one, two] = [tapeOf(1), tapeOf(2)];
  await expect(one.locator('[data-index="10"]')).toHaveAttribute('data-byte', '00');
  await expect(two.locator('[data-index="10"]')).toHaveAttribute('data-byte', '2f');
  for (const tape of [one, two]) await expect(tape.locator('.differs')).toHaveCount(1);
  const buffers = site.region('Packed buffer');
  await expect(buffers).toContainText('1 of 72 bytes differs');
  await expect(buffers.locator('.differs')).toHaveText(['00', '2f']);
  await expect(buffers).toContainText('byte 54: 00 beside 2f');
  await expect(site.outcome).toContainText('EFAULT');
  await site.reload();
  await expect(site.region('Where they part')).toContainText('3 of 4 passed');
  await site.button('Back to one run').click();
  await site.settled();
  await expect(site.page).not.toHaveURL(/twin=/);
  await expect(site.region('Threads')).toBeVisible();
});

test('where they part is a list with next and previous, and diamonds on the ruler', async ({ site }) => {
  await site.open(CLONED);
  const parts = site.region('Where they part');
  await expect(parts.getByRole('listitem')).toHaveCount(4);
  await parts.getByRole('button', { name: 'Previous' }).click();
  await site.expectStep(5, 12);
  await site.page.keyboard.press('[');
  await site.expectStep(4, 12);
  await site.page.keyboard.press(']');
  await site.expectStep(5, 12);
  await parts.getByRole('button', { name: /^7 the endings/ }).press('Enter');
  await site.expectStep(7, 12);
  await site.timeline.getByRole('button', { name: 'They part in the steps at step 4' }).click();
  await site.expectStep(4, 12);
});

test('every place at which they part is listed, counted, and gone through', async ({ site }) => {
  await site.open(CLONED);
  const parts = site.region('Where they part');
  await parts.getByRole('button', { name: 'All 2 places at which the strings part' }).click();
  await expect(parts.getByRole('button', { name: /^11 .*index 0 is Z, and 21 more/ })).toBeVisible();
  await parts.getByRole('button', { name: 'All 3 places at which the steps part' }).press('Enter');
  await expect(parts.getByRole('listitem')).toHaveCount(7);
  await site.page.keyboard.press('Home');
  for (const step of [7, 8, 11, 12]) {
    await site.page.keyboard.press(']');
    await site.expectStep(step, 12);
  }
  expect(await site.axe('all', '.twin')).toEqual([]);
});

test('a step of one run is dragged, and moved by Alt and an arrow; both say what comes of it', async ({
  site,
  page,
}) => {
  await site.open(CLONED);
  const block = (name: string) => site.timeline.locator(`[data-twin="${name}"]`);
  const [from, to] = [await block('2 4').boundingBox(), await block('both 3').boundingBox()];
  if (!from || !to) throw new Error('both are drawn');
  await page.mouse.move(from.x + 20, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(to.x + 20, from.y + 12, { steps: 8 });
  await expect(site.timeline.getByText(/^Run 2: before S3: /)).toBeVisible();
  await page.mouse.up();
  await site.settled();
  await expect(page).toHaveURL(/twin=clone@S2\.V1\.S1\.V1\.S2\.V3\.F2@3/);
  await expect(page).toHaveURL(/schedule=S3\.V2\.S2&/);
  await site.button('Undo').click();
  await block('both 3').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await site.settled();
  await expect(page).toHaveURL(
    /schedule=S2\.V1\.S1\.V1\.S2&.*twin=clone@S2\.V1\.S1\.V1\.S2\.V3\.F2@4|twin=clone@S2\.V1\.S1\.V1\.S2\.V3\.F2@4.*schedule=S2\.V1\.S1\.V1\.S2/,
  );
  await expect(block('both 4')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(block('1 3')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(block('2 3')).toBeFocused();
  await page.keyboard.press('Enter');
  await site.expectStep(3, 12);
  await block('both 1').focus();
  await page.keyboard.press('Alt+ArrowLeft');
  await site.settled();
  await site.expectStep(3, 12);
});

test('runs with other workers or another path stand side by side; one of another grain says why not', async ({
  site,
  page,
}) => {
  await site.open('#v=1&page=lab&world=faithful&schedule=A8&twin=none@A8.B2.C3@13@3');
  await expect(site.threads.getByRole('button', { name: 'Run worker C' })).toHaveAccessibleDescription(
    /^1: this run has no such worker/,
  );
  const packed = site.region('Packed buffer');
  await packed.getByRole('radio', { name: 'C' }).check();
  await expect(packed).toContainText('64 of 64 bytes differ');
  await page.getByRole('textbox', { name: 'Path of run 2' }).fill('/zc');
  await page.getByRole('textbox', { name: 'Path of run 2' }).press('Enter');
  await site.settled();
  await expect(page).toHaveURL(/twin=none@.*@3@\/zc/);
  await page.getByRole('combobox', { name: 'Another run or landmark' }).selectOption('same');
  await site.settled();
  await expect(page).toHaveURL(/twin=none@A8@/);
  await site.open('#v=1&page=lab&world=faithful&schedule=A8&twin=byte:none@A8@3');
  await expect(
    page.getByText('The second run goes on byte by byte and the first by whole steps'),
  ).toBeVisible();
  await site.open('#v=1&page=lab&world=faithful&grain=byte&schedule=A30&twin=coarse:clone@A2@9');
  await expect(site.region('Where they part')).toBeVisible();
});

test('the shorter run ends, the flag goes on, and it stands in the address', async ({ site }) => {
  await site.open(CLONED);
  await site.playhead.focus();
  await site.page.keyboard.press('End');
  await site.expectStep(12, 12);
  await expect(site.playhead).toHaveAttribute('aria-valuetext', /Run 1: .*has ended/);
  await site.settled();
  await expect(site.page).toHaveURL(/twin=clone@S3\.V2\.S2\.V3\.F2@12&.*step=7/);
  await site.reload();
  await site.expectStep(12, 12);
});

test('a choice is made in both runs; one that refuses says why, and Undo takes back both', async ({
  site,
}) => {
  await site.open(CLONED);
  const run = (thread: string) => site.threads.getByRole('button', { name: `Run ${thread}` });
  await run('freeing thread').click();
  await site.settled();
  await expect(site.page).toHaveURL(/schedule=S3\.V2\.S1\.F1/);
  await expect(site.page).toHaveURL(/twin=clone@S3\.V2\.S1\.F1@7/);
  await site.button('Undo').click();
  await site.settled();
  await expect(site.page).toHaveURL(/twin=clone@S3\.V2\.S2\.V3\.F2/);
  await site.page.keyboard.press(']');
  await site.expectStep(7, 12);
  await expect(run('freeing thread')).toHaveAccessibleDescription(/^1: .*the process has exited at step 7/);
  await expect(run('freeing thread')).not.toHaveAttribute('aria-disabled', 'true');
});

test('the same run twice says so; a landmark and a swap', async ({ site }) => {
  await site.open('#v=1&page=lab&twin=none@S3.V2.S2@6');
  await expect(site.region('Where they part')).toContainText(
    'These runs are the same in every step and byte.',
  );
  await site.page
    .getByRole('combobox', { name: 'Another run or landmark' })
    .selectOption({ label: 'Clean: one thread after the other' });
  await expect(site.region('Where they part').getByRole('listitem')).not.toHaveCount(0);
  await site.button('Swap').click();
  await site.settled();
  await expect(site.page).toHaveURL(/twin=none@S3\.V2\.S2@6&.*schedule=V4\.S5\.F2/);
});

test('a damaged second run is refused with a sentence, and one run is shown', async ({ site }) => {
  for (const twin of ['clone', 'flock@S3', 'clone@S99', 'clone@S3@x']) {
    await site.open(`#v=1&page=lab&twin=${twin}`);
    await expect(site.page.getByText('The second run of this address cannot be followed')).toBeVisible();
    await expect(site.packed).toBeVisible();
  }
  await site.button('Close this notice').click();
  await site.settled();
  await expect(site.page).not.toHaveURL(/twin=/);
});

test('two runs are accessible in both languages, light and dark, on a phone too', async ({ site, page }) => {
  test.slow();
  for (const [width, height, scheme] of [
    [1366, 768, 'dark'],
    [1024, 768, 'light'],
    [390, 844, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: scheme });
    for (const lang of ['en', 'zh']) {
      await site.open(`${CLONED}&lang=${lang}`);
      await page.locator('.twin').waitFor();
      expect.soft(await site.axe('all', '.twin'), `${width} ${lang}`).toEqual([]);
      expect.soft(await site.overflow(), `${width} ${lang}`).toBe(0);
    }
  }
});
