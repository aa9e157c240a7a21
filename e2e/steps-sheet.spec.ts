import { expect, PHONE, test, type Site } from './page.ts';

const sheet = (site: Site) => site.region('Steps of this run');
const rows = (site: Site) => sheet(site).locator('tbody tr');
const FOUR = '#v=1&page=lab&world=faithful&pools=4&schedule=A8.B8.C12.D1.B2.D11.B2.A4&step=32';

test('the steps of a run are a table: its row follows the playhead, and a click moves it', async ({
  site,
}) => {
  await site.open();
  await site.button('Steps').click();
  await site.settled();
  const table = sheet(site).getByRole('table', { name: 'Steps of this run' });
  await expect(table.getByRole('columnheader')).toHaveText([
    'Step',
    'Thread',
    'Row',
    'What happens',
    'Bytes changed',
  ]);
  await expect(rows(site)).toHaveCount(7);
  await expect(rows(site).nth(5)).toHaveAttribute('aria-current', 'step');
  await expect(rows(site).nth(4)).toContainText('writes NUL over byte 10');
  await expect(rows(site).nth(4)).toContainText('string 10: 00');
  await rows(site).nth(1).click();
  await site.expectStep(2, 7);
  await expect(rows(site).nth(1)).toHaveAttribute('aria-current', 'step');
  await table.getByRole('button', { name: '5', exact: true }).press('Enter');
  await site.expectStep(5, 7);
  expect(await site.axe('all')).toEqual([]);
  await site.page.keyboard.press('Escape');
  await expect(sheet(site)).toHaveCount(0);
  await expect(site.button('Steps')).toBeFocused();
});

test('it opens over the views, and moves nothing', async ({ site }) => {
  await site.page.setViewportSize({ width: 1440, height: 900 });
  await site.open(FOUR);
  const places = () =>
    Promise.all([site.timeline, site.packed, site.outcome].map((part) => part.boundingBox()));
  const before = await places();
  await site.page.keyboard.press('/');
  await expect(sheet(site)).toBeVisible();
  expect(await places()).toEqual(before);
  const top = (await sheet(site).boundingBox())?.y ?? 0;
  const lanes = await site.timeline.getByRole('group', { name: 'Steps of the run' }).boundingBox();
  expect((lanes?.y ?? Infinity) + (lanes?.height ?? 0)).toBeLessThanOrEqual(top);
});

test('/ finds steps by byte, row, thread and words; Enter goes from one to the next', async ({ site }) => {
  await site.open(FOUR);
  await site.page.keyboard.press('/');
  const field = sheet(site).getByRole('searchbox', { name: 'Find a step' });
  await expect(field).toBeFocused();
  await field.fill('C6');
  await expect(sheet(site).getByRole('status')).toHaveText('4 of 48 steps');
  await field.fill('C6 by B');
  await expect(rows(site)).toHaveCount(1);
  await field.press('Enter');
  await site.expectStep(16, 48);
  await field.fill('writes byte 10');
  await expect(rows(site).first()).toContainText('byte 10');
  await field.fill('nothing like it');
  await expect(sheet(site).getByRole('status')).toHaveText('No step is like that');
});

test('keys and buttons go to the next and previous race, damage, switch and step of the thread', async ({
  site,
}) => {
  await site.open('#v=1&page=lab&step=0');
  const press = async (key: string, step: number): Promise<void> => {
    await site.page.keyboard.press(key);
    await site.expectStep(step, 7);
  };
  await press(']', 6);
  await press('}', 7);
  await press('{', 6);
  await press(',', 4);
  await press('.', 6);
  await press('<', 3);
  await press('>', 6);
  await press('[', 6);
  await site.button('Steps').click();
  await sheet(site).getByRole('button', { name: 'Previous context switch' }).click();
  await site.expectStep(4, 7);
  await sheet(site).getByRole('button', { name: 'Next damage' }).click();
  await site.expectStep(6, 7);
});

test('+, -, 0 and Shift with arrows change what is in the window, and not the playhead', async ({ site }) => {
  await site.page.setViewportSize({ width: 1440, height: 900 });
  await site.open(FOUR);
  const width = async () => (await site.block(30).boundingBox())?.width ?? 0;
  const usual = await width();
  await site.page.keyboard.press('+');
  await expect.poll(width).toBeGreaterThan(usual);
  await site.page.keyboard.press('-');
  await site.page.keyboard.press('-');
  await expect.poll(width).toBeLessThan(usual);
  await site.page.keyboard.press('0');
  await expect(site.block(1)).toBeVisible();
  await expect(site.block(48)).toBeVisible();
  await site.page.keyboard.press('0');
  await expect.poll(width).toBe(usual);
  await site.playhead.focus();
  const brush = site.page.getByRole('scrollbar', { name: 'Part of the run in the window' });
  const before = await brush.getAttribute('aria-valuetext');
  await site.page.keyboard.press('Shift+ArrowLeft');
  await expect(brush).not.toHaveAttribute('aria-valuetext', before ?? '');
  await site.expectStep(32, 48);
});

test('the new keys are in the list of keys, and off with it', async ({ site }) => {
  await site.open('#v=1&page=lab&step=0');
  await site.page.keyboard.press('?');
  const keys = site.page.getByRole('dialog', { name: 'Keys' });
  for (const what of ['previous race, next race', 'find a step', 'the whole run in the window'])
    await expect(keys).toContainText(what);
  await keys.getByRole('checkbox', { name: 'Single keys act on the timeline' }).uncheck();
  await site.page.keyboard.press('Escape');
  await site.page.keyboard.press(']');
  await site.expectStep(0, 7);
});

test('on a phone the steps are read and gone to by touch, in Chinese too', async ({ site }) => {
  await site.page.setViewportSize({ width: PHONE[0], height: PHONE[1] });
  await site.open('#v=1&page=lab&lang=zh');
  await site.button('步骤').click();
  const table = site.region('本次运行的步骤');
  await expect(table.locator('tbody tr')).toHaveCount(7);
  await table.locator('tbody tr').nth(2).click();
  await expect(site.page.getByRole('slider').first()).toHaveAttribute('aria-valuenow', '3');
  expect(await site.overflow()).toBeLessThanOrEqual(0);
});

test('a lane is folded to a stub with its count, by its head or among the steps; the others take its room', async ({
  site,
}) => {
  await site.page.setViewportSize({ width: 1440, height: 900 });
  await site.open(FOUR);
  const lanes = site.timeline.getByRole('group', { name: 'Steps of the run' });
  const head = (letter: string) =>
    site.timeline.locator('div.head').filter({ hasText: new RegExp(`^\\s*${letter}`) });
  const before = await lanes.boundingBox();
  const open = (await site.block(32).boundingBox())?.height ?? 0;
  await head('C').click();
  await expect(head('C')).toContainText('12 steps');
  expect(await lanes.boundingBox()).toEqual(before);
  expect((await site.block(32).boundingBox())?.height ?? 0).toBeGreaterThan(open);
  await site.page.keyboard.press('/');
  const lane = sheet(site).getByRole('group', { name: 'Lanes' }).getByRole('checkbox', { name: 'C' });
  await expect(lane).not.toBeChecked();
  await lane.check();
  await expect(head('C')).toContainText('got /var');
});

test('order made by a lock is drawn as an edge, and the life of memory lies under the lanes', async ({
  site,
}) => {
  await site.page.setViewportSize({ width: 1440, height: 900 });
  await site.open('#v=1&page=lab&fix=lock&schedule=S1');
  await site.button('Let it finish').click();
  await site.button('Last step').click();
  await site.settled();
  await expect(site.timeline.locator('[data-edge]').first()).toBeVisible();
  await expect(site.timeline.locator('[data-edge]').first()).toContainText('lock');
  await site.button('Steps').click();
  await sheet(site).getByRole('checkbox', { name: 'Memory under the lanes' }).check();
  const memory = site.region('Memory');
  await expect(memory.getByRole('row').first()).toContainText('string: there from the start');
  await expect(memory.getByRole('row', { name: /list of S: from step/ })).toHaveCount(1);
  expect(await site.axe('structure')).toEqual([]);
});

test('its columns stay where they are, also when nothing is found, and it begins where a part of the stage does', async ({
  site,
}) => {
  for (const [width, height] of [
    [1440, 900],
    [1280, 720],
  ] as const) {
    await site.page.setViewportSize({ width, height });
    await site.open(FOUR);
    await site.button('Steps').click();
    await site.settled();
    const heads = sheet(site).getByRole('columnheader');
    const places = () => heads.evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().left));
    const before = await places();
    await sheet(site).getByRole('searchbox').fill('nothing like that');
    await expect(rows(site)).toHaveCount(0);
    expect(await places()).toEqual(before);
    const top = (await sheet(site).boundingBox())?.y ?? 0;
    const parts = await site.page
      .locator('main section')
      .evaluateAll((all) => all.map((part) => part.getBoundingClientRect().top));
    expect(Math.min(...parts.filter((edge) => edge > top).map((edge) => edge - top))).toBeLessThan(8);
  }
});
