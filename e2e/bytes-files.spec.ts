import { writeFile } from 'node:fs/promises';
import { BytesPage, WHOLE } from './bytes-page.ts';
import { expect, test } from './page.ts';

/** Returns a native list of `count` pairs, made without a codec: a pair `property:0000000` of uint64 is 48 bytes. */
function manyPairs(count: number): Buffer {
  const pair = Buffer.alloc(48);
  pair.writeInt32LE(48, 0);
  pair.writeInt16LE(17, 4);
  pair.writeInt32LE(1, 8);
  pair.writeInt32LE(8, 12);
  const list = Buffer.alloc(12 + 48 * count + 4);
  list.set([0, 1]);
  list.writeInt32LE(1, 8);
  for (let i = 0; i < count; i += 1) {
    pair.write(`property:${String(i).padStart(7, '0')}\0`, 16, 'latin1');
    pair.writeBigUInt64LE(BigInt(i), 40);
    pair.copy(list, 12 + 48 * i);
  }
  return list;
}

test('opens the cache file, finds in it, and gives it out', async ({ site }) => {
  const bytes = new BytesPage(site);
  await bytes.open('#v=1&page=bytes&sample=zpool.cache');
  await expect(bytes.verdict).toContainText('XDR encoding');
  await site.page.getByLabel('Name or value').fill('hostname');
  await site.page.keyboard.press('Enter');
  await expect(site.page.getByRole('search')).toContainText('match 1 of 4');
  await expect(bytes.detail).toContainText('tank0.hostname');
  await site.page.keyboard.press('Enter');
  await expect(bytes.detail).toContainText('tank1.hostname');
  await expect(bytes.tree.locator('[aria-selected=true]')).toBeInViewport();
  await expect(bytes.grid.locator('[aria-selected=true]')).toBeInViewport();

  const json = site.page.waitForEvent('download');
  await site.page.getByRole('button', { name: 'Download JSON' }).click();
  expect((await json).suggestedFilename()).toBe('zpool.cache.json');
  const native = site.page.waitForEvent('download');
  await site.page.getByRole('button', { name: 'Repack native, little-endian' }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await native).createReadStream()) chunks.push(Buffer.from(chunk));
  // The size in the recordings of the real library.
  expect(Buffer.concat(chunks).length).toBe(126_528);
});

test('packs again as the machine that is chosen writes, which the address holds', async ({ site }) => {
  const bytes = new BytesPage(site);
  // A list of one uint8, 200.
  const list =
    '00010000000000000100000020000000020000000100000017000000 6e00000000000000 c800000000000000 00000000';
  await bytes.open(`#v=1&page=bytes&hex=${list.replaceAll(' ', '')}`);
  const repacked = async (button: string): Promise<string> => {
    const download = site.page.waitForEvent('download');
    await site.page.getByRole('button', { name: button }).click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await download).createReadStream()) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks).toString('hex');
  };
  expect(await repacked('Repack native, little-endian')).toBe(list.replaceAll(' ', ''));
  expect(await repacked('Repack XDR')).toContain('00000001ffffffc8');
  await site.page.getByRole('combobox', { name: 'Machine that writes' }).selectOption('s390x');
  await expect(site.page).toHaveURL(/writer=s390x/);
  await expect(site.page.getByText('200 is 00 00 00 c8', { exact: false })).toBeVisible();
  expect(await repacked('Repack native, big-endian')).toMatch(/^00000000/);
  await bytes.open(new URL(site.page.url()).hash);
  expect(await repacked('Repack XDR')).toMatch(/^01000000.*00000001000000c8/);
});

test('shows one sentence for each kind of refusal', async ({ site }) => {
  const bytes = new BytesPage(site);
  await bytes.open();
  const sample = site.page.getByRole('combobox', { name: 'Sample' });
  const kinds = await sample
    .locator('optgroup option')
    .evaluateAll((options) => options.map((option) => option.getAttribute('value') ?? ''));
  expect(kinds.length).toBe(22);
  for (const kind of kinds) {
    await sample.selectOption(kind);
    await expect(site.page).toHaveURL(new RegExp(`sample=${kind}&`));
    await expect(bytes.verdict).toHaveAttribute('data-errno', /^E(FAULT|INVAL|NOTSUP|NOMEM)$/);
    await expect(bytes.verdict.locator('.say')).toContainText(/\.$/);
  }
});

test('recognises a vdev label', async ({ site }) => {
  const bytes = new BytesPage(site);
  await bytes.open();
  const label = Buffer.alloc(256 << 10);
  Buffer.from(WHOLE, 'hex').copy(label, 16 << 10);
  await bytes.openFile('disk.img', label);
  await expect(bytes.verdict).toContainText('vdev label 0, which begins at offset 16,384');
  await expect(bytes.byte(16384)).toHaveAccessibleName('offset 16384, 00, encoding');
});

test('takes a dropped file, and answers hostile ones with a sentence', async ({ site }) => {
  const bytes = new BytesPage(site);
  await bytes.open();
  const drop = async (name: string, content: number[]) => {
    const transfer = await site.page.evaluateHandle(
      ([file, list]) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(list)], file));
        return data;
      },
      [name, content] as const,
    );
    await site.page.locator('body').dispatchEvent('drop', { dataTransfer: transfer });
  };
  await drop('empty', []);
  await expect(bytes.verdict).toContainText('0 bytes are too few');
  await drop(
    'zeros',
    Array.from({ length: 4000 }, () => 0),
  );
  await expect(bytes.verdict).toContainText('endian byte 0 is not the one of the machine that reads');
  await drop(
    'ones',
    Array.from({ length: 4000 }, () => 255),
  );
  await expect(bytes.verdict).toContainText('encoding 255 is neither native (0) nor XDR (1)');
  await site.page.getByRole('button', { name: 'Paste bytes' }).click();
  await site.page.getByLabel('Hex, a hex dump', { exact: false }).fill('what is this?');
  await site.page.getByRole('button', { name: 'Read these bytes' }).click();
  await expect(site.page.getByRole('alert').filter({ hasText: 'neither hex' })).toBeVisible();
  // Pasted on the page itself, outside of any field.
  const paste = (text: string) =>
    site.page.evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, text);
  await bytes.open();
  await paste('000100');
  await expect(bytes.verdict).toContainText('3 bytes are too few');
  await paste('what is this?');
  await expect(site.page.getByRole('alert').filter({ hasText: 'neither hex' })).toBeVisible();
  await bytes.open('#v=1&page=bytes&hex=zz&select=x');
  await expect(site.page.getByText('“zz” in the address', { exact: false })).toBeVisible();
});

test('opens 20 MB without freezing, and draws only the rows in sight', async ({ site }) => {
  const bytes = new BytesPage(site);
  await bytes.open();
  await site.page.evaluate(() => {
    const page = window as unknown as { longest: number };
    page.longest = 0;
    let last = performance.now();
    const watch = (): void => {
      const now = performance.now();
      page.longest = Math.max(page.longest, now - last);
      last = now;
      requestAnimationFrame(watch);
    };
    requestAnimationFrame(watch);
  });
  // From a file on disk: passing the bytes through the test would itself block the page.
  const path = test.info().outputPath('large.bin');
  await writeFile(path, manyPairs(440_000));
  await site.page.locator('input[type=file]').setInputFiles(path);
  await expect(bytes.verdict).toContainText('440,000 pairs', { timeout: 20_000 });
  await expect(bytes.tree.getByRole('treeitem').first()).toBeVisible();
  await site.page.getByLabel('Go to offset').fill('21119990');
  await site.page.keyboard.press('Enter');
  await expect(bytes.byte(21_119_990)).toBeInViewport();
  await expect(bytes.row('property:0439999')).toBeInViewport();
  expect(await bytes.grid.getByRole('row').count()).toBeLessThan(80);
  expect(await bytes.tree.getByRole('treeitem').count()).toBeLessThan(80);
  const longest = await site.page.evaluate(() => (window as unknown as { longest: number }).longest);
  expect(longest).toBeLessThan(1000);
});
