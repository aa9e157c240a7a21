import { expect, PHONE, test, type Site } from './page.ts';

const RUN = 'world=article&path=/var/cache/zpool.cache&pools=3&fix=none&grain=coarse&schedule=S3.V2.S2';
const notes = (site: Site) => site.timeline.getByRole('group', { name: 'Your notes at steps' });
const mark = (site: Site, step: number) => site.timeline.locator(`[data-note-mark="${step}"]`);
const written = (site: Site): string => decodeURIComponent(/notes=([^&]*)/.exec(site.page.url())?.[1] ?? '');

/** Writes a note at the playhead by keys. */
async function write(site: Site, step: number, text: string): Promise<void> {
  await site.page.keyboard.press('m');
  const field = notes(site).getByRole('textbox', { name: `Note at step ${step}` });
  await expect(field).toBeFocused();
  await field.fill(text);
  await field.press('Enter');
  await expect(field).toHaveCount(0);
}

test('a note is written by a key, stands at its step and in the address, and is changed, undone and removed', async ({
  site,
}) => {
  await site.open();
  await write(site, 6, 'why is this read here? a_b ~ 斜杠');
  await expect(mark(site, 6)).toBeVisible();
  await expect(notes(site)).toContainText('why is this read here?');
  await site.settled();
  expect(written(site)).toBe('S4.why_is_this_read_here?_a~.b_~~_斜杠');
  await site.page.reload();
  await site.settled();
  await expect(notes(site)).toContainText('why is this read here? a_b ~ 斜杠');
  await site.playhead.press('ArrowLeft');
  await expect(notes(site)).not.toContainText('why');
  await expect(mark(site, 6)).toBeVisible();
  await site.playhead.press('ArrowRight');
  await notes(site)
    .getByRole('button', { name: /^Note at step 6: why/ })
    .click();
  await notes(site).getByRole('textbox').fill('the hole is copied');
  await notes(site).getByRole('button', { name: 'Keep' }).click();
  await expect(notes(site)).toContainText('the hole is copied');
  await site.page.keyboard.press('Control+z');
  await expect(notes(site)).toContainText('why is this read here?');
  await site.page.keyboard.press('Control+y');
  await expect(notes(site)).toContainText('the hole is copied');
  expect(await site.axe('all')).toEqual([]);
  await site.page.keyboard.press('m');
  await notes(site).getByRole('button', { name: 'Remove' }).click();
  await expect(mark(site, 6)).toHaveCount(0);
  await site.settled();
  expect(site.page.url()).not.toContain('notes=');
  await site.page.keyboard.press('Control+z');
  await expect(mark(site, 6)).toBeVisible();
});

test('a note follows its step when the order changes, waits where the run has no such step, and says so', async ({
  site,
}) => {
  await site.open(`#v=1&page=lab&notes=S5.the_end~V2.cut&${RUN}&step=7`);
  await expect(notes(site)).toContainText('the end');
  await site.schedule.fill('S4.V2.S1');
  await site.schedule.press('Enter');
  await expect(mark(site, 6)).toBeVisible();
  await site.schedule.fill('S4.V2');
  await site.schedule.press('Enter');
  await expect(site.notices).toContainText('One note has no step in this run, and comes back with its step.');
  await site.settled();
  expect(written(site)).toBe('V2.cut');
  await site.button('Let it finish').click();
  await expect(site.timeline.locator('[data-note-mark]')).toHaveCount(2);
  await site.settled();
  expect(written(site)).toContain('S5.the_end');
});

test('a note without a step in this run stays over a reload, and comes back with its step', async ({
  site,
}) => {
  await site.open(`#v=1&page=lab&notes=S5.the_end~V2.cut&${RUN}&step=7`);
  await expect(notes(site)).toContainText('the end');
  await site.schedule.fill('S4.V2');
  await site.schedule.press('Enter');
  await site.settled();
  expect(written(site)).toBe('V2.cut');
  await site.page.reload();
  await site.settled();
  await expect(site.notices).toContainText('One note has no step in this run, and comes back with its step.');
  await expect(site.timeline.locator('[data-note-mark]')).toHaveCount(1);
  await site.button('Let it finish').click();
  await expect(site.timeline.locator('[data-note-mark]')).toHaveCount(2);
  await site.settled();
  expect(written(site)).toContain('S5.the_end');
  // Without any note in the address, too.
  await site.schedule.fill('S1');
  await site.schedule.press('Enter');
  await site.settled();
  expect(site.page.url()).not.toContain('notes=');
  await site.page.reload();
  await site.settled();
  await site.button('Let it finish').click();
  await expect(site.timeline.locator('[data-note-mark]')).toHaveCount(2);
});

test('what is typed when another run comes belongs to the step at which it was begun', async ({ site }) => {
  await site.open(`#v=1&page=lab&${RUN}&step=6`);
  await site.page.keyboard.press('m');
  await notes(site).getByRole('textbox', { name: 'Note at step 6' }).fill('here S copies');
  await site.schedule.fill('S4.V2.S1');
  await site.schedule.press('Enter');
  await expect(mark(site, 4)).toBeVisible();
  await expect(site.timeline.locator('[data-note-mark]')).toHaveCount(1);
  await site.settled();
  expect(written(site)).toBe('S4.here_S_copies');
});

test('a damaged note of an address has a sentence, and the others are shown', async ({ site }) => {
  await site.open(`#v=1&page=lab&notes=zz~V9.none~V2.%3Cimg_src%3Dx%3E&${RUN}&step=5`);
  await expect(site.notices).toContainText(
    '2 notes of this address cannot be read, or stand at a step that this run does not have.',
  );
  await expect(notes(site)).toContainText('<img src=x>');
});

test('notes too long for the address say so, and stay with the run until the tab is closed', async ({
  site,
}) => {
  await site.open(`#v=1&page=lab&${RUN}&step=6`);
  const long = '斜'.repeat(160);
  await write(site, 6, long);
  await expect(site.notices).toContainText('The notes are too long for the address');
  await site.settled();
  expect(site.page.url()).not.toContain('notes=');
  await site.page.reload();
  await site.settled();
  await expect(notes(site)).toContainText(long);
  // Another run has none of them.
  await site.open('#v=1&page=lab&schedule=V4');
  await expect(notes(site).getByText(long)).toHaveCount(0);
});

test('a note is written and found among the steps, and goes with the run to the search and back', async ({
  site,
}) => {
  await site.open();
  await site.button('Steps').click();
  const sheet = site.region('Steps of this run');
  await sheet.getByRole('button', { name: 'Note at step 5' }).click();
  await sheet.getByRole('textbox', { name: 'Note at step 5' }).fill('here it is cut');
  await sheet.getByRole('textbox', { name: 'Note at step 5' }).press('Enter');
  await expect(sheet.locator('tbody tr').nth(4)).toContainText('here it is cut');
  await expect(mark(site, 5)).toBeVisible();
  await sheet.getByRole('searchbox').fill('here it is');
  await expect(sheet.locator('tbody tr')).toHaveCount(1);
  await site.page.keyboard.press('Escape');
  await site.page.getByRole('link', { name: 'Search', exact: true }).first().click();
  await site.settled();
  await site.page.getByRole('link', { name: 'Lab', exact: true }).first().click();
  await site.settled();
  await expect(mark(site, 5)).toBeVisible();
  expect(written(site)).toBe('V2.here_it_is_cut');
});

test('the key is in the list of keys', async ({ site }) => {
  await site.open();
  await site.page.keyboard.press('?');
  await expect(site.page.getByRole('dialog', { name: 'Keys' })).toContainText('write a note at the step');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: PHONE[0], height: PHONE[1] }, hasTouch: true });

  test('a note is written by touch, in Chinese', async ({ site, page }) => {
    await site.open('#v=1&page=lab&lang=zh');
    const lanes = page.getByRole('region', { name: '时间线' });
    await lanes.locator('[data-item="b6"]').tap();
    await lanes.getByRole('button', { name: '第 6 步的备注' }).tap();
    await lanes.getByRole('textbox', { name: '第 6 步的备注' }).fill('这里复制了 NUL');
    await lanes.getByRole('button', { name: '保存' }).tap();
    await expect(lanes.getByRole('button', { name: '第 6 步的备注：这里复制了 NUL' })).toBeVisible();
    expect(await site.overflow()).toBeLessThanOrEqual(0);
  });
});
