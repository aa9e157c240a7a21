import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator } from '@playwright/test';
import { expect, test, type Site } from './page.ts';
import { field, LOST, packed } from './race-page.ts';

const PATH = `title: Cut
shared char path[] = "/var/cache/zpool.cache"
mutex m
thread W x4 {
  int k
  lock m
  k = strrchr(path, '/')
  unlock m
}
never wrong: W.k != 10
`;
const playhead = (frame: FrameLocator) => frame.getByRole('slider', { name: 'Playhead' });

/** Shows a snippet in a page of its own. */
async function show({ page }: Site, html: string): Promise<FrameLocator> {
  await page.goto('./licences.txt');
  await page.evaluate((snippet) => {
    document.body.innerHTML = snippet;
  }, html);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('main svg[data-step]')).toBeVisible();
  return frame;
}

test('the snippets of a race: a figure that is scrubbed, a link, a block that comes back', async ({
  site,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page } = site;
  await site.open(`#v=1&page=race&race=${packed(LOST)}&run=0.1.0&at=2`);
  const copied = async (label: string): Promise<string> => {
    await page.getByLabel('Take away').selectOption({ label });
    await expect(page.getByText(`Copied. ${label}.`)).toBeVisible();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const html = await copied('HTML: a figure to scrub');
  const link = await copied('Markdown: a link');
  const block = await copied('Markdown: the text, with a link');
  expect(link).toMatch(
    /^\[Lost update\]\(http:\/\/\S+#v=1&page=race&race=1\.[\w-]+&run=0\.1\.0&at=2&lang=en\)$/,
  );
  expect(block).toContain(`\`\`\`race\n${LOST}\`\`\`\n`);
  expect(block).toContain(link);

  const frame = await show(site, html);
  await expect(frame.getByText('B reads count, which is 0, writes 1 to count.')).toBeVisible();
  await playhead(frame).press('End');
  await expect(playhead(frame)).toHaveAttribute('aria-valuenow', '3');
  await expect(frame.getByText('lost [count=1]')).toBeVisible();
  await playhead(frame).press('ArrowLeft');
  await frame.getByRole('link', { name: 'NUL and Void' }).click();
  await expect(page).toHaveURL(/\/#v=1&page=race&race=.*&at=2/);
  await expect(field(site)).toHaveValue(LOST);
});

test('the race is saved as a model for SPIN and for TLC', async ({ site }) => {
  const { page } = site;
  await site.open(`#v=1&page=race&race=${packed(LOST)}&run=0.1.0`);
  await expect(page.getByText('All 3 interleavings')).toBeVisible();
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  for (const label of ['Promela', 'TLA+', 'Text (.race)'])
    await page.getByLabel('Take away').selectOption({ label });
  await expect
    .poll(() => downloads.toSorted())
    .toEqual(['Lost_update.cfg', 'Lost_update.pml', 'Lost_update.race', 'Lost_update.tla']);
});

for (const [what, text, run] of [
  ['two threads', LOST, '0.1.0'],
  ['four threads and a long path', PATH, '0x3.1x3.2x3.3x3'],
] as const) {
  test(`a figure of a race fits into 480x320: ${what}`, async ({ site, complaints }) => {
    const src = `./#v=1&amp;page=figure&amp;race=${packed(text)}&amp;run=${run}`;
    const frame = await show(site, `<iframe src="${src}" title="a race" width="480" height="320"></iframe>`);
    const { wide, high } = await frame.locator('html').evaluate((root) => ({
      wide: root.scrollWidth - root.clientWidth,
      high: root.scrollHeight - root.clientHeight,
    }));
    expect([wide, high]).toEqual([0, 0]);
    await expect(frame.locator('main svg[data-step]')).toBeInViewport({ ratio: 1 });
    await expect(playhead(frame)).toBeInViewport({ ratio: 1 });
    await expect(frame.getByRole('banner')).toHaveCount(0);
    expect(complaints.errors).toEqual([]);
  });
}

test('a figure of a text that cannot be read says so', async ({ site }) => {
  await site.open(`#v=1&page=figure&race=${packed('shared u9 x')}`);
  await expect(site.page.getByText('This race cannot be read.')).toBeVisible();
});

test('a block of a file is opened; of several, one is chosen', async ({ site }) => {
  await site.open('#v=1&page=race');
  const choose = (text: string) =>
    site.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'review.md', mimeType: 'text/markdown', buffer: Buffer.from(text) });
  await choose(`# A review\n\n\`\`\`race\n${LOST}\`\`\`\n`);
  await expect(field(site)).toHaveValue(LOST);
  await choose(`\`\`\`race\n${PATH}\`\`\`\nor\n\`\`\`race\n${LOST}\`\`\`\n`);
  await expect(site.page.getByText('There are 2 races in this text.')).toBeVisible();
  await expect(field(site)).toHaveValue(LOST);
  await site.page.getByRole('button', { name: 'Cut', exact: true }).click();
  await expect(field(site)).toHaveValue(PATH);
});

test('a pasted block takes the place of the text; other text is pasted as everywhere', async ({
  site,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await site.open('#v=1&page=race');
  const paste = async (text: string): Promise<void> => {
    await site.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await field(site).focus();
    await site.page.keyboard.press('Control+v');
  };
  await paste(`See:\n\`\`\`race\n${LOST}\`\`\`\n`);
  await expect(field(site)).toHaveValue(LOST);
  await field(site).press('Control+End');
  await paste('// by hand');
  await expect(field(site)).toHaveValue(`${LOST}// by hand`);
});

test('what a pasted block replaced comes back with its run, by undo or by a button', async ({
  site,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page } = site;
  await site.open(`#v=1&page=race&race=${packed(LOST)}&run=0.1.0&at=2`);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), `\`\`\`race\n${PATH}\`\`\`\n`);
  const replace = async (): Promise<void> => {
    await page.keyboard.press('Control+v');
    await expect(field(site)).toHaveValue(PATH);
    await expect(page.getByText('The text of before was replaced.')).toBeVisible();
  };
  await page.getByRole('heading', { name: 'Your own race' }).click();
  await replace();
  await page.keyboard.press('Control+z');
  await expect(field(site)).toHaveValue(LOST);
  await expect(page).toHaveURL(/&run=0\.1\.0&at=2/);
  await expect(page.getByText('was replaced')).toHaveCount(0);
  await replace();
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(field(site)).toHaveValue(LOST);
  await replace();
  await field(site).press('Control+End');
  await field(site).pressSequentially(' ');
  await expect(page.getByText('was replaced')).toHaveCount(0);
});

test('a file that is too large and a folder are told, and the text stays', async ({ site, context }) => {
  const { page } = site;
  await site.open(`#v=1&page=race&race=${packed(LOST)}`);
  const directory = mkdtempSync(join(tmpdir(), 'nul-and-void-'));
  try {
    const large = join(directory, 'large.txt');
    writeFileSync(large, `${LOST}${'// more\n'.repeat(1100)}`);
    const client = await context.newCDPSession(page);
    const drop = async (path: string): Promise<void> => {
      const data = { items: [], files: [path], dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
        await client.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
    };
    await drop(large);
    await expect(page.getByText('This is too large for a race, which has at most 8192 bytes.')).toBeVisible();
    await drop(directory);
    await expect(
      page.getByText('This cannot be read: it is a folder, or a file that is gone.'),
    ).toBeVisible();
    await expect(page.getByText('too large')).toHaveCount(0);
    await expect(field(site)).toHaveValue(LOST);
  } finally {
    rmSync(directory, { recursive: true });
  }
});

test('a model that cannot be made is told', async ({ site }) => {
  const { page } = site;
  await site.open(`#v=1&page=race&race=${packed(LOST)}&run=0.1.0`);
  await page.route(/\/assets\/models-/, (route) => route.abort());
  await page.getByLabel('Take away').selectOption({ label: 'Promela' });
  await expect(page.getByText(/^This could not be made: /)).toBeVisible();
});
