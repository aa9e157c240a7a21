import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import type { Download, Locator } from '@playwright/test';
import { createMachine } from 'xstate';
import { exportRun } from '../src/traces/index.ts';
import { CONFIG_OF } from '../src/scenarios/index.ts';
import { textOf } from '../src/traces/fixtures/public.ts';
import { PHONE, expect, test, type Site } from './page.ts';

/** Opens the menu of what leaves the lab. */
async function menu(site: Site): Promise<Locator> {
  await site.button('Take away').click();
  const region = site.region('Take away');
  await region.waitFor();
  return region;
}

async function take(site: Site, region: Locator, name: RegExp): Promise<Download> {
  const coming = site.page.waitForEvent('download');
  await region.getByRole('button', { name }).click();
  return coming;
}
const textFrom = async (download: Download): Promise<string> => readFileSync(await download.path(), 'utf8');

/** Pastes a text on the page itself. */
const paste = (site: Site, text: string): Promise<void> =>
  site.page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);

const NAME = 'NulAndVoid_reported_none_coarse.S3.V2.S2';

test('every form of the run is saved under a name that tells it', async ({ site }) => {
  await site.open();
  const region = await menu(site);
  for (const [name, file] of [
    [/^TLC counterexample/, `${NAME}.tlc.json`],
    [/^ITF trace/, `${NAME}.itf.json`],
    [/^Chrome trace events/, `${NAME}.trace.json`],
    [/^ShiViz log/, `${NAME}.log`],
    [/^JSON of this site/, `${NAME}.run.json`],
    [/^CSV/, `${NAME}.csv`],
    [/^Markdown/, `${NAME}.md`],
    [/^Code with createMachine/, 'NulAndVoid_reported_none_coarse.machines.ts'],
    [/^SVG/, `${NAME}.svg`],
    [/^PNG, light/, `${NAME}.light.png`],
    [/^PNG, dark/, `${NAME}.dark.png`],
  ] as const) {
    const download = await take(site, region, name);
    expect(download.suggestedFilename()).toBe(file);
    expect(statSync(await download.path()).size).toBeGreaterThan(100);
    await expect(region.getByRole('status').first()).toHaveText(`${file} saved.`);
  }
});

test('the table has a row for each step, and the charts are machines', async ({ site }) => {
  await site.open();
  const region = await menu(site);
  const table = (await textFrom(await take(site, region, /^Markdown/))).trim().split('\n');
  expect(table).toHaveLength(2 + 7);
  expect(table[6]).toMatch(/^\| 5 \| V \| V2 \|/);
  const code = await textFrom(await take(site, region, /^Code with/));
  const configs = [...code.matchAll(/createMachine\((\{.*?\n\})\);/gs)].map(([, config = '']) => config);
  expect(configs).toHaveLength(3);
  for (const config of configs) expect(createMachine(JSON.parse(config) as object).states).not.toEqual({});
});

test('the pictures have 40 kB at most, and a browser draws them in both themes', async ({ site, page }) => {
  await site.open();
  const region = await menu(site);
  const svg = await take(site, region, /^SVG/);
  const files = [
    svg,
    await take(site, region, /^PNG, light/),
    await take(site, region, /^PNG, dark/),
  ] as const;
  const bytes = await Promise.all(files.map(async (file) => readFileSync(await file.path())));
  for (const file of bytes) expect(file.length).toBeLessThanOrEqual(40_000);
  const address = page.url().replace(/&lang=\w+/, '');
  expect(bytes[0]?.toString('utf8')).toContain(address.split('#')[0]);
  // A page without our policy, as of a code review.
  await page.goto('about:blank');
  const corners: (readonly number[])[] = [];
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    corners.push(await cornerOf(site, bytes[0], 'image/svg+xml'));
  }
  for (const file of bytes.slice(1)) corners.push(await cornerOf(site, file, 'image/png'));
  const [light, dark] = [
    [0xfb, 0xfa, 0xf6],
    [0x12, 0x12, 0x10],
  ];
  expect(corners).toEqual([light, dark, light, dark]);
});

/** Draws a picture as an image of a page, and returns the colour of a corner. */
const cornerOf = (site: Site, file: Buffer | undefined, type: string): Promise<readonly number[]> =>
  site.page.evaluate(
    async ({ base64, mime }) => {
      const image = new Image();
      image.src = `data:${mime};base64,${base64}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      return [...(context?.getImageData(3, 3, 1, 1).data ?? [])].slice(0, 3);
    },
    { base64: file?.toString('base64') ?? '', mime: type },
  );

test('speedscope opens the trace events: three lanes of steps', async ({ site, page }) => {
  // A note is an instant among them.
  await site.open('#v=1&page=lab&notes=V2.cut');
  const text = await textFrom(await take(site, await menu(site), /^Chrome trace events/));
  const release = join('node_modules', 'speedscope', 'dist', 'release');
  const types: Readonly<Record<string, string>> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
  };
  const server = createServer(({ url = '/' }, answer) => {
    const name = new URL(url, 'http://localhost').pathname;
    try {
      const body = readFileSync(join(release, name === '/' ? 'index.html' : name));
      answer.writeHead(200, {
        'content-type': types[extname(name) || '.html'] ?? 'application/octet-stream',
      });
      answer.end(body);
    } catch {
      answer.writeHead(404).end();
    }
  }).listen(0);
  try {
    const place = server.address();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.goto(`http://localhost:${typeof place === 'object' ? (place?.port ?? 0) : 0}/`);
    await page.getByText('Browse', { exact: true }).waitFor();
    await page.setInputFiles('input[type=file]', {
      name: `${NAME}.trace.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    // The title holds the lane, of those that have a slice: V and S.
    await expect(page.getByText(/\(1\/[23]\)/)).toBeVisible();
    expect(said.join('\n')).toContain('Trace Event');
  } finally {
    server.close();
  }
});

test('the menu works by keyboard, and is clean to axe in both languages', async ({ site, page }) => {
  await site.open();
  await site.button('Take away').focus();
  await page.keyboard.press('Enter');
  const region = site.region('Take away');
  await region.waitFor();
  await page.keyboard.press('Tab');
  await expect(region.getByRole('button', { name: /^TLC counterexample/ })).toBeFocused();
  expect(await site.axe()).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(region).toBeHidden();
  await expect(site.button('Take away')).toBeFocused();
  await site.open('#v=1&page=lab&lang=zh');
  await site.button('带走').click();
  await expect(site.region('带走').getByRole('button', { name: /^TLC 反例/ })).toBeVisible();
  expect(await site.axe()).toEqual([]);
});

test('notes leave with the run, in its table and its picture, and come back with it', async ({
  site,
  page,
}) => {
  await site.open('#v=1&page=lab&notes=S4.the_hole_is_copied~V2.cut&step=6');
  const region = await menu(site);
  const own = await textFrom(await take(site, region, /^JSON of this site/));
  expect((JSON.parse(own) as { notes: unknown }).notes).toEqual([
    { step: 5, text: 'cut' },
    { step: 6, text: 'the hole is copied' },
  ]);
  const table = (await textFrom(await take(site, region, /^Markdown/))).trim().split('\n');
  expect(table[7]).toMatch(/\| the hole is copied \|$/);
  expect(await textFrom(await take(site, region, /^SVG/))).toContain('6  the hole is copied');
  await page.keyboard.press('Escape');
  await site.open('#v=1&page=lab&schedule=V4');
  await page.reload();
  await site.settled();
  await expect(site.timeline.locator('[data-note-mark]')).toHaveCount(0);
  await paste(site, own);
  await expect(site.region('What was opened')).toContainText('It brings 2 notes at steps.');
  await expect(site.timeline.locator('[data-note-mark]')).toHaveCount(2);
  await expect(site.timeline.getByRole('group', { name: 'Your notes at steps' })).toContainText('the hole');
});

test('a run without a form for other tools, or without a step, says so', async ({ site }) => {
  await site.open('#v=1&page=lab&grain=byte&schedule=');
  const region = await menu(site);
  await expect(
    region.getByRole('button', { name: /^TLC counterexample: Runs at this grain/ }),
  ).toHaveAttribute('aria-disabled', 'true');
  await expect(region.getByRole('button', { name: /^ShiViz log: There is no step/ })).toBeVisible();
});

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
