import { expect, test, type Site } from './page.ts';

const answer = (site: Site) => site.page.getByRole('status', { name: 'Answer' });
const choose = (site: Site, question: string | RegExp, word: string) =>
  site.page.getByRole('group', { name: question }).getByRole('radio', { name: word, exact: true }).check();

test('the answer follows the questions, and stands in the address', async ({ site }) => {
  await site.page.goto('./#v=1&page=affected');
  await expect(answer(site)).toHaveText('That cannot be told yet: 5 answers are missing.');
  await choose(site, 'What does zpool version say?', '2.2 or older');
  await expect(answer(site)).toContainText(/^Probably not affected: .*2\.2\.4, 2\.2\.5 and 2\.2\.9/);
  await choose(site, /parallel import/, 'yes');
  await choose(site, /Is the fix/, 'no');
  await choose(site, /How are the pools/, 'all at once, -a');
  await expect(answer(site)).toHaveText('That cannot be told yet: one answer is missing.');
  await choose(site, /cachefile/, 'yes');
  await expect(answer(site)).toContainText('You are affected');
  await expect(site.page).toHaveURL(/version=old&parallel=yes&fix=no&how=all&cachefile=yes/);
  await site.page.reload();
  await expect(answer(site)).toHaveAttribute('data-verdict', 'affected');
});

test('a version that has the fix settles it, and does not ask for commits', async ({ site }) => {
  await site.page.goto('./#v=1&page=affected&version=since');
  await expect(answer(site)).toContainText('You are not affected: the fix 1f5bf91a85 is in');
  await expect(site.page.getByRole('group', { name: /Is the fix/ })).toHaveCount(0);
});

test('a damaged answer gets a sentence', async ({ site }) => {
  await site.page.goto('./#v=1&page=affected&fix=maybe');
  await expect(site.page.getByRole('alert')).toContainText('“maybe”');
});

test('stands in the last chapter as well', async ({ site }) => {
  await site.page.goto('./#v=1&page=story&chapter=affected');
  await choose(site, 'What does zpool version say?', '2.3.0-rc1 or newer');
  await expect(answer(site)).toHaveAttribute('data-verdict', 'fixed');
  // The chapter's own text lists the checks, so the tool does not.
  await expect(site.page.getByText(/^Start-up scripts that run/)).toHaveCount(1);
});
