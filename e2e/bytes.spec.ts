import { writeFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test, type Site } from './page.ts';

/** The import request of the report as it should be sent: 72 bytes, native, little-endian. */
const WHOLE =
  '000100000000000001000000380000000a000000010000000900000063616368' +
  '6566696c65000000000000002f7661722f63616368652f7a706f6f6c2e63616368650000' +
  '00000000';

/** The Bytes page as its visitors name it, in the English interface. */
class BytesPage {
  readonly page: Page;
  readonly verdict: Locator;
  readonly grid: Locator;
  readonly tree: Locator;
  readonly detail: Locator;

  constructor(site: Site) {
    this.page = site.page;
    this.verdict = this.page.getByRole('status', { name: 'Verdict' });
    this.grid = this.page.getByRole('grid', { name: 'Bytes' });
    this.tree = this.page.getByRole('tree', { name: 'Tree of the list' });
    this.detail = this.page.getByRole('region', { name: 'Byte', exact: true });
  }

  /** An open page would only see its hash change, so it is left first. */
  async open(hash = '#v=1&page=bytes'): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(`./${hash}`);
    await this.grid.waitFor();
  }

  byte(offset: number): Locator {
    return this.grid.locator(`[data-offset="${offset}"]`);
  }
  row(name: string): Locator {
    return this.tree.getByRole('treeitem').filter({ hasText: name });
  }
  async openFile(name: string, buffer: Buffer): Promise<void> {
    await this.page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await expect(this.page.getByText(name, { exact: false }).first()).toBeVisible();
  }
}

/** Native numbers of a list of many pairs, without a codec: one pair `property:0000000` of uint64 is 48 bytes. */
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

test('opens the torn request with the refusal at its byte, and says that nothing leaves the browser', async ({
  site,
  complaints,
}) => {
  await site.open('#v=1&page=lab');
  await site.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Bytes' }).click();
  const bytes = new BytesPage(site);
  await expect(bytes.verdict).toContainText('EFAULT');
  await expect(bytes.verdict).toContainText(
    'offset 54, in cachefile: the pair has room for 24, the string needs 16',
  );
  await expect(bytes.verdict).toContainText('The field begins at offset 44.');
  await expect(bytes.byte(54)).toHaveText('00');
  await expect(bytes.byte(54)).toHaveAccessibleName('offset 54, 00 NUL, value of cachefile, refused here');
  await expect(bytes.byte(54)).toHaveAttribute('aria-selected', 'true');
  await expect(site.page.getByText('Nothing leaves this browser', { exact: false })).toBeVisible();
  expect(complaints).toEqual({ errors: [], foreignRequests: [] });
});

test('links bytes and tree both ways, by pointer and by keyboard', async ({ site }) => {
  const bytes = new BytesPage(site);
  await bytes.open('#v=1&page=bytes&sample=request');
  await bytes.byte(28).click();
  await expect(bytes.row('cachefile')).toHaveAttribute('aria-selected', 'true');
  await expect(bytes.detail).toContainText('Field: name, index 0 of 10 bytes (offsets 28 to 37)');
  await site.page.keyboard.press('ArrowDown');
  await expect(bytes.byte(36)).toBeFocused();
  await site.page.keyboard.press('Control+End');
  await expect(bytes.byte(71)).toBeFocused();
  await expect(bytes.row('list')).toHaveAttribute('aria-selected', 'true');
  await bytes.row('cachefile').click();
  await expect(bytes.detail).toContainText('Chosen: offsets 12 to 67, 56 bytes');
  await expect(bytes.byte(44)).toHaveAttribute('aria-selected', 'true');
  await bytes.byte(24).hover();
  await expect(bytes.detail).toContainText('9 string');
});

test('answers an edit at once, and undoes it', async ({ site }) => {
  const bytes = new BytesPage(site);
  await bytes.open('#v=1&page=bytes&sample=request');
  await expect(bytes.verdict).toContainText('Unpacks.');
  await bytes.byte(54).click();
  await site.page.keyboard.type('00');
  await expect(bytes.verdict).toContainText('the pair has room for 24, the string needs 16');
  await expect(bytes.byte(55)).toBeFocused();
  const changes = site.page.getByRole('region', { name: 'Changes' });
  await expect(changes).toContainText('1 difference');
  await changes.getByRole('button', { name: 'Next difference' }).click();
  await expect(bytes.byte(54)).toHaveAttribute('aria-selected', 'true');
  await bytes.byte(54).focus();
  await site.page.keyboard.press('Control+z');
  await expect(bytes.verdict).toContainText('Unpacks.');
  await expect(changes).toContainText('none');
  await bytes.detail.getByLabel('Byte at 54').fill('2');
  await site.page.keyboard.press('Enter');
  await expect(bytes.byte(54)).toHaveText('02');
  await changes.getByRole('button', { name: 'Reset' }).click();
  await expect(bytes.byte(54)).toHaveText('2f');
});

test('keeps small inputs, selection and view in the address, and warns before such a link is copied', async ({
  site,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const bytes = new BytesPage(site);
  await bytes.open();
  await site.page.getByRole('button', { name: 'Paste bytes' }).click();
  await site.page.getByLabel('Hex, a hex dump', { exact: false }).fill(WHOLE);
  await site.page.getByRole('button', { name: 'Read these bytes' }).click();
  await expect(bytes.verdict).toContainText('1 pair in 72 bytes');
  await bytes.byte(44).click();
  await site.page.getByRole('radio', { name: '16' }).check();
  await expect(site.page).toHaveURL(new RegExp(`hex=${WHOLE}&select=44&row=16$`));

  await site.page.getByRole('button', { name: 'Copy link to this view' }).click();
  await expect(site.page.getByRole('alertdialog')).toContainText('host names, GUIDs and device paths');
  await site.page.getByRole('button', { name: 'Copy it with the bytes' }).click();
  await expect(site.page.getByText('Link copied.')).toBeVisible();
  const link = await site.page.evaluate(() => navigator.clipboard.readText());
  await bytes.open(new URL(link).hash);
  await expect(bytes.byte(44)).toHaveAttribute('aria-selected', 'true');
  await expect(bytes.verdict).toContainText('1 pair in 72 bytes');
  await expect(bytes.grid).toHaveAttribute('aria-colcount', '17');
});

test('corrupts a chosen string, and says why each copy is noticed or not', async ({ site }) => {
  const bytes = new BytesPage(site);
  await bytes.open('#v=1&page=bytes&sample=request');
  await site.page.getByRole('button', { name: 'Corrupt it for me' }).click();
  const corrupt = site.page.getByRole('region', { name: 'Corrupt it for me' });
  const copies = corrupt.getByRole('article');
  await expect(copies).toHaveCount(3);
  await expect(copies.nth(0)).toContainText('EFAULT');
  await expect(copies.nth(0)).toContainText('22 + 1 bytes, align8 gives 24');
  await expect(copies.nth(1)).toContainText('The value is /var/cache.');
  await expect(copies.nth(2)).toContainText('The value is /var/cache/.');
  await corrupt.getByRole('radio', { name: 'slash at index 4' }).check();
  await expect(copies.nth(1)).toContainText('The value is /var.');
  await copies.nth(1).getByRole('button', { name: 'Open the cut copy' }).click();
  await expect(bytes.verdict).toContainText('1 pair in 56 bytes');
  await site.page.getByRole('button', { name: 'Undo' }).click();
  await expect(bytes.verdict).toContainText('1 pair in 72 bytes');
});

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
  // The size that the recordings of the real library give.
  expect(Buffer.concat(chunks).length).toBe(126_528);
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

test('reads by the rules of another machine, and keeps it in the address', async ({ site }) => {
  const bytes = new BytesPage(site);
  await bytes.open('#v=1&page=bytes&sample=depth');
  await expect(bytes.verdict).toContainText('more than 100 levels');
  const machine = site.page.getByRole('combobox', { name: 'Machine that reads' });
  await machine.selectOption({ label: 'Linux kernel, little-endian' });
  await expect(bytes.verdict).toContainText('more than 20 levels');
  await expect(bytes.verdict).toContainText('By the rules of the Linux kernel');
  await expect(site.page).toHaveURL(/reader=kernel/);
  await site.page.reload();
  await expect(bytes.verdict).toContainText('more than 20 levels');
  await machine.selectOption({ label: 'user library, big-endian' });
  await expect(bytes.verdict).toContainText('ENOTSUP');
  // A copy of `/etc/zfs/pools` torn at its last slash: the library takes it, the kernel does not.
  await site.page.getByRole('combobox', { name: 'Sample' }).selectOption('textNul');
  await expect(bytes.verdict).toContainText('no NUL inside a text');
  await machine.selectOption({ label: 'user library, little-endian' });
  await expect(bytes.verdict).toContainText('Unpacks.');
});

test('goes back to what was open before', async ({ site }) => {
  const bytes = new BytesPage(site);
  await bytes.open('#v=1&page=bytes&sample=request&select=30');
  const sample = site.page.getByRole('combobox', { name: 'Sample' });
  await sample.selectOption('noNul');
  await expect(bytes.verdict).toContainText('no NUL in 8 bytes');
  await sample.selectOption('depth');
  await expect(bytes.verdict).toContainText('100 levels');
  await site.page.goBack();
  await expect(bytes.verdict).toContainText('no NUL in 8 bytes');
  await site.page.goBack();
  await expect(bytes.verdict).toContainText('Unpacks.');
  await expect(bytes.byte(30)).toHaveAttribute('aria-selected', 'true');
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
  // Pasted onto the page itself, outside of any field.
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
  // From a file of its own: handing the bytes over in the test would itself hold the page up.
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

for (const colorScheme of ['light', 'dark'] as const) {
  for (const locale of ['en-GB', 'zh-CN']) {
    test.describe(`${colorScheme}, ${locale}`, () => {
      test.use({ colorScheme, locale });
      test('axe finds nothing, also with everything open', async ({ site }) => {
        await site.page.goto('./#v=1&page=bytes');
        await expect(site.page.getByRole('status').filter({ hasText: 'EFAULT' })).toBeVisible();
        const found = async () =>
          (await new AxeBuilder({ page: site.page }).analyze()).violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
          );
        expect(await found()).toEqual([]);
        await site.page.goto('./#v=1&page=bytes&sample=request&row=16');
        await site.page.locator('[aria-controls]').last().click();
        await expect(site.page.getByRole('article')).toHaveCount(3);
        expect(await found()).toEqual([]);
      });
    });
  }
}

for (const width of [360, 390, 800, 1024, 1440]) {
  test(`fits a width of ${width}`, async ({ site }) => {
    await site.page.setViewportSize({ width, height: 800 });
    const bytes = new BytesPage(site);
    await bytes.open('#v=1&page=bytes&sample=zpool.cache');
    await expect(bytes.verdict).toContainText('Unpacks.');
    const overflow = await site.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
}
