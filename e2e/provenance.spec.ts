import { expect, test } from './page.ts';

const TRACE = 'Trace back';

test('a byte leads hop by hop to the store that made it, and each hop moves the playhead', async ({
  site,
}) => {
  await site.open('#v=1&page=lab&step=7');
  await site.packedByte(54).press('Enter');
  await site.packed.getByRole('button', { name: TRACE }).click();
  const desk = site.region('Byte 54 of S’s buffer is 00');
  await expect(desk).toBeFocused();
  await expect(desk).toContainText('which must end in a NUL within its room');
  const hops = desk.getByRole('list', { name: 'Where it comes from' }).getByRole('listitem');
  await expect(hops).toHaveCount(2);
  await expect(hops.nth(1)).toContainText('V wrote NUL over the slash (V2)');
  await expect(hops.nth(1)).toContainText('first source');
  await expect(hops.nth(1).getByRole('link', { name: 'libzfs_pool.c:798' })).toHaveAttribute(
    'href',
    /libzfs_pool\.c#L798$/,
  );
  await hops.nth(0).getByRole('button').press('Enter');
  await site.expectStep(6, 7);
  await hops.nth(1).getByRole('button').press('Enter');
  await site.expectStep(5, 7);
  await expect(hops).toHaveCount(2);
  await site.page.keyboard.press('Escape');
  await expect(desk).toHaveCount(0);
});

test('a length leads to the strlen that counted it, also to where no buffer is yet', async ({ site }) => {
  await site.open('#v=1&page=lab&select=packed:12');
  await site.packed.getByRole('button', { name: TRACE }).click();
  const hops = site.page.getByRole('list', { name: 'Where it comes from' }).getByRole('listitem');
  await expect(hops).toHaveCount(3);
  await expect(hops.nth(1)).toContainText('strlen stopped (S1), at 23 bytes');
  await hops.nth(2).getByRole('button', { name: 'start' }).click();
  await site.expectStep(0, 7);
  await hops.nth(0).getByRole('button').click();
  await site.expectStep(2, 7);
});

test('a byte of the reply is chosen by keyboard and by address, and comes from calloc', async ({ site }) => {
  await site.open('#v=1&page=lab&step=7&select=reply:1');
  const desk = site.region('Byte 1 of the reply is 00');
  await expect(desk).toContainText('zero from calloc');
  await expect(site.reply.locator('[aria-selected=true]')).toHaveAttribute('data-offset', '1');
  await site.page.keyboard.press('Escape');
  await expect(desk).toHaveCount(0);
  await site.reply.locator('[data-offset="1"]').focus();
  await site.page.keyboard.press('ArrowRight');
  await site.page.keyboard.press('Enter');
  await expect(site.region('Byte 2 of the reply is 00')).toContainText('left without writing');
  await site.settled();
  await expect(site.page).toHaveURL(/select=reply:2/);
});

test('every byte that is not as expected is in a list with next and previous', async ({ site }) => {
  await site.open('#v=1&page=lab&schedule=S3.F1.S1');
  await site.packed.getByRole('button', { name: '23 bytes not as expected' }).click();
  const desk = site.region('Choose a byte to trace it back.');
  await desk.getByRole('button', { name: 'Next' }).click();
  await expect(site.packedByte(44)).toHaveAttribute('aria-selected', 'true');
  const next = site.page.getByRole('button', { name: 'Next', exact: true });
  await next.press('Enter');
  await expect(site.packedByte(45)).toHaveAttribute('aria-selected', 'true');
  await expect(site.region('Byte 45 of S’s buffer is 5a').getByRole('status')).toHaveText('2 of 23');
  await site.page.getByRole('button', { name: 'Previous', exact: true }).press('Enter');
  await site.page.getByRole('button', { name: 'Previous', exact: true }).press('Enter');
  await expect(site.packedByte(66)).toHaveAttribute('aria-selected', 'true');
  await site.page.getByRole('button', { name: 'byte 50 is 5a, expected 61: value' }).click();
  await expect(site.packedByte(50)).toHaveAttribute('aria-selected', 'true');
});

test('the desk is accessible in both languages, on a phone too', async ({ site }) => {
  for (const [width, height] of [
    [1366, 768],
    [390, 844],
  ] as const) {
    await site.page.setViewportSize({ width, height });
    for (const lang of ['en', 'zh']) {
      await site.open(`#v=1&page=lab&step=7&select=reply:1&lang=${lang}`);
      await site.page.locator('section.desk').waitFor();
      expect(await site.overflow()).toBe(0);
      expect(await site.axe('all', 'section.desk')).toEqual([]);
    }
  }
});
