import { BytesPage, WHOLE } from './bytes-page.ts';
import { expect, test } from './page.ts';

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

test('corrupts a chosen string, and explains why each copy is detected or not', async ({ site }) => {
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

test('reads by the rules of another machine, and keeps it in the address', async ({ site }) => {
  const bytes = new BytesPage(site);
  await bytes.open('#v=1&page=bytes&sample=depth');
  await expect(bytes.verdict).toContainText('more than 100 levels');
  const machine = site.page.getByRole('combobox', { name: 'Machine that reads' });
  await machine.selectOption({ label: 'Linux kernel, little-endian' });
  await expect(bytes.verdict).toContainText('more than 20 levels');
  await expect(bytes.verdict).toContainText('By the rules of the Linux kernel');
  await expect(site.page).toHaveURL(/reader=kernel/);
  await site.reload();
  await expect(bytes.verdict).toContainText('more than 20 levels');
  await machine.selectOption({ label: 'user library, big-endian' });
  await expect(bytes.verdict).toContainText('ENOTSUP');
  // A copy of `/etc/zfs/pools` torn at its last slash: the library takes it, the kernel refuses it.
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

test('fits every width from a phone to a screen', async ({ site }) => {
  const bytes = new BytesPage(site);
  await bytes.open('#v=1&page=bytes&sample=zpool.cache');
  await expect(bytes.verdict).toContainText('Unpacks.');
  for (const width of [360, 390, 800, 1024, 1440]) {
    await site.page.setViewportSize({ width, height: 800 });
    expect(await site.overflow(), `${width}`).toBeLessThanOrEqual(0);
  }
});
