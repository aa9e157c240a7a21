import { expect, test, type Site } from './page.ts';
import { sweep } from '../scripts/lib/sweep.ts';

const answer = (site: Site) => site.page.getByRole('status', { name: 'Answer' });
const group = (site: Site, question: string | RegExp) => site.page.getByRole('group', { name: question });
const choose = (site: Site, question: string | RegExp, word: string) =>
  group(site, question).getByRole('radio', { name: word, exact: true }).check();
const printed = (site: Site) => group(site, 'What does zpool version say?').getByRole('textbox');

test('the answer follows the questions, and stands in the address', async ({ site }) => {
  await site.open('#v=1&page=affected');
  await expect(answer(site)).toContainText('You may be affected: no answer rules it out.');
  await choose(site, 'What does zpool version say?', '2.2 or older, but not 2.2.99');
  await expect(answer(site)).toContainText(/^Probably not affected: .*2\.2\.4, 2\.2\.5 and 2\.2\.9/);
  await choose(site, /parallel import/, 'yes');
  await choose(site, /Is the fix/, 'no');
  await choose(site, /How are the pools/, 'all at once, -a');
  await expect(answer(site)).toContainText('You may be affected: your build has the race.');
  await choose(site, /cachefile/, 'a path');
  await expect(answer(site)).toContainText('You are affected');
  await expect(site.page).toHaveURL(/version=old&parallel=yes&fix=no&how=all&cachefile=path/);
  await site.reload();
  await expect(answer(site)).toHaveAttribute('data-verdict', 'affected');
  await choose(site, /cachefile/, 'none');
  await expect(answer(site)).toContainText('for none the check leaves before it looks for the slash');
  await choose(site, /cachefile/, 'nothing: no such option, or an empty value');
  await expect(answer(site)).toHaveAttribute('data-verdict', 'noCachefile');
});

test('“I do not know” gets the careful verdict, whichever answer it is', async ({ site }) => {
  await site.open('#v=1&page=affected&parallel=yes&fix=no&how=all&cachefile=yes');
  await expect(answer(site)).toHaveAttribute('data-verdict', 'affected');
  for (const question of [/parallel import/, /Is the fix/, /How are the pools/, /cachefile/]) {
    await choose(site, question, 'I do not know');
    await expect(answer(site)).toContainText(/^You may be affected: .* count this system as affected\.$/);
    await expect(site.page.getByText(/answers? (is|are) missing/)).toHaveCount(0);
  }
  await expect(site.page.getByRole('heading', { name: 'What would decide it' })).toBeVisible();
});

test('a version is read as zpool version prints it, and says what it does not tell', async ({ site }) => {
  await site.open('#v=1&page=affected&how=all&cachefile=path');
  await printed(site).fill('zfs-2.2.99-456-FreeBSD_gc883088df\nzfs-kmod-2.2.99-456-FreeBSD_gc883088df');
  await expect(site.page.getByText('Read as OpenZFS 2.2.99, build 456, commit c883088df.')).toBeVisible();
  await expect(site.page.getByText(/git merge-base --is-ancestor 1f5bf91a85 c883088df/)).toBeVisible();
  await expect(answer(site)).toContainText('2.2.99 is what the affected builds of master call themselves');
  await printed(site).fill('zfs-2.2.99-456');
  await expect(
    site.page.getByText(/The number does not tell whether the build is of those days/),
  ).toBeVisible();
  await expect(site.page).toHaveURL(/version=zfs-2\.2\.99-456&how=all/);
  await site.reload();
  await expect(printed(site)).toHaveValue('zfs-2.2.99-456');
  await expect(answer(site)).toHaveAttribute('data-verdict', 'unknown');

  await printed(site).fill('zfs-2.2.99-456-gc183d164aa');
  await expect(answer(site)).toHaveAttribute('data-verdict', 'affected');
  await printed(site).fill('1f5bf91a85');
  await expect(answer(site)).toHaveAttribute('data-verdict', 'fixed');
  await printed(site).fill('2.3.0-rc1');
  await expect(answer(site)).toContainText('You are not affected: the fix 1f5bf91a85 is in');
  await printed(site).fill('zfs-kmod-2.3.0-1');
  await expect(site.page.getByText(/That is the line of the kernel module/)).toBeVisible();
  await expect(answer(site)).toHaveAttribute('data-verdict', 'unknown');
  await printed(site).fill('FreeBSD 15.0-CURRENT');
  await expect(site.page.getByText(/looks like the version of the system/)).toBeVisible();
  // A word that is chosen takes the place of what was pasted.
  await choose(site, 'What does zpool version say?', '2.3.0-rc1 or newer');
  await expect(printed(site)).toHaveValue('');
  await expect(answer(site)).toHaveAttribute('data-verdict', 'fixed');
});

test('a version that has the fix settles it, and does not ask for commits', async ({ site }) => {
  await site.open('#v=1&page=affected&version=since');
  await expect(answer(site)).toContainText('You are not affected: the fix 1f5bf91a85 is in');
  await expect(group(site, /Is the fix/)).toHaveCount(0);
});

test('a damaged answer gets a sentence', async ({ site }) => {
  await site.open('#v=1&page=affected&fix=maybe');
  await expect(site.page.getByRole('alert')).toContainText('“maybe”');
});

const PLACES = [
  { place: 'on its page', address: 'page=affected&version=zfs-2.2.99-456-FreeBSD_gc883088df' },
  { place: 'in its chapter', address: 'page=story&chapter=affected' },
] as const;
const SIZES = [
  [1366, 768],
  [390, 844],
] as const;
for (const { place, address } of PLACES) {
  for (const [width, height] of sweep(SIZES)) {
    for (const lang of ['en', 'zh']) {
      test(`the answer is in sight wherever one answers, ${place}, ${width} by ${height}, ${lang}`, async ({
        site,
      }) => {
        await site.page.setViewportSize({ width, height });
        await site.page.goto(`./#v=1&${address}&lang=${lang}`);
        const status = site.page.locator('[data-verdict]');
        const groups = site.page.locator('fieldset');
        await expect(groups).toHaveCount(5);
        if (place === 'on its page') await expect(status).toBeInViewport({ ratio: 1 });
        for (const one of await groups.all()) {
          await one.getByRole('radio').nth(1).check();
          await expect(status).toBeInViewport({ ratio: 1 });
          // Nothing lies over it.
          await status.click({ trial: true });
        }
      });
    }
  }
}

test('stands in the last chapter as well', async ({ site }) => {
  await site.open('#v=1&page=story&chapter=affected');
  await choose(site, 'What does zpool version say?', '2.3.0-rc1 or newer');
  await expect(answer(site)).toHaveAttribute('data-verdict', 'fixed');
  // The chapter's own text lists the checks, so the tool does not.
  await expect(site.page.getByText(/^Start-up scripts that run/)).toHaveCount(1);
});

test('the page of facts says what was corrected, and when', async ({ site }) => {
  await site.open('#v=1&page=facts');
  const corrected = site.page.getByRole('region', { name: 'What was corrected' });
  await expect(
    corrected.getByText('Here stood 66 places, 5 of them written through, in 2 functions.'),
  ).toBeVisible();
  await expect(corrected.getByText('Corrected in November 2026')).toHaveCount(6);
});
