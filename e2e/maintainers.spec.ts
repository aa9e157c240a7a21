import { LANGUAGES } from '../src/i18n/catalogue.ts';
import { expect, test } from './page.ts';

test('the track lists source lines, invariants, questions and exercises on one page', async ({ site }) => {
  await site.open('#v=1&page=maintainers');
  await expect(site.page.getByRole('heading', { level: 1 })).toHaveText('For maintainers');
  const source = site.page.getByRole('table', { name: 'As in the source: every worker' });
  await expect(source.getByRole('row')).toHaveCount(13);
  await expect(source.getByRole('row', { name: /^C6/ }).getByRole('link')).toHaveAttribute(
    'href',
    /bd949b10be\/lib\/libzfs\/libzfs_pool\.c#L798$/,
  );
  await expect(site.page.getByRole('table', { name: 'As reported' }).getByRole('row')).toHaveCount(12);
  const review = site.region('Review checklist').getByRole('listitem');
  await expect(review).toHaveCount(8);
  await expect(site.region('Exercises').getByRole('link', { name: /^[BMX]\d\./ })).toHaveCount(10);
  await review.nth(3).getByRole('link').click();
  await expect(site.page).toHaveURL(/page=story&chapter=borrow/);
});

test('a fact that a mark points at is brought into sight, with its source', async ({ site }) => {
  await site.open('#v=1&page=facts&fact=rates');
  const fact = site.page.locator('#fact-rates');
  await expect(fact).toBeInViewport();
  await expect(fact).toContainText('5.747%');
  await expect(fact).toContainText('measured');
});

test('the other pages are a click away from the story and from the lab', async ({ site }) => {
  await site.open('#v=1&page=lab');
  await site.page.getByRole('navigation', { name: 'Main' }).getByRole('button').click();
  await site.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Glossary' }).click();
  await expect(site.page.getByRole('heading', { level: 1 })).toHaveText('Glossary');
  await expect(site.page).toHaveTitle('NUL and Void: Glossary');
  await site.page.goBack();
  await expect(site.timeline).toBeVisible();
});

test('neither the track nor the facts scroll sideways, in either language', async ({ site }) => {
  await site.open('');
  for (const lang of LANGUAGES) {
    for (const page of ['maintainers', 'facts']) {
      await site.go(`#v=1&page=${page}&lang=${lang}`);
      for (const width of [360, 1024]) {
        await site.page.setViewportSize({ width, height: 800 });
        expect.soft(await site.overflow(), `${page} ${lang} at ${width}`).toBeLessThanOrEqual(0);
      }
    }
  }
});

test('on a phone a place of the source map breaks after a slash, never within a name or a number', async ({
  site,
}) => {
  await site.page.setViewportSize({ width: 390, height: 844 });
  await site.open('#v=1&page=maintainers');
  const places = site.page.getByRole('table').getByRole('link');
  const lines = await places.evaluateAll((links) =>
    links.map((link) => {
      const text = document.createRange();
      const parts = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
      let most = 0;
      while (parts.nextNode()) {
        text.selectNodeContents(parts.currentNode);
        most = Math.max(most, text.getClientRects().length);
      }
      return most;
    }),
  );
  expect(lines.length).toBeGreaterThan(20);
  expect(Math.max(...lines)).toBe(1);
});
