import { expect, test, type Site } from './page.ts';
import { expectAccessible, LOST, packed } from './race-page.ts';

const SLASH = `title: The hole
shared char path[4] = "a/b"
shared u8 n

thread V {
  path[1] = 0
}

thread S {
  char copy[4]
  n = strlen(path)
  strcpy(copy, path)
}

never torn: n != 3
`;
const open = (site: Site, text: string, more: string): Promise<void> =>
  site.open(`#v=1&page=race&race=${packed(text)}${more}`);
const hops = ({ page }: Site) =>
  page.getByRole('list', { name: 'Where it comes from' }).getByRole('listitem');

test('a number leads hop by hop to the stores that made it, each with its line; a hop moves the playhead', async ({
  site,
  page,
}) => {
  await open(site, LOST, '&run=0.1.0');
  await site.button('1, count: Trace back').click();
  const trail = site.region('count is 1');
  await expect(trail).toBeFocused();
  await expect(hops(site)).toHaveCount(3);
  await expect(hops(site).nth(0)).toContainText('A stored it: line 6, count = t + 1. It read A.t = 0');
  await expect(hops(site).nth(1)).toContainText('A stored it: line 5, u8 t = count.');
  await expect(hops(site).nth(2)).toContainText('so it stood at the start. first source');
  await hops(site)
    .nth(1)
    .getByRole('button', { name: /^step 1/ })
    .press('Enter');
  await expect(site.playhead).toHaveAttribute('aria-valuenow', '1');
  await expect(hops(site)).toHaveCount(3);
  await hops(site)
    .nth(2)
    .getByRole('button', { name: /^start/ })
    .press('Enter');
  await expect(site.playhead).toHaveAttribute('aria-valuenow', '0');
  await page.keyboard.press('Escape');
  await expect(trail).toHaveCount(0);
});

test('a variable and a byte of an array lead back, by keyboard too, and from byte to byte', async ({
  site,
  page,
}) => {
  await open(site, SLASH, '&run=0.1x2');
  await site.button('copy = "a": Trace back').press('Enter');
  await expect(site.region("S.copy[0] is 'a'")).toBeVisible();
  await site.button('Next byte').press('Enter');
  await expect(site.region('S.copy[1] is NUL')).toBeVisible();
  await expect(hops(site)).toHaveCount(2);
  await expect(hops(site).nth(0)).toContainText('S copied it: line 12, strcpy(copy, path).');
  await expect(hops(site).nth(1)).toContainText(
    'V stored it: line 6, path[1] = 0. It is made from the text alone.',
  );
  const bytes = page.getByRole('grid', { name: 'path: bytes, 4 in all' });
  await bytes.getByRole('gridcell').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await site.button('Trace back').press('Enter');
  await expect(site.region('path[1] is NUL')).toBeFocused();
});

test('where a store read several values, any of them can be followed', async ({ site }) => {
  const text = 'shared u8 a, b\nthread A {\n  a = 1\n}\nthread B {\n  b = a + b\n}\n';
  await open(site, text, '&run=0.1');
  await site.button('1, b: Trace back').click();
  await expect(hops(site).nth(1)).toContainText('a = 1 A stored it: line 3');
  await site.button('b = 0: go on from there').click();
  await expect(hops(site).nth(1)).toContainText('b = 0 so it stood at the start.');
});

test('the way back is accessible in both languages, dark and light, on a phone too', async ({
  site,
  page,
}) => {
  await expectAccessible(site, '#stage', async (lang) => {
    await open(site, LOST, `&run=0.1.0&lang=${lang}`);
    await page.getByRole('button', { name: /^1(, |，)count/ }).click();
    await page.locator('.hops').waitFor();
  });
});
