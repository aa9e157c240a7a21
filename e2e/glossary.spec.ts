import { expect, test } from './page.ts';

test('a term in the address is scrolled into view, and the list can be searched', async ({ site }) => {
  await site.open('#v=1&page=glossary&term=torn-copy');
  await expect(site.page.locator('#term-torn-copy')).toBeInViewport();
  await site.page.getByRole('searchbox', { name: 'Find a term' }).fill('preempt');
  await expect(site.page.getByRole('link', { name: 'Link to preemption' })).toBeVisible();
  await expect(site.page.locator('#term-torn-copy')).toHaveCount(0);
  await site.page.getByRole('searchbox', { name: 'Find a term' }).fill('qqq');
  await expect(site.page.getByRole('status')).toHaveText('No term has these letters.');
});

test('an unknown term gets a sentence', async ({ site }) => {
  await site.open('#v=1&page=glossary&term=flux');
  await expect(site.page.getByRole('alert')).toHaveText('The glossary has no term “flux”.');
});

test('a term in the story shows its meaning on focus and hover, and Escape hides it', async ({ site }) => {
  await site.open('#v=1&page=story&chapter=one-list');
  const term = site.page.getByRole('article').getByRole('button', { name: 'name-value list' }).first();
  const meaning = site.page.getByText('OpenZFS’s list of named, typed values');
  await term.focus();
  await expect(meaning).toBeVisible();
  await term.press('Escape');
  await expect(meaning).toHaveCount(0);
  await term.blur();
  await term.hover();
  await expect(meaning).toBeVisible();
  await meaning.hover();
  await expect(meaning).toBeVisible();
  await site.page.keyboard.press('Escape');
  await expect(meaning).toHaveCount(0);
});
