import { exportRun } from '../src/traces/index.ts';
import { CONFIG_OF } from '../src/scenarios/index.ts';
import { textOf } from '../src/traces/fixtures/public.ts';
import { PHONE, expect, test } from './page.ts';
import { menu, paste } from './takeaway-page.ts';

const config = CONFIG_OF.article();
const schedule = [0, 0, 1, 1, 0, 0, 1, 1, 1];

test('a file is opened from the menu, with a sentence of what was read; undo brings the run back', async ({
  site,
  page,
}) => {
  await site.open();
  const region = await menu(site);
  const choosing = page.waitForEvent('filechooser');
  await region.getByRole('button', { name: 'Open a run…' }).click();
  await (
    await choosing
  ).setFiles({
    name: 'run.tlc.json',
    mimeType: 'application/json',
    buffer: Buffer.from(exportRun(config, schedule, 'tlc')),
  });
  const told = site.region('What was opened');
  await expect(told).toContainText('Read run.tlc.json as a counterexample of TLC of 9 steps (As reported');
  await expect(told).toContainText('Every state in it is that of the replay.');
  await expect(site.schedule).toHaveValue('V2.S2.V2.S3');
  expect(await site.axe()).toEqual([]);
  await told.getByRole('button', { name: 'Back to the run before' }).click();
  await expect(site.schedule).toHaveValue('S3.V2.S2');
  await told.getByRole('button', { name: 'Close' }).click();
  await expect(told).toBeHidden();
});

test('a file is dropped on the page, and a text pasted; a field keeps what is pasted into it', async ({
  site,
  page,
}) => {
  await site.open();
  await page.evaluate(
    (text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'a.itf.json'));
      const lanes = document.querySelector('main') ?? document.body;
      for (const kind of ['dragover', 'drop'])
        lanes.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
    },
    exportRun(config, schedule, 'itf'),
  );
  const told = site.region('What was opened');
  await expect(told).toContainText('Read a.itf.json as an ITF trace of 9 steps');
  await paste(site, '{"counterexample":\n {"state": [[1, {\'pc\': 1}]]}}');
  await expect(told).toContainText('In line 2, column 18: a name in double quotes or } belongs here');
  await paste(site, 'S3.F9');
  await expect(told).toContainText('The pasted text looks like a schedule and was not opened.');
  await expect(told).toContainText('At step 6 thread F cannot take');
  await expect(site.schedule).toHaveValue('V2.S2.V2.S3');
  await site.schedule.evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'S1');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(told).toContainText('At step 6');
});

test('a report of ThreadSanitizer names its accesses, offers the other reading, and marks the race', async ({
  site,
}) => {
  await site.open();
  await paste(site, textOf('tsan/openzfs.finding1.clang.txt'));
  const told = site.region('What was opened');
  await expect(told).toContainText('The race: V2 by V (step 2), then S1 by S (step 3), on byte 10');
  await expect(told).toContainText(
    'libzfs_util.c:1786 is P0, which the model leaves out. S1 stands in for it.',
  );
  await told.getByRole('button', { name: /^Show this run: In the other world/ }).click();
  await expect(told).toContainText('The race: C6 by A');
  await expect(site.radio('World', 'As in the source')).toBeChecked();
  // The shortest run of byte 0 needs four workers, and a path on which two suffice is offered.
  await paste(site, textOf('tsan/openzfs.finding3.clang.txt'));
  await expect(told).toContainText('29 steps');
  await told.getByRole('button', { name: /^Show this run: On the path \/zpool.cache/ }).click();
  await expect(site.path).toHaveValue('/zpool.cache');
});

test('a refusal of a report lets the reader name its rows, in Chinese and on a phone', async ({
  site,
  page,
}) => {
  await page.setViewportSize({ width: PHONE[0], height: PHONE[1] });
  await site.open('#v=1&page=lab&lang=zh');
  const stack = (head: string, frame: string): string => `  ${head}:\n    #0 ${frame} (demo+0x1)\n\n`;
  const report = `WARNING: ThreadSanitizer: data race (pid=7)\n${stack('Read of size 1 at 0x2a by thread T1', 'measure race.c:29')}${stack('Previous write of size 1 at 0x2a by thread T2', 'cut race.c:55')}`;
  await paste(site, report);
  const told = site.region('打开的内容');
  await expect(told).toContainText('访问的栈帧都不是模型里的行');
  expect(await site.axe()).toEqual([]);
  await told.getByRole('textbox').fill('race.c:55 V2\nmeasure S1');
  await told.getByRole('button', { name: '重新读取报告' }).click();
  await expect(told).toContainText('竞争：V 的 V2（第 2 步），然后是 S 的 S1（第 3 步）');
  expect(await site.overflow()).toBeLessThanOrEqual(0);
});

test('a file that is too large is refused before it is read', async ({ site }) => {
  await site.open();
  await paste(site, '['.repeat(4_000_001));
  await expect(site.region('What was opened')).toContainText(
    'It has 4,000,001 characters; at most 4,000,000 are read.',
  );
});
