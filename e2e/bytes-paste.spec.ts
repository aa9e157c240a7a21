import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { BytesPage, WHOLE } from './bytes-page.ts';
import { expect, test, type Site } from './page.ts';
import { sweep } from '../scripts/lib/sweep.ts';

interface Case {
  readonly name: string;
  readonly must: string;
  readonly text: string;
  readonly bytes?: string;
}
const PASTED = new URL('../src/bytefile/fixtures/pasted.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(PASTED, 'utf8')) as { readonly cases: readonly Case[] };
const textOf = (name: string): string => cases.find((one) => one.name === name)?.text ?? '';

/** The field for a text, and what is said of it. */
class Field {
  readonly #site: Site;
  constructor(site: Site) {
    this.#site = site;
  }
  get said() {
    return this.#site.region('How the text is read');
  }
  async fill(text: string): Promise<void> {
    const button = this.#site.button('Paste bytes');
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
    await this.#site.page.getByLabel('Hex, a hex dump', { exact: false }).fill(text);
  }
  async open(): Promise<void> {
    await this.#site.button('Read these bytes').click();
  }
}

/** Pastes on the page, outside of any field. */
const paste = (site: Site, text: string): Promise<void> =>
  site.page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, text);

test('says how a text is read, with its first bytes beside it, before and after it is opened', async ({
  site,
}) => {
  const bytes = new BytesPage(site);
  await bytes.open();
  const field = new Field(site);
  await field.fill(textOf('od-tx1'));
  await expect(field.said.getByRole('status')).toHaveText('Read as od, octal offsets, 72 bytes.');
  await expect(field.said).toContainText('0a 00 00 00 01 00 00 00 09 00 00 00 63 61 63 68');
  await field.open();
  await expect(site.region('What is open')).toContainText('Read as od, octal offsets, 72 bytes.');
  await expect(field.said).toBeHidden();
  await expect(bytes.byte(12)).toHaveText('38');
});

test('lets the reader choose where two readings fit, before and after', async ({ site }) => {
  const bytes = new BytesPage(site);
  await bytes.open();
  const field = new Field(site);
  await field.fill(textOf('hexdump'));
  const big = field.said.getByRole('radio', { name: 'big-endian' });
  await expect(field.said.getByRole('radio', { name: 'little-endian' })).toBeChecked();
  await big.check();
  await expect(field.said.getByRole('status')).toContainText('words of 2 bytes, big-endian, 72 bytes.');
  await field.open();
  await expect(bytes.byte(0)).toHaveText('01');
  await site.page.getByRole('button', { name: 'little-endian instead, 72 bytes' }).click();
  await expect(bytes.byte(0)).toHaveText('00');
  await expect(bytes.byte(1)).toHaveText('01');

  // A guess is never taken unasked.
  await field.fill(textOf('od-u1'));
  await field.open();
  await expect(field.said.getByRole('alert')).toContainText('Choose the reading below');
  await field.said.getByRole('radio', { name: 'decimal numbers' }).check();
  await field.open();
  await expect(site.region('What is open')).toContainText('Read as a list of numbers, decimal numbers');
  await expect(bytes.byte(12)).toHaveText('38');
});

test('names the line where a text stops to fit, what it seems to be, and what one can do', async ({
  site,
}) => {
  const bytes = new BytesPage(site);
  await bytes.open();
  const field = new Field(site);
  const refused: readonly (readonly [text: string, ...says: string[]])[] = [
    [textOf('hexdumpC-line-lost'), 'Line 3 of the hex dump is at offset 30', 'end at 20', 'hexdump -C'],
    [textOf('ellipsis-trunc'), 'In line 1 something was left out', 'xxd -p FILE'],
    ['tank:\n    version: 5000\n    name: tank\n', 'printed by zdb', 'dd if=DEVICE'],
    ['NAME  PROPERTY  VALUE  SOURCE\ntank  size  1T  -\n', 'printed by zpool get'],
    ['00 01 02 0', 'Line 1 has something that is no byte here'],
  ];
  for (const [text, ...says] of refused) {
    await field.fill(text);
    await field.open();
    for (const one of says) await expect(field.said.getByRole('alert')).toContainText(one);
  }
  // What was open stays open.
  await expect(bytes.verdict).toContainText('EFAULT');
  await site.button('中文').click();
  await expect(site.page.getByRole('alert').filter({ hasText: '第 1 行有一处不是字节' })).toBeVisible();
});

test('keeps the first offset of a dump in whatever it shows, and in the link', async ({ site }) => {
  const bytes = new BytesPage(site);
  await bytes.open();
  await paste(site, textOf('hexdump-C-s16k'));
  await expect(site.region('What is open')).toContainText('The first byte is at offset 0x4000 (16,384).');
  await expect(bytes.verdict).toContainText('at offset 16,436, in cachefile');
  await expect(bytes.byte(0)).toHaveAccessibleName('offset 16384, 00, encoding');
  const goto = site.page.getByLabel('Go to offset');
  for (const [text, index] of [
    ['16,384', 0],
    ['0x4010', 16],
    ['+16', 32],
    ['-1', 31],
  ] as const) {
    await site.enter(goto, text);
    await expect(bytes.byte(index)).toHaveAttribute('aria-selected', 'true');
  }
  await site.enter(goto, '54');
  await expect(site.page.getByRole('alert').filter({ hasText: 'Offset 54 is not here' })).toBeVisible();
  await site.enter(goto, '16.384');
  await expect(site.page.getByRole('alert').filter({ hasText: '“16.384” is no offset' })).toBeVisible();
  await expect(site.page).toHaveURL(/base=4000/);
  await site.page.reload();
  await expect(bytes.byte(31)).toHaveAccessibleName(/^offset 16415,/);
});

test('reads the list in a resume token', async ({ site }) => {
  const bytes = new BytesPage(site);
  await bytes.open();
  await paste(site, `1-0-48-${deflateSync(Buffer.from(WHOLE, 'hex')).toString('hex')}`);
  await expect(site.region('What is open')).toContainText('A resume token of zfs receive -s.');
  await expect(site.region('What is open')).toContainText('Its checksum is not that of its bytes');
  await expect(bytes.verdict).toContainText('1 pair in 72 bytes');
});

test('opens what people paste as these bytes or not at all', async ({ site }) => {
  const bytes = new BytesPage(site);
  await bytes.open('#v=1&page=bytes&sample=request');
  for (const { name, must, text, bytes: right = '' } of sweep(cases)) {
    await paste(site, '2a');
    await expect(site.page, name).toHaveURL(/hex=2a&/);
    await paste(site, text);
    const isRead = site.page
      .waitForURL((url) => !/hex=2a(&|$)/.test(url.hash), { timeout: 5000 })
      .then(
        () => true,
        () => false,
      );
    const isRefused = site.page
      .getByRole('alert')
      .first()
      .waitFor({ timeout: 5000 })
      .then(
        () => false,
        () => true,
      );
    const opened = await Promise.race([isRead, isRefused]);
    if (must === 'refuse') expect(opened, name).toBe(false);
    if (must === 'read') expect(opened, name).toBe(true);
    if (opened) expect(site.page.url(), name).toMatch(new RegExp(`hex=${right}(&|$)`));
  }
});

test('reads 3 MB on one line beside the page, which stays alive', async ({ site, complaints }) => {
  const bytes = new BytesPage(site);
  await bytes.open();
  const longest = await site.page.evaluate(async () => {
    let worst = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      worst = Math.max(worst, performance.now() - last);
      last = performance.now();
    }, 10);
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '000100'.repeat(500_000));
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 4000));
    clearInterval(timer);
    return worst;
  });
  await expect(site.region('What is open')).toContainText('Read as hex, 1.4 MiB.');
  await expect(bytes.byte(1)).toHaveText('01');
  expect(longest).toBeLessThan(1000);
  expect(complaints.errors).toEqual([]);
});
