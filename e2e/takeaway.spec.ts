import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import type { Download, Locator } from '@playwright/test';
import { createMachine } from 'xstate';
import { expect, test, type Site } from './page.ts';
import { menu, paste } from './takeaway-page.ts';

async function take(site: Site, region: Locator, name: RegExp): Promise<Download> {
  const coming = site.page.waitForEvent('download');
  await region.getByRole('button', { name }).click();
  return coming;
}
const textFrom = async (download: Download): Promise<string> => readFileSync(await download.path(), 'utf8');

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
