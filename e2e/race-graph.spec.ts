import { expect, test, type Site } from './page.ts';
import { expectAccessible, LOST, packed } from './race-page.ts';

const open = async (site: Site, more = ''): Promise<void> => {
  await site.open(`#v=1&page=race&race=${packed(LOST)}&run=0.1.0${more}`);
  await site.page.getByRole('button', { name: /^(Progress graph|进度图)$/ }).click();
  await site.page.locator('.lattice').waitFor();
};
const graph = ({ page }: Site) => page.getByRole('application', { name: 'Progress graph of A and B' });

test('the graph of two threads has the run as its way, and says what each point comes to', async ({
  site,
  page,
}) => {
  await open(site, '&at=1');
  await expect(page.getByText('shaded: from there, every run ends badly')).toBeVisible();
  await expect(page.getByText('A before A:6 count = t + 1, B before B:10 count++')).toBeVisible();
  await graph(site).focus();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText(/75\.0% of all runs pass here; from here: bad 33\.3%/).first()).toBeVisible();
  // The point lies on the run: Enter moves the playhead.
  await page.keyboard.press('Enter');
  await expect(site.playhead).toHaveAttribute('aria-valuenow', '2');
});

test('a point that is not on the run is gone to by a shortest run, and by the table', async ({
  site,
  page,
}) => {
  await open(site, '&at=0');
  await graph(site).focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await site.settled();
  await expect(page).toHaveURL(/run=1(&|$)/);
  await page.getByText('The same as text').click();
  await page.getByRole('button', { name: /^Lead/ }).first().click();
  await site.settled();
  await expect(page.getByRole('region', { name: 'Points of the progress graph' })).toBeVisible();
});

test('a race whose threads come to a line twice says why it has no graph', async ({ site, page }) => {
  const text = 'shared u8 a\nthread A x2 {\n  int i\n  while (i < 2) {\n    a++\n    i++\n  }\n}\n';
  await site.open(`#v=1&page=race&race=${packed(text)}`);
  await site.button('Progress graph').click();
  await expect(page.getByText('comes to one of its lines twice')).toBeVisible();
});

test('the graph is accessible in both languages, dark and light, on a phone too', async ({ site }) => {
  await expectAccessible(site, '.map', async (lang) => {
    await open(site, `&lang=${lang}`);
  });
});
