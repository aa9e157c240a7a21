import { open, truncate, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { listPart, writeVdev } from '../src/bytefile/fixtures/vdev.ts';
import { BytesPage, WHOLE } from './bytes-page.ts';
import { expect, test, type Site } from './page.ts';

const LIST = Buffer.from(WHOLE, 'hex');
const about = (site: Site) => site.region('What is open');

/** Drops files and text on the page. */
const drop = (site: Site, files: Readonly<Record<string, string>>, text = ''): Promise<void> =>
  site.page.evaluate(
    ([named, dropped]) => {
      const dataTransfer = new DataTransfer();
      for (const [name, content] of Object.entries(named)) dataTransfer.items.add(new File([content], name));
      if (dropped !== '') dataTransfer.setData('text/plain', dropped);
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [files, text] as const,
  );

test('says what a file is that is no packed list, and what to do next', async ({ site }) => {
  const bytes = new BytesPage(site);
  await bytes.open();
  const gpt = Buffer.alloc(4096);
  gpt.write('EFI PART', 512);
  const ext4 = Buffer.alloc(4096);
  ext4.set([0x53, 0xef], 1080);
  const elf = Buffer.alloc(64);
  elf.set([0x7f, 0x45, 0x4c, 0x46, 2, 1]);
  elf.writeUInt16LE(4, 16);
  const libnv = Buffer.alloc(80);
  libnv.set([0x6c, 0, 0]);
  libnv.writeUInt32LE(61, 11);
  const files: readonly (readonly [name: string, content: Buffer, ...says: string[]])[] = [
    ['list.xz', Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 0, 4]), 'An xz file.', 'xz -dk FILE'],
    ['list.zst', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 4]), 'A zstd file.', 'zstd -d FILE'],
    ['nv', libnv, 'FreeBSD’s libnv', '61 bytes of pairs', 'nvlist_dump'],
    ['core', elf, 'A core dump (ELF, 64 bits).', 'dump binary memory list.bin'],
    ['sda', gpt, 'A disk with a GPT. No label of a vdev is in it'],
    ['sda1', ext4, 'ext4 file system. No label', 'etc/zfs/zpool.cache'],
    [
      'zdb.txt',
      Buffer.from('tank:\n    version: 5000\n'),
      'The file is text.',
      'printed by zdb',
      'dd if=DEVICE',
    ],
    ['cut.gz', gzipSync(LIST).subarray(0, 30), 'A gzip file that does not unpack', 'gunzip -c FILE'],
    ['noise', Buffer.from([3, 200, 7, 0, 255]), 'no kind of file that this page knows'],
  ];
  for (const [name, content, ...says] of files) {
    await bytes.openFile(name, content);
    for (const one of says) await expect(about(site), name).toContainText(one);
  }
});

test('opens what is in a gzip file, and a dump in a file of text', async ({ site }) => {
  const bytes = new BytesPage(site);
  await bytes.open();
  await bytes.openFile('list.gz', gzipSync(LIST));
  await expect(about(site)).toContainText('A gzip file, unpacked here:');
  await expect(about(site)).toContainText('became 72 bytes');
  await expect(bytes.verdict).toContainText('1 pair in 72 bytes');
  await expect(site.page).toHaveURL(new RegExp(`hex=${WHOLE}`));
  await bytes.openFile('list.hex', Buffer.from(WHOLE));
  await expect(about(site)).toContainText('The file is text. Read as hex, 72 bytes.');
  await expect(bytes.verdict).toContainText('1 pair in 72 bytes');
});

test('lists the labels of a device with their state, opens the first whole one, and lets one switch', async ({
  site,
}) => {
  const bytes = new BytesPage(site);
  await bytes.open();
  const image = new Uint8Array(2 << 20);
  writeVdev(image, 0, image.length);
  image.fill(0xff, 16_424, 16_500);
  await bytes.openFile('disk.img', Buffer.from(image));
  await expect(about(site)).toContainText('4 labels of a vdev, 3 of them whole.');
  const label = (n: number) => site.page.getByRole('radio', { name: `Label ${n}` });
  await expect(label(0)).toHaveAccessibleName(
    /at offset 0, damaged, EFAULT at offset 16,4\d\d, checksum wrong/,
  );
  await expect(label(1)).toBeChecked();
  await expect(label(1)).toHaveAccessibleName('Label 1, at offset 262,144, whole, checksum right');
  await expect(bytes.verdict).toContainText('Unpacks.');
  await expect(bytes.verdict).toContainText('vdev label 1, which begins at offset 278,528');
  await label(3).check();
  await expect(bytes.verdict).toContainText('vdev label 3, which begins at offset 1,851,392');
  await expect(bytes.row('txg')).toContainText('3');
  await label(0).check();
  await expect(bytes.verdict).toContainText('EFAULT');
});

test('reads a file of 3 GiB in slices: its labels, and any offset', async ({ site }) => {
  test.slow();
  const bytes = new BytesPage(site);
  await bytes.open();
  const path = test.info().outputPath('disk.img');
  const size = 3 * 2 ** 30;
  await writeFile(path, '');
  await truncate(path, size);
  const file = await open(path, 'r+');
  for (const [i, start] of [0, 256 << 10, size - (512 << 10), size - (256 << 10)].entries())
    await file.write(listPart(start + 16_384, BigInt(i)), 0, 112 << 10, start + 16_384);
  await file.close();
  await site.page.locator('input[type=file]').setInputFiles(path);
  await expect(about(site)).toContainText('4 labels of a vdev, whole.', { timeout: 180_000 });
  await expect(about(site)).toContainText('Of the file’s 3.00 GiB, offsets 0 to 262,143 are shown.');
  const label = site.page.getByRole('radio', { name: 'Label 3' });
  // It is chosen once it has been read.
  await label.click();
  await expect(label).toBeChecked();
  await expect(bytes.verdict).toContainText('vdev label 3, which begins at offset 3,220,979,712');
  await site.enter(site.page.getByLabel('Go to offset'), '2,147,483,653');
  await expect(bytes.byte(5)).toHaveAccessibleName(/^offset 2147483653, 00/);
  await expect(bytes.verdict).toContainText('The tree is made when you ask for it');
  await expect(site.page).toHaveURL(/absent=3221225472/);
});

test('says what becomes of the rest of a drop, and takes text', async ({ site }) => {
  const bytes = new BytesPage(site);
  await bytes.open();
  await drop(site, { 'a.hex': WHOLE, 'b.bin': 'x', 'c.bin': 'y' });
  await expect(bytes.verdict).toContainText('1 pair in 72 bytes');
  await expect(about(site)).toContainText('The other 2 were left aside: b.bin, c.bin.');
  await drop(site, {}, '00 01 02');
  await expect(bytes.verdict).toContainText('3 bytes are too few');
  await expect(about(site)).not.toContainText('left aside');
  await drop(site, {});
  await expect(site.page.getByRole('alert').filter({ hasText: 'neither a file nor text' })).toBeVisible();
});

test('keeps an address for an empty file, and tells of bytes that no link carries', async ({ site }) => {
  const bytes = new BytesPage(site);
  await bytes.open('#v=1&page=bytes&sample=request');
  await bytes.openFile('empty', Buffer.alloc(0));
  await expect(about(site)).toContainText('The file is empty.');
  await expect(site.page).toHaveURL(/page=bytes&hex=$/);
  await site.page.reload();
  await expect(bytes.verdict).toContainText('0 bytes are too few');

  await bytes.openFile('long.bin', Buffer.alloc(600));
  await expect(site.page).toHaveURL(/absent=600/);
  await expect(site.page.getByText('Whoever opens it is told so', { exact: false })).toBeVisible();
  await site.page.reload();
  await expect(about(site)).toContainText('This link stands for 600 bytes, which it does not carry');
  await expect(bytes.verdict).toContainText('No bytes are open.');
  await expect(site.page.getByRole('gridcell')).toHaveCount(0);
  await expect(site.page).toHaveURL(/absent=600/);
  await site.page.getByRole('combobox', { name: 'Sample' }).selectOption('request');
  await expect(bytes.verdict).toContainText('Unpacks.');
  await site.page.goBack();
  await expect(about(site)).toContainText('stands for 600 bytes');
});

test('shows a file’s name with its control and direction characters made harmless', async ({ site }) => {
  const bytes = new BytesPage(site);
  await bytes.open();
  await site.page.locator('input[type=file]').setInputFiles({
    name: 'a\u202egpj.cache',
    mimeType: 'application/octet-stream',
    buffer: LIST,
  });
  await expect(site.page.locator('bdi')).toHaveText('a<U+202E>gpj.cache');
  await expect(bytes.verdict).toContainText('Unpacks.');
});

test('offers the cache file as it is written today, native, beside the old one', async ({ site }) => {
  const bytes = new BytesPage(site);
  await bytes.open();
  const sample = site.page.getByRole('combobox', { name: 'Sample' });
  await sample.selectOption({ label: 'zpool.cache as written today (native)' });
  await expect(bytes.verdict).toContainText('Native encoding, little-endian.');
  await expect(bytes.row('tank').first()).toBeVisible();
  await sample.selectOption({ label: 'zpool.cache of old with four pools (XDR)' });
  await expect(bytes.verdict).toContainText('XDR encoding');
});

test('has nothing for axe to find in what is said of texts and files', async ({ site }) => {
  const bytes = new BytesPage(site);
  await bytes.open();
  const image = new Uint8Array(1 << 20);
  writeVdev(image, 0, image.length);
  await bytes.openFile('disk.img', Buffer.from(image));
  await site.button('Paste bytes').click();
  await site.page.getByLabel('Hex, a hex dump', { exact: false }).fill('0000000 0100 0000\n0000004\n');
  await expect(site.region('How the text is read').getByRole('radio').first()).toBeVisible();
  expect(await site.axe()).toEqual([]);
});
