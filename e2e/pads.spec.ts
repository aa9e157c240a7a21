import { readFile } from 'node:fs/promises';
import { expect, test, type Site } from './page.ts';

const pad = (site: Site, letter: string) =>
  site.page.getByRole('button', { name: `${letter}: `, exact: false });
const tap = async (site: Site, letter: string, times: number): Promise<void> => {
  for (let time = 0; time < times; time += 1) await pad(site, letter).click();
};
const said = (site: Site) => site.page.getByRole('main').getByRole('status').first();

test('taps run the threads, and the end card tells how rare the run is', async ({ site }) => {
  await site.open('#v=1&page=pads');
  await expect(site.page.getByRole('heading', { level: 1 })).toHaveText('You are the scheduler');
  await expect(site.page.getByText('3,146 of 2,395,276 interleavings end so')).toBeVisible();
  await tap(site, 'A', 8);
  await expect(site.page.getByText('0 preemptions')).toBeVisible();
  await tap(site, 'B', 12);
  await expect(site.page.getByText('1 preemption', { exact: true })).toBeVisible();
  await expect(said(site)).toContainText('Step 20.');
  await expect(pad(site, 'B')).toHaveAttribute('aria-disabled', 'true');
  await tap(site, 'A', 4);
  const card = site.region('End of the run');
  await expect(card).toContainText('You did it.');
  await expect(card).toContainText('Found: 1 of 3,146 in 2,395,276 interleavings.');
  await expect(card.getByRole('img', { name: 'Your path among all' })).toBeVisible();
  await expect(said(site)).toContainText('The run is over.');

  const download = site.page.waitForEvent('download');
  await card.getByRole('button', { name: 'Save picture' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('A8.B12.A4.svg');
  expect(await readFile(await file.path(), 'utf8')).toContain('3,146');
});

test('letters and digits are keys; Undo takes a step back, Back too', async ({ site }) => {
  await site.open('#v=1&page=pads&goal=torn');
  await site.page.keyboard.press('s');
  await site.page.keyboard.press('1');
  await expect.poll(() => site.page.url()).toContain('schedule=S1.V1');
  await site.page.goBack();
  await expect.poll(() => site.page.url()).not.toContain('V1');
  await site.settled();
  await site.page.keyboard.press('s');
  await expect.poll(() => site.page.url()).toContain('schedule=S2');
  await site.page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => site.page.url()).toMatch(/schedule=S1&/);
  expect(site.page.url()).toContain('goal=torn');
});

test('a run in the address stands there, with who cannot run and why', async ({ site }) => {
  await site.open('#v=1&page=pads&goal=three&world=faithful&pools=3&fix=lock&schedule=A7');
  await expect(pad(site, 'B')).toHaveAccessibleDescription(/worker A holds the mutex/);
  await tap(site, 'A', 1);
  await expect(said(site)).toContainText('Step 8.');
  await site.page.getByRole('link', { name: 'Make S pack a shorter path' }).click();
  await expect(pad(site, 'F')).toBeVisible();
  await expect(said(site)).toHaveText('');
});

test('two pads are large on a phone in one hand', async ({ site }) => {
  await site.page.setViewportSize({ width: 360, height: 740 });
  await site.open('#v=1&page=pads');
  for (const letter of ['A', 'B']) {
    const box = await pad(site, letter).boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(155);
    expect(box?.height).toBeGreaterThanOrEqual(300);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(740);
  }
});

test('an address with a goal that does not exist says so, and shows the first one', async ({ site }) => {
  await site.open('#v=1&page=pads&goal=none');
  await expect(site.page.getByRole('alert')).toHaveText('There is no goal “none”.');
  await expect(site.page.getByText('3,146 of 2,395,276 interleavings end so')).toBeVisible();
});
