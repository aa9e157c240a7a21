import { expect, test, type Site } from './page.ts';

/** Opens the dialog of all futures. */
async function tree(site: Site) {
  await site.page.getByRole('button', { name: /^Futures/ }).click();
  const dialog = site.page.getByRole('dialog', { name: 'Futures' });
  await dialog.waitFor();
  return dialog;
}

test('every fork stays in the tree, with a name, over other runs and a reload', async ({ site }) => {
  await site.open();
  for (const at of [6, 5, 3, 2]) {
    await site.block(at).click();
    await site.run('freeing thread').click();
  }
  await site.settled();
  let dialog = await tree(site);
  const rows = dialog.getByRole('listitem');
  await expect(rows).toHaveCount(5);
  await expect(dialog.locator('[aria-current=true]')).toContainText('you are here, at step 3 of 3');
  await expect(rows.nth(0)).toContainText('EFAULT');
  const name = dialog.getByRole('textbox', { name: 'Name of S3.V2.S2' });
  await name.fill('the report');
  await name.press('Enter');
  await dialog.getByRole('button', { name: 'Close' }).click();

  await site.landmark.selectOption({ label: 'Clean: one thread after the other' });
  await site.reload();
  dialog = await tree(site);
  await expect(dialog.getByRole('listitem')).toHaveCount(5);
  await expect(dialog.getByRole('textbox', { name: 'Name of S3.V2.S2' })).toHaveValue('the report');
  await dialog.getByRole('button', { name: 'Show the report' }).press('Enter');
  await expect(site.schedule).toHaveValue('S3.V2.S2');
});

test('a future is dropped with a word, and brought back', async ({ site }) => {
  await site.open();
  await site.run('freeing thread').click();
  const dialog = await tree(site);
  await dialog.getByRole('button', { name: 'Drop S3.V2.S2' }).click();
  await expect(dialog.getByRole('status')).toContainText('S3.V2.S2 was dropped.');
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await dialog.getByRole('button', { name: 'Bring it back' }).click();
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
});

test('stored futures that cannot be read are refused with a sentence', async ({ site, page }) => {
  await site.open();
  await page.evaluate(() =>
    sessionStorage.setItem('nul-and-void.futures', '{"version":1,"runs":[{"name":1}]}'),
  );
  await site.reload();
  await expect(site.notices).toContainText(
    'Of the runs that were kept before this reload, 1 cannot be read and is not shown.',
  );
});

test('the tree is accessible in both languages, on a phone too', async ({ site }) => {
  for (const [width, height] of [
    [1366, 768],
    [390, 844],
  ] as const) {
    await site.page.setViewportSize({ width, height });
    for (const lang of ['en', 'zh']) {
      await site.open(`#v=1&page=lab&lang=${lang}`);
      await site.page.keyboard.press('3');
      await site.settled();
      await site.page.getByRole('button', { name: /^(Futures|其他走向)/ }).click();
      await site.page.getByRole('dialog').waitFor();
      expect(await site.axe('all', 'dialog')).toEqual([]);
      expect(await site.overflow()).toBe(0);
      await site.page.keyboard.press('Escape');
      await site.page.evaluate(() => sessionStorage.clear());
    }
  }
});
