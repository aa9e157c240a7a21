import { readFileSync } from 'node:fs';
import { expect, test } from './page.ts';
import { SEARCH, SLOW, button, figure, foot, grouped, openSearch, search, status } from './search-page.ts';

/** Allows for searches on a slow machine. */
test.setTimeout(120_000);

/** Recorded from the naive enumeration; src/explore/naive-figures.test.ts compares the file with it. */
interface NaiveFigures {
  readonly path: string;
  readonly interleavings: string;
  readonly states: number;
  readonly outcomes: readonly {
    readonly outcome: string;
    readonly interleavings: string;
    readonly minPreemptions: number;
    readonly minContextSwitches: number;
  }[];
}
const naive = JSON.parse(
  readFileSync(new URL('./naive-figures.json', import.meta.url), 'utf8'),
) as NaiveFigures;

test('a path without a shipped answer is searched here, with the figures of a naive enumeration', async ({
  site,
}) => {
  await openSearch(site, `&world=faithful&path=${naive.path}`);
  await expect(figure(site, 'interleavings')).toHaveText(grouped(naive.interleavings));
  await expect(figure(site, 'states')).toHaveText(grouped(String(naive.states)));
  await expect(search(site).getByText(/^Searched in this browser in/)).toBeVisible();
  const listed = await search(site)
    .locator('tr[data-outcome]')
    .evaluateAll((rows) =>
      rows.map((one) => {
        const [count = '', , , preemptions = '', switches = ''] = [...one.querySelectorAll('td')].map(
          (cell) => cell.innerText.replaceAll(',', '').trim(),
        );
        return {
          outcome: one.getAttribute('data-outcome'),
          interleavings: count,
          minPreemptions: Number(preemptions),
          minContextSwitches: Number(switches),
        };
      }),
    );
  expect(listed.sort((a, b) => ((a.outcome ?? '') < (b.outcome ?? '') ? -1 : 1))).toEqual(naive.outcomes);
});

test('a search can be cancelled at once, and asked for again', async ({ site, complaints }) => {
  await site.begin(`${SEARCH}&world=faithful&pools=4&grain=byte&path=/usr/share/pools/zpool.cache`);
  const progress = search(site).getByRole('status', { name: 'Progress of the search' });
  await expect(progress).toContainText(/Looking for states: [\d,]+ so far/, SLOW);
  await status(site).getByRole('button', { name: 'Cancel' }).click();
  await expect(search(site).getByText('The search was cancelled.')).toBeVisible();
  await expect(progress).toHaveCount(0);
  await status(site).getByRole('button', { name: 'Search' }).click();
  await expect(progress).toBeVisible();
  // Another config needs another search, so the page drops the earlier one.
  await site.radio('World', 'As reported').check();
  await expect(figure(site, 'interleavings')).toBeVisible(SLOW);
  expect(complaints.errors).toEqual([]);
});

test('a search that needs much memory stops and asks; until it goes on, every figure is marked as partial', async ({
  site,
}) => {
  await openSearch(site, '&grain=byte&path=/var/cache/zpool.cachf');
  await expect(
    search(site).getByText('Stopped early. These counts are lower bounds, not a proof.'),
  ).toBeVisible();
  await expect(search(site).getByText('partial', { exact: true })).toHaveCount(2);
  await expect(figure(site, 'interleavings')).toHaveText(/^≥ ?[1-9]/);
  const lab = site.page.getByRole('link', { name: /^In the lab/ });
  await lab.click();
  await expect(await foot(site)).toContainText('≥');
  // What was found is still there: nothing is searched again.
  await site.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Search' }).click();
  await expect(search(site).getByRole('status', { name: 'Progress of the search' })).toHaveCount(0);
  await expect(figure(site, 'interleavings')).toHaveText(/^≥ ?[1-9]/);
  await button(site, 'Search all of them').click();
  await expect(search(site).getByText(/^Searched in this browser in/)).toBeVisible(SLOW);
  await expect(search(site).getByText('partial', { exact: true })).toHaveCount(0);
  await expect(figure(site, 'states')).toHaveText('878,329');
  await lab.click();
  await expect(await foot(site)).not.toContainText('≥');
});

test('four workers are answered exactly in this browser, and their traces are counted on request', async ({
  site,
}) => {
  await openSearch(site, '&world=faithful&pools=4');
  const digits = '145,631,640,109,550,034,133,327,536';
  await expect(figure(site, 'interleavings')).toHaveText(digits);
  await button(site, 'Search it again in this browser').click();
  await expect(search(site).getByRole('status', { name: 'Progress of the search' })).toBeVisible();
  // The known answer stays visible during the new search.
  await expect(figure(site, 'interleavings')).toHaveText(digits);
  await expect(search(site).getByText(/985,177 states held\./)).toBeVisible(SLOW);
  await expect(search(site).getByText('figure for figure')).toBeVisible();
  await expect(figure(site, 'interleavings')).toHaveText(digits);
  await button(site, 'Count the traces').click();
  await search(site).locator('.traces').getByRole('button', { name: 'Cancel' }).click();
  await expect(search(site).getByText('not counted')).toBeVisible();
  await button(site, 'Count the traces').click();
  await expect(figure(site, 'traces')).toHaveText(/^\d{1,3}(,\d{3})+$/, { timeout: 90_000 });
});

test('a worker that breaks down reaches the page as a sentence, and the next search works', async ({
  site,
}) => {
  await site.page.route(/explorer\.worker/, (route) => route.abort());
  await site.open(`${SEARCH}&world=faithful&path=/srv/x/pools`);
  await expect(status(site).getByRole('alert')).toContainText('The search stopped:');
  await site.page.unroute(/explorer\.worker/);
  await status(site).getByRole('button', { name: 'Search' }).click();
  await expect(figure(site, 'interleavings')).toBeVisible(SLOW);
});
