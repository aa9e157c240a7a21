import { expect, test, type Site } from './page.ts';
import { expectAccessible, field, LOST, packed } from './race-page.ts';

const open = (site: Site, more = ''): Promise<void> =>
  site.open(`#v=1&page=race&race=${packed(LOST)}&run=0.1.0${more}`);
const pair = (site: Site) => site.region('Two runs of this race');
const parts = (site: Site) => site.region('Where they part');

test('Compare puts a run that ends well beside a bad one, where they part, and the address keeps both', async ({
  site,
  page,
}) => {
  await open(site);
  await expect(page.getByText('All 3 interleavings')).toBeVisible();
  await site.button('Compare two runs').click();
  await expect(pair(site)).toBeVisible();
  await site.expectStep(2, 3);
  await expect(parts(site).getByRole('button', { name: /^2 the steps/ })).toHaveAttribute(
    'aria-current',
    'step',
  );
  await site.settled();
  await expect(page).toHaveURL(/run=0\.1\.0&at=2&twin=0x2\.1@2/);
  // A:5 is the same step to the same effect in both, and is drawn once.
  await expect(site.timeline.locator('[data-twin="both 1"]')).toHaveAccessibleName(
    'both runs, step 1: A:5 u8 t = count',
  );
  await expect(site.timeline.locator('[data-twin="1 2"]')).toHaveAccessibleName(/^run 1, step 2: B:10/);
  await site.page.keyboard.press('End');
  await site.reload();
  await expect(pair(site)).toBeVisible();
  await site.button('Back to one run').click();
  await expect(pair(site)).toHaveCount(0);
  await site.settled();
  await expect(page).not.toHaveURL(/twin=/);
});

test('where they part is gone through by buttons and by keys; bytes of both stand side by side', async ({
  site,
}) => {
  await open(site, '&at=2&twin=0x2.1@2');
  const shared = site.region('Shared bytes of both runs');
  await expect(shared).toContainText('count');
  await parts(site).getByRole('button', { name: 'Next' }).click();
  await site.expectStep(3, 3);
  await expect(shared.locator('.number.differs')).toHaveText(
    /count\s*1\s*Run 1\s*1\s*2\s*Run 2\s*2\s*differs/,
  );
  await expect(parts(site)).toContainText('count is 1');
  await expect(parts(site)).toContainText('count is 2');
  await site.page.keyboard.press('[');
  await site.expectStep(2, 3);
  await site.page.keyboard.press(']');
  await site.expectStep(3, 3);
  await expect(site.outcome).toContainText('lost [count=1]');
  await expect(site.outcome).toContainText('ok [count=2]');
});

test('any run of the page and the shortest to any outcome can be either of the two', async ({
  site,
  page,
}) => {
  await open(site, '&at=2&twin=0x2.1@2');
  const choice = (n: number) => page.getByRole('combobox', { name: `Run ${n}` });
  await choice(2).selectOption({ label: 'lost [count=1]' });
  await expect(parts(site)).toContainText('These runs are the same in every step and byte.');
  await choice(1).selectOption({ label: 'ok [count=2]' });
  await site.settled();
  await expect(page).toHaveURL(/run=1\.0x2&.*twin=0\.1\.0@/);
  await site.button('Swap').click();
  await expect(site.outcome).toBeVisible();
  await field(site).fill(LOST.replace('count++', 'count += 1'));
  await expect(pair(site)).toHaveCount(0);
});

test('a second run that is none of this race is refused with a sentence', async ({ site, page }) => {
  for (const twin of ['0x9@1', 'nothing', '0.1.0']) {
    await open(site, `&twin=${twin}`);
    await expect(page.getByText('one run is shown')).toBeVisible();
    await expect(pair(site)).toHaveCount(0);
  }
  await site.button('Got it').click();
  await site.settled();
  await expect(page).not.toHaveURL(/twin=/);
});

test('two runs are accessible in both languages, dark and light, on a phone too', async ({ site, page }) => {
  test.slow();
  await expectAccessible(site, '.twin', async (lang) => {
    await open(site, `&at=2&twin=0x2.1@2&lang=${lang}`);
    await page.locator('.twin').waitFor();
  });
});
