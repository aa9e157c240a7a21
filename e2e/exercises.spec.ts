import { readFile } from 'node:fs/promises';
import { LANGUAGES } from '../src/i18n/catalogue.ts';
import { expect, test, type Site } from './page.ts';

const panel = (site: Site) => site.region('Exercise');
const verdict = (site: Site) => panel(site).getByRole('status');

test('a run built with the buttons solves an exercise, and a reload remembers it', async ({ site }) => {
  await site.open('#v=1&page=exercises&exercise=B1');
  await expect(site.page.getByRole('heading', { level: 1 })).toHaveText('B1. Shorter, and nobody complains');
  await expect(panel(site)).toContainText('This run ends otherwise.');
  for (const [thread, times] of [
    ['validating thread', 2],
    ['serializing thread', 5],
    ['validating thread', 2],
    ['freeing thread', 2],
  ] as const) {
    for (let time = 0; time < times; time += 1) await site.run(thread).click();
  }
  await site.expectOutcome('V=ok S=trunc:/var/cache F=done flags=-');
  await expect(verdict(site)).toHaveText('Solved.');
  await panel(site).getByRole('link', { name: 'All exercises' }).click();
  await expect(site.page.getByText('1 of 10 solved')).toBeVisible();
  await site.reload();
  await expect(site.page.getByText('1 of 10 solved')).toBeVisible();
});

test('a run that uses freed memory is described as such', async ({ site }) => {
  await site.open('#v=1&page=exercises&exercise=B1&schedule=V2.S5.V1.F2.V1');
  await expect(panel(site)).toContainText('memory was used after it was freed');
  await expect(verdict(site)).toHaveText('');
});

test('hints come one at a time, and the solution plays without being counted', async ({ site }) => {
  await site.open('#v=1&page=exercises&exercise=B2');
  const hint = panel(site).getByRole('button', { name: 'Show a hint' });
  await hint.click();
  await expect(panel(site)).toContainText('Hint 1.');
  await expect(panel(site)).not.toContainText('Hint 2.');
  await hint.click();
  await expect(panel(site)).toContainText('Hint 2.');
  await expect(hint).toHaveCount(0);
  await panel(site).getByRole('button', { name: 'Show one solution' }).click();
  await expect(site.schedule).toHaveValue('V3.S1.V1.S4.F2');
  await expect(site.playhead).not.toHaveAttribute('aria-valuenow', '0');
  await expect(verdict(site)).toContainText('This is the solution of the page');
  await panel(site).getByRole('button', { name: 'Start over' }).click();
  await expect(site.schedule).toHaveValue('V4.S5.F2');
});

test('mend it is proved by search: two fixes, every interleaving', async ({ site }) => {
  await site.open('#v=1&page=exercises&exercise=M1&fix=clone+join&schedule=S3.V3.S2.V2.F2');
  await expect(panel(site)).toContainText('Proved by byte');
  await expect(verdict(site)).toHaveText('Solved.');
  await site.open('#v=1&page=exercises&exercise=M1&fix=clone+lock&schedule=V8.S7.F4');
  await expect(panel(site)).toContainText('are reachable, such as');
});

test('both parts of an exercise are remembered', async ({ site }) => {
  await site.open('#v=1&page=exercises&exercise=M3&fix=join-holding-lock&schedule=F1');
  await expect(verdict(site)).toHaveText('Part 1 is solved.');
  await site.open('#v=1&page=exercises&exercise=M3&fix=lock+join&schedule=S7.V6.F4');
  await expect(verdict(site)).toHaveText('Solved.');
});

test('the cause is named by the playhead, and only the right step counts', async ({ site }) => {
  const run = 'world=faithful&pools=2&schedule=A7.B8.A5.B2';
  await site.open(`#v=1&page=exercises&exercise=X3&${run}&step=17`);
  await panel(site).getByRole('button', { name: 'Name step 17 as the cause' }).click();
  await expect(panel(site)).toContainText('Step 17 is not the one');
  await site.playhead.press('ArrowRight');
  await panel(site).getByRole('button', { name: 'Name step 18 as the cause' }).press('Enter');
  await expect(verdict(site)).toHaveText('Solved.');
});

test('X1 wants its sentence too', async ({ site }) => {
  await site.open('#v=1&page=exercises&exercise=X1&schedule=S1.V4.S4.F2');
  await panel(site).getByRole('radio', { name: 'No two accesses raced' }).check();
  await expect(panel(site)).toContainText('nothing ordered the two');
  await panel(site).getByRole('radio', { name: 'The accesses still race' }).check();
  await expect(verdict(site)).toHaveText('Solved.');
});

test('progress can be saved to a file, loaded again, and forgotten', async ({ site }) => {
  await site.open('#v=1&page=exercises&exercise=B1&schedule=V2.S5.V2.F2');
  await expect(verdict(site)).toHaveText('Solved.');
  await panel(site).getByRole('link', { name: 'All exercises' }).click();
  const keep = site.region('Your progress');
  const download = site.page.waitForEvent('download');
  await keep.getByRole('button', { name: 'Save as a file' }).click();
  const path = await (await download).path();
  const saved = await readFile(path);
  await keep.getByRole('button', { name: 'Forget all of it' }).click();
  await keep.getByRole('button', { name: 'Really forget?' }).click();
  await expect(site.page.getByText('0 of 10 solved')).toBeVisible();
  const picker = keep.getByLabel('Read a file').first();
  await picker.setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: saved });
  await expect(site.page.getByText('1 of 10 solved')).toBeVisible();
  await picker.setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: Buffer.from('{') });
  await expect(keep.getByRole('status')).toHaveText(
    'This text is no JSON (line 1, column 2), so no progress was read.',
  );
});

test('damaged storage and an unknown exercise get a sentence', async ({ site, complaints }) => {
  await site.page.addInitScript(() => localStorage.setItem('nul-and-void.progress', '{"version":9}'));
  await site.page.goto('./#v=1&page=exercises&exercise=Z9');
  await expect(site.page.getByText('There is no exercise “Z9”.')).toBeVisible();
  await expect(site.region('Your progress').getByRole('alert')).toContainText('damaged');
  expect(complaints.errors).toEqual([]);
});

test('X2 does not reveal the length of the name before it is found', async ({ site }) => {
  await site.open('#v=1&page=exercises&exercise=X2');
  await expect(panel(site)).toContainText('The last name has 1 character: too short');
  await expect(panel(site)).not.toContainText('7');
  await site.enter(site.path, '/abcdefg/zpool.cc');
  await expect(panel(site)).toContainText('There is a shorter one');
  await site.enter(site.path, '/abcdefg/zpool.c');
  await expect(verdict(site)).toHaveText('Solved.');
});

test('no page of the exercises scrolls sideways, in either language', async ({ site }) => {
  await site.open('');
  for (const lang of LANGUAGES) {
    for (const hash of ['&exercise=M2', '&exercise=X1', '']) {
      await site.go(`#v=1&page=exercises${hash}&lang=${lang}`);
      for (const width of [360, 390, 1024]) {
        await site.page.setViewportSize({ width, height: 800 });
        expect.soft(await site.overflow(), `${hash} ${lang} at ${width}`).toBeLessThanOrEqual(0);
      }
    }
  }
});

test('an exercise opened by Enter keeps the focus on the page; its head keeps its height while one works', async ({
  site,
}) => {
  const { page } = site;
  await page.setViewportSize({ width: 1440, height: 900 });
  await site.open('#v=1&page=exercises');
  await page.getByRole('link', { name: /^B1\./ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('B1. Shorter, and nobody complains');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await site.settled();
  const top = async () => (await site.string.boundingBox())?.y;
  const before = await top();
  for (let hint = 0; hint < 2; hint += 1) {
    await panel(site).getByRole('button', { name: 'Show a hint' }).click();
  }
  await panel(site).getByRole('button', { name: 'Show one solution' }).click();
  await expect(verdict(site)).not.toHaveText('');
  expect(await top()).toBe(before);
  for (const id of ['M2', 'X1', 'X3']) {
    await site.open(`#v=1&page=exercises&exercise=${id}`);
    expect(await top(), id).toBe(before);
  }
});
