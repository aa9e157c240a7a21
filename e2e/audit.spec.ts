import { readFile } from 'node:fs/promises';
import type { Download, Locator } from '@playwright/test';
import { MAILER } from './mailer.ts';
import { expect, test, type Site } from './page.ts';

const CUT = `#include <string.h>
void trim(const char *name)
{
	char *at = strchr(name, '@');
	if (at != NULL)
		*at = 0;
}
`;
const list = (site: Site): Locator => site.region('Findings');
const one = (site: Site): Locator => site.page.locator('#finding');
const rows = (site: Site): Locator => list(site).getByRole('listitem');
const chosen = (site: Site) => site.page.locator('input[type=file][multiple]').first();
const bring = (site: Site, files: Readonly<Record<string, string | Buffer>>) =>
  chosen(site).setInputFiles(
    Object.entries(files).map(([name, content]) => ({
      name,
      mimeType: 'text/x-c',
      buffer: Buffer.from(content),
    })),
  );
async function contentOf(download: Promise<Download>): Promise<string> {
  return readFile(await (await download).path(), 'utf8');
}

test('the sample opens by itself: the race of this site, with slice, arrow, and answers', async ({
  site,
}) => {
  await site.open('#v=1&page=audit');
  await expect(rows(site).first()).toContainText('options.c:24');
  await expect(rows(site).first()).toContainText('runs in a thread');
  await expect(rows(site).first()).toContainText('puts it back at 27, 30');
  await expect(one(site).getByRole('list', { name: 'The lines that touch the pointer' })).toContainText(
    "*(char *)slash = '\\0';",
  );
  await expect(one(site).locator('mark')).toHaveText(['(char *)', '(char *)', '(char *)']);
  await expect(one(site)).toContainText('pthread_create (sample/import.c:29) starts import_pool');
  await expect(one(site)).toContainText('Between cut and mend it calls stat.');
  // The arrow ends at the byte that the store hits.
  const ends = await one(site).locator('svg polygon').boundingBox();
  const hit = await one(site).locator('[data-to]').boundingBox();
  if (ends === null || hit === null) throw new Error('no arrow');
  expect(Math.abs(ends.x + ends.width / 2 - hit.x - hit.width / 2)).toBeLessThan(2);
  await expect(site.page.getByText('Files are read in this browser and go nowhere.')).toBeVisible();
  await one(site).getByRole('link', { name: 'See it run' }).click();
  await expect(site.outcome).toHaveAttribute('data-outcome', /./);
  await expect(site.page).toHaveURL(/page=lab&world=faithful/);
  await expect(site.page.getByRole('radio', { name: 'As in the source' })).toBeChecked();
});

test('files that are brought are read; what cannot be read is told, and hides nothing', async ({ site }) => {
  await site.open('#v=1&page=audit');
  await bring(site, {
    'trim.c': CUT,
    'odd.c': 'int f( { ]\nvoid g(const int *p) { *(int *)p = 1; }\n',
    'binary.c': Buffer.from([1, 0, 2]),
    'main.cpp': 'int main() {}',
    'notes.pdf': 'x',
  });
  await expect(rows(site)).toHaveCount(2);
  await expect(list(site)).toContainText('written, and not put back');
  const files = site.region('Files');
  await expect(files).toContainText('3 files not read');
  await expect(files).toContainText('binary.c holds bytes that no text has');
  await expect(files).toContainText('main.cpp is C++, which this page does not read');
  await expect(files).toContainText('not understood; everything else was read');
  await bring(site, { 'notes.pdf': 'x' });
  await expect(files.getByRole('alert')).toContainText('None of the 1 file is C');
  await bring(site, { 'clean.c': 'int a;\n' });
  await expect(list(site)).toContainText('No cast drops const in 1 file.');
});

test('a list is walked by keys; a verdict is kept, and goes with the export', async ({ site }) => {
  await site.open('#v=1&page=audit');
  await rows(site).first().getByRole('button').focus();
  await site.page.keyboard.press('ArrowDown');
  await expect(one(site).getByRole('heading', { level: 2 })).toContainText('names.c');
  await expect(list(site).locator('button[aria-current=true]')).toBeFocused();
  await expect(one(site)).toContainText('show gets it, and its body is not in these files.');
  await site.page.keyboard.press('p');
  await expect(one(site).getByRole('heading', { level: 2 })).toContainText('options.c');
  await one(site).getByRole('radio', { name: 'must copy' }).check();
  await site.reload();
  await expect(rows(site).first()).toContainText('must copy');
  const text = site.page.waitForEvent('download');
  await site.page.getByRole('button', { name: 'Text: save the report' }).click();
  expect(await contentOf(text)).toContain('reviewer: must copy');
  const sarif = site.page.waitForEvent('download');
  await site.page.getByRole('button', { name: 'SARIF: save the report' }).click();
  const log = JSON.parse(await contentOf(sarif)) as { version: string; runs: { results: unknown[] }[] };
  expect(log.version).toBe('2.1.0');
  expect(log.runs[0]?.results).toHaveLength(7);
});

test('pasted code goes into a link, and comes out of it', async ({ site }) => {
  await site.open('#v=1&page=audit');
  await site.page.getByRole('button', { name: 'paste code' }).click();
  await site.page.getByRole('textbox', { name: 'C code' }).fill(CUT);
  await site.page.getByRole('button', { name: 'Read it' }).click();
  await expect(rows(site).first()).toContainText('pasted.c:4');
  await site.page.getByRole('button', { name: 'Copy link' }).click();
  await expect(site.page).toHaveURL(/page=audit&code=[\w-]+/);
  await site.reload();
  await expect(rows(site).first()).toContainText('shared.c:4');
  await site.open('#v=1&page=audit&code=AAAA');
  await expect(site.page.getByRole('alert')).toContainText('The code in the address is damaged');
  await expect(rows(site).first()).toContainText('options.c:24');
});

test('a compiler\u2019s log is held against the findings', async ({ site }) => {
  await site.open('#v=1&page=audit');
  await bring(site, {
    'trim.c': `${CUT}void keep(const char *s) { *(char *)s = 1; }\n`,
    'gcc.log': `trim.c:8:29: warning: cast discards 'const' qualifier [-Wcast-qual]\n`,
  });
  const compared = site.region('Compared with gcc.log');
  await expect(compared).toContainText('1 found by both, 0 by the compiler only, 1 here only.');
  await expect(compared).toContainText('A C library whose search functions keep const');
  await site.page.getByRole('button', { name: 'gcc command' }).click();
  await expect(site.page.locator('pre')).toContainText(
    'gcc -std=gnu17 -fsyntax-only -include const-search.h',
  );
});

/** Lets no answer of a worker come to the page while `window.isHeld`: a reading goes on for as long as a test needs. */
const holdAnswers = (): void => {
  Worker.prototype.addEventListener = function heldListener(
    this: Worker,
    kind: string,
    listener: (event: MessageEvent<{ readonly kind?: string } | null>) => void,
  ): void {
    EventTarget.prototype.addEventListener.call(this, kind, (event) => {
      const message = event as MessageEvent<{ readonly kind?: string } | null>;
      const isAnswer = kind === 'message' && message.data?.kind === 'answer';
      if (!isAnswer || !('isHeld' in window && window.isHeld === true)) listener(message);
    });
  } as Worker['addEventListener'];
};
const hold = (site: Site, isHeld: boolean): Promise<void> =>
  site.page.evaluate((held) => void Object.assign(window, { isHeld: held }), isHeld);

test('long reading is told, can be cancelled, and leaves the page free', async ({ site }) => {
  await site.page.addInitScript(holdAnswers);
  await site.open('#v=1&page=audit');
  await expect(rows(site).first()).toContainText('options.c:24');
  await hold(site, true);
  const lines = Array.from({ length: 20 }, (_, at) => CUT.replace('trim', `trim_${at}`)).join('');
  await bring(site, Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`part${at}.c`, lines])));
  const files = site.region('Files');
  await expect(files.getByRole('status')).toContainText(/Reading functions: \d+ of 400/, {
    timeout: 30_000,
  });
  await expect(files.getByRole('progressbar')).toBeVisible();
  await expect(rows(site).first()).toContainText('part0.c');
  await rows(site).first().getByRole('button').click();
  await expect(one(site).getByRole('heading', { level: 2 })).toContainText('part0.c');
  await site.page.getByRole('button', { name: 'Cancel' }).click();
  await expect(files.getByRole('alert')).toContainText('Cancelled.');
  await expect(files.getByRole('progressbar')).toHaveCount(0);
  await expect(rows(site).first()).toContainText('part0.c');
  await hold(site, false);
  await bring(site, { 'trim.c': CUT });
  await expect(rows(site)).toHaveCount(1);
  await expect(rows(site).first()).toContainText('trim.c:4');
});

test('in a folder of 30 files the one place to worry about stands first, and says why', async ({ site }) => {
  await site.open('#v=1&page=audit');
  expect(MAILER).toHaveLength(30);
  await bring(site, Object.fromEntries(MAILER.map(({ name, text }) => [name, text])));
  await expect(site.region('Files')).toContainText('30 read');
  await expect(list(site).locator('button[aria-current=true]')).toContainText('address.c:8');
  await expect(list(site).locator('button[aria-current=true]')).toContainText('runs in a thread');
  await expect(one(site)).toContainText('pthread_create (deliver.c:17) starts deliver_one');
  await expect(one(site)).toContainText('copy first');
  // The next one does the same in one thread.
  await one(site).getByRole('button', { name: 'Next finding' }).click();
  await expect(one(site)).toContainText('No thread is known to come here.');
  await expect(one(site)).toContainText('Only both together');
});

test('numbers stand at the foot, as the build measured them, with what is missed', async ({ site }) => {
  await site.open('#v=1&page=audit');
  const measured = site.region('How good this is');
  await expect(measured.getByRole('row', { name: /^this page/ })).toContainText(/0\.9\d|1\.00/);
  await expect(measured.getByRole('row')).toHaveCount(4);
  await expect(site.region('What it misses')).toContainText('Nothing here proves that a race exists.');
});

test('on a phone a finding that is pressed comes into view, in Chinese too', async ({ site }) => {
  await site.page.setViewportSize({ width: 390, height: 844 });
  await site.open('#v=1&page=audit&lang=zh');
  await list(site).or(site.region('结果')).getByRole('button').nth(1).click();
  await expect(one(site).getByRole('heading', { level: 2 })).toBeInViewport();
  const width = await site.page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  const place = one(site).getByRole('status').first();
  expect(await place.evaluate((box) => box.scrollWidth - box.clientWidth), 'which finding it is').toBe(0);
});

test('all places and the history stand in the chapter and with the facts', async ({ site }) => {
  await site.open('#v=1&page=facts&fact=const-casts');
  const table = site.region('All 68 places');
  await expect(table.getByRole('row')).toHaveCount(50);
  await expect(table).toContainText('zpool_valid_proplist');
  await expect(site.page.getByRole('img', { name: /408 days.*107 days/ })).toBeVisible();
  await site.open('#v=1&page=story&chapter=audit');
  await expect(site.page.getByRole('heading', { name: 'How the line came to be' })).toBeVisible();
  await site.page.getByText('All 68 places').click();
  await expect(table.getByRole('row')).toHaveCount(50);
  await site.page.getByText('How to find the 68 again').click();
  await site.page.getByRole('link', { name: 'Open the audit' }).click();
  await expect(rows(site).first()).toContainText('options.c:24');
});
