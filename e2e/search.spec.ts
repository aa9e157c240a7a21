import { readFileSync } from 'node:fs';
import { expect, test } from './page.ts';
import { SEARCH, SLOW, button, figure, foot, goOn, openSearch, row, search, showAll } from './search-page.ts';

test.setTimeout(120_000);

test('the foot shows the outcomes of all interleavings, and links to the search', async ({
  site,
  complaints,
}) => {
  await site.open();
  const counts = await foot(site);
  for (const count of ['4,192 interleavings', '109 clean', '2,639 EFAULT', '217 turned away', '78 silent']) {
    await expect(counts).toContainText(count);
  }
  await site.playhead.press('ArrowLeft');
  await counts.getByRole('link', { name: /interleavings/ }).click();
  await site.expectStep(5, 7);
  await expect(figure(site, 'interleavings')).toHaveText('4,192');
  // The search leads back with its run, and what it has found is in the foot.
  await site.playhead.press('ArrowLeft');
  await site.page.getByRole('link', { name: /^In the lab/ }).click();
  await site.expectStep(4, 7);
  await site.enter(site.path, '/srv/x/pools');
  await expect(await foot(site)).toContainText('Search every interleaving');
  const main = site.page.getByRole('navigation', { name: 'Main' });
  await main.getByRole('link', { name: 'Search' }).click();
  await expect(figure(site, 'interleavings')).toBeVisible(SLOW);
  await main.getByRole('link', { name: 'Lab' }).click();
  await expect(await foot(site)).toContainText('interleavings');
  expect(complaints.errors).toEqual([]);
  expect(complaints.foreignRequests).toEqual([]);
});

test('all outcomes are listed with their figures; that of the run on the stage is marked', async ({
  site,
}) => {
  await openSearch(site);
  await expect(search(site).getByRole('heading', { name: '49 outcomes' })).toBeVisible();
  await expect(figure(site, 'states')).toHaveText('644');
  await expect(figure(site, 'traces')).toHaveText('273');
  const current = row(site, 'V=killed S=efault F=killed flags=-');
  await expect(current).toHaveAttribute('aria-current', 'true');
  await expect(current).toContainText('this run');
  await expect(current).toContainText('The kernel refused the list: EFAULT, shown as “out of memory”.');
  await expect(current.getByRole('cell')).toHaveText(['68', '1.62%', '1.06%', '2', '2', 'Show me']);
  await expect(search(site).locator('tr[data-outcome][aria-current]')).toHaveCount(1);
  await showAll(site);
  await expect(search(site).locator('tr[data-outcome]')).toHaveCount(49);
  // The box finds words in names and sentences; a class lists the outcomes in it.
  await search(site).getByRole('searchbox', { name: 'Find' }).fill('nobody was told');
  await expect(search(site).locator('tr[data-outcome*="trunc:"]').first()).toBeVisible();
  expect(await search(site).locator('tr[data-outcome]').count()).toBeLessThan(49);
  await search(site).getByRole('searchbox', { name: 'Find' }).fill('');
  await button(site, 'silently shorter').click();
  await expect(search(site).getByText('Only: silently shorter')).toBeVisible();
  for (const found of await search(site).locator('tr[data-outcome]').all()) {
    await expect(found).toHaveAttribute('data-outcome', / S=trunc:/);
  }
  await button(site, 'All classes').click();
  await search(site).getByRole('combobox', { name: 'Order' }).selectOption('fewest preemptions first');
  await expect(search(site).locator('tr[data-outcome]').first().getByRole('cell').nth(3)).toHaveText('0');
});

test('fix, grain and workers are chosen on the page of the search, by key too', async ({ site }) => {
  await openSearch(site, '&world=faithful');
  await expect(figure(site, 'interleavings')).toHaveText('2,395,276');
  const change = site.page.getByRole('button', { name: /^Change/ });
  await change.press('Enter');
  await expect(change).toHaveAttribute('aria-expanded', 'true');
  await site.radio('Fix', 'clone: private copy').check();
  await expect(search(site).getByRole('heading', { name: 'One outcome' })).toBeVisible(SLOW);
  await site.radio('Fix', 'none: as it was').check();
  await site.page.getByRole('spinbutton', { name: 'Workers' }).fill('3');
  await expect(site.page).toHaveURL(/page=search.*pools=3&/);
  await expect(figure(site, 'interleavings')).not.toHaveText('2,395,276', SLOW);
  await expect(site.page.getByText('3 workers, no fix, by call', { exact: true })).toBeVisible();
  expect(await site.axe('structure')).toEqual([]);
});

test('“Show me” puts the cheapest run on the stage, in view, with its switches marked', async ({ site }) => {
  await openSearch(site, '&world=faithful');
  const outcome = 'ok|trunc:/var/cache';
  const wanted = row(site, outcome);
  const [preemptions = '', switches = ''] = await wanted
    .getByRole('cell')
    .allTextContents()
    .then((all) => all.slice(3, 5));
  await wanted.getByRole('button', { name: /^Show me/ }).click();
  await site.expectOutcome(outcome);
  await expect(site.timeline).toBeInViewport();
  await expect(row(site, outcome)).toHaveAttribute('aria-current', 'true');
  await site.page.getByRole('link', { name: /^In the lab/ }).click();
  await expect(site.timeline.getByRole('img', { name: /^Preemption before step/ })).toHaveCount(
    Number(preemptions),
  );
  await expect(site.timeline.getByRole('img', { name: /^Context switch before step/ })).toHaveCount(
    Number(switches) - Number(preemptions),
  );
  await site.expectOutcome(outcome);
  // Two steps back in the browser's history lead to the run before.
  await site.page.goBack();
  await site.page.goBack();
  await expect(site.page).toHaveURL(/page=search.*schedule=A8\.B12\.A4&/);
});

test('a clean answer states what it proves, with path, threads, fix and grain, and no more', async ({
  site,
}) => {
  await openSearch(site, '&fix=clone+join');
  const proof = search(site).getByRole('region', { name: 'Proof' });
  await expect(proof).toContainText(
    'No bad outcome in 284,667,349,197,102,273,200 interleavings: three threads, /var/cache/zpool.cache, fix clone + join, by byte.',
  );
  await expect(proof).toContainText('It says nothing about others.');
  await site.open(`${SEARCH}&world=faithful&pools=3&fix=lock`);
  await expect(proof).toContainText('3 workers, /var/cache/zpool.cache, fix lock, by visible access.');
  for (const query of ['&fix=clone', '&world=faithful&fix=lock-narrow', '&world=faithful&fix=clone,none']) {
    await openSearch(site, query);
    await expect(search(site).getByRole('heading', { name: 'What they come to' })).toBeVisible();
    await expect(proof).toHaveCount(0);
  }
});

test('slot grain is for the search only; its runs are shown byte by byte', async ({ site }) => {
  await openSearch(site, '&world=faithful');
  await search(site).getByRole('radio', { name: 'by visible access, for proofs' }).check();
  await expect(search(site).getByText(/no fix, by visible access$/)).toBeVisible();
  await expect(search(site).getByText('traces are counted by call only')).toBeVisible();
  const outcome = 'ok|trunc:/var/cache';
  await row(site, outcome)
    .getByRole('button', { name: /^Show me/ })
    .click();
  await site.expectOutcome(outcome);
  await expect(site.page).toHaveURL(/grain=byte/);
  await expect(site.page.getByText('2 workers, no fix, by byte')).toBeVisible();
});

test('the answer can be saved and copied as JSON, and the search shared', async ({ site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openSearch(site, '&world=faithful');
  const coming = site.page.waitForEvent('download');
  await button(site, 'Download JSON').click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('faithful-2-none-coarse-var_cache_zpool.cache.json');
  const saved: unknown = JSON.parse(readFileSync(await download.path(), 'utf8'));
  expect(saved).toMatchObject({ world: 'faithful', interleavings: '2395276', complete: true });
  await button(site, 'Copy as JSON').click();
  await expect(search(site).getByText('Copied.')).toBeVisible();
  const clipboard = (): Promise<string> => site.page.evaluate(() => navigator.clipboard.readText());
  expect(JSON.parse(await clipboard())).toEqual(saved);
  await button(site, 'Copy link to this search').click();
  await expect(search(site).getByText('Link copied.')).toBeVisible();
  const link = new URL(await clipboard());
  expect(link.hash).toContain('page=search&');
  await site.page.goto('about:blank');
  await site.page.goto(link.href);
  await site.settled();
  await expect(search(site).getByRole('heading', { name: 'Every interleaving' })).toBeInViewport();
});

test('the whole search can be used with the keyboard', async ({ site }) => {
  await openSearch(site, '&world=faithful');
  await button(site, 'silently shorter').focus();
  await site.page.keyboard.press('Space');
  await expect(button(site, 'silently shorter')).toHaveAttribute('aria-pressed', 'true');
  await row(site, 'ok|trunc:/var/cache').getByRole('button').focus();
  await site.page.keyboard.press('Enter');
  await site.expectOutcome('ok|trunc:/var/cache');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });
  test('the longest numbers and lists stay in the page, and every figure keeps its name', async ({
    site,
  }) => {
    for (const query of ['&world=faithful&pools=4', '&grain=byte']) {
      await openSearch(site, query);
      await showAll(site);
      expect(await site.overflow(), query).toBeLessThanOrEqual(0);
    }
  });
});

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' });
  test('the search says the same', async ({ site, complaints }) => {
    await site.open(`${SEARCH}&world=faithful&pools=3`);
    const region = site.region('搜索');
    await expect(region.getByRole('heading', { name: '全部交错' })).toBeVisible();
    await expect(region.locator('[data-figure="interleavings"]')).toHaveText('2,471,794,747,364,352');
    await expect(region.getByText('约 2.5 × 10¹⁵', { exact: false })).toBeVisible();
    await expect(region.getByText('随机调度器：', { exact: false })).toContainText('不是你机器上的发生率');
    await goOn(site);
    await expect(region.locator('tr[data-outcome="efault|killed|ok"]')).toContainText(
      '内核拒绝了一个工作线程的列表：EFAULT，显示为“out of memory”。',
    );
    expect(complaints.errors).toEqual([]);
  });
});
