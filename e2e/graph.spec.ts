import type { Locator, Page } from '@playwright/test';
import { expect, test, type Site } from './page.ts';
import { goTo } from './search-page.ts';

/** Two workers as in the source: the run that silently shortens the path, just after the cut and the copy. */
const TWO = '#v=1&page=search&world=faithful&pools=2&schedule=A8.B12.A4&step=10';

/** So high that graph and panel are in sight at once: the panel follows where one sees it. */
const GRAPH_AND_PANEL = { width: 1280, height: 1800 };

/** The progress graph by role and accessible name. */
class Graph {
  readonly drawing: Locator;
  readonly point: Locator;
  readonly site: Site;
  readonly page: Page;

  constructor(site: Site, name = 'Progress graph of worker A and worker B') {
    this.site = site;
    this.page = site.page;
    this.drawing = site.page.getByRole('application', { name });
    this.point = site.page.getByRole('region', { name: 'The point', exact: true });
  }

  /** Opens an address and scrolls to the graph. */
  async open(hash: string): Promise<void> {
    await this.site.open(hash);
    await this.drawing.waitFor();
    await this.drawing.scrollIntoViewIfNeeded();
  }

  /** Returns the position of a point of the 12 by 12 steps on the page, from the two ends of the drawn lattice. */
  async place(x: number, y: number): Promise<{ x: number; y: number }> {
    await this.drawing.evaluate((drawing) => drawing.scrollIntoView({ block: 'center' }));
    // The clip of the marks covers the plane and half a cell around it.
    const box = await this.drawing.locator('svg').evaluate((svg) => {
      const { left, top } = svg.getBoundingClientRect();
      const rect = svg.querySelector('clipPath rect');
      const read = (name: string): number => Number(rect?.getAttribute(name));
      return { left: left + read('x'), top: top + read('y'), width: read('width'), height: read('height') };
    });
    return {
      x: box.left + ((x + 0.5) / 13) * box.width,
      y: box.top + ((12 - y + 0.5) / 13) * box.height,
    };
  }

  async click(x: number, y: number): Promise<void> {
    const { x: left, y: top } = await this.place(x, y);
    await this.page.mouse.click(left, top);
  }

  /** Returns the text of the playhead's mark, and its position. */
  async playhead(): Promise<string> {
    return (await this.drawing.locator('.count').textContent()) ?? '';
  }
}

test('the run is a path through the graph, and the playhead is on it', async ({ site, complaints }) => {
  const graph = new Graph(site);
  await graph.open(TWO);
  // The panel follows where one sees it.
  await graph.point.scrollIntoViewIfNeeded();
  await expect(graph.point).toContainText('A before C7 stat, B before C1 empty?');
  await expect(graph.point).toContainText('3 states lie behind it');
  await expect(graph.point).toContainText('silently shorter');
  expect(await graph.playhead()).toBe('10');
  await site.playhead.press('ArrowLeft');
  await expect(graph.point).toContainText('A before C7 stat, B before P2 copy value');
  expect(await graph.playhead()).toBe('9');
  expect(complaints).toEqual({ errors: [], foreignRequests: [] });
});

test('a click takes a shortest run to a point, undo leads back, and a click on the run moves the playhead', async ({
  site,
}) => {
  const graph = new Graph(site);
  await site.page.setViewportSize(GRAPH_AND_PANEL);
  await graph.open(TWO);
  await graph.click(4, 3);
  await site.expectStep(7, 7);
  await site.expectOutcome('');
  await expect(graph.point).toContainText('A before C3 / first?, B before C2 “none”?');
  await site.button('Undo').click();
  await site.expectStep(10, 24);
  await graph.click(8, 12);
  await site.expectStep(20, 24);
});

test('pointing describes a point, in a panel that does not move', async ({ site, page }) => {
  const graph = new Graph(site);
  await site.page.setViewportSize(GRAPH_AND_PANEL);
  await graph.open(TWO);
  const { x, y } = await graph.place(8, 1);
  const before = await graph.point.boundingBox();
  await page.mouse.move(x, y);
  await expect(graph.point).toContainText('A before C7 stat, B before P2 copy value');
  await expect(graph.point).toContainText('B measured 23');
  await expect(graph.point).toContainText('B measured 11');
  expect(await graph.point.boundingBox()).toEqual(before);
  await page.mouse.move(0, 0);
  await expect(graph.point).toContainText('B before C1 empty?');
});

test('dragging the run leads it through another point: one step decides', async ({ site, page }) => {
  const graph = new Graph(site);
  await graph.open(TWO);
  await site.expectOutcome('ok|trunc:/var/cache');
  const [from, to] = [await graph.place(8, 1), await graph.place(7, 1)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, from.y);
  await page.mouse.move(to.x, to.y);
  await expect(graph.drawing.locator('.wished')).toBeVisible();
  await page.mouse.up();
  await expect(page).toHaveURL(/schedule=A7\.B1\.A1\.B11&/);
  await site.expectOutcome('efault|killed');
});

test('keys choose a point, announce it, go there, and lead the run through it', async ({ site, page }) => {
  const graph = new Graph(site);
  await graph.open(TWO);
  const spoken = page.locator('.lattice [aria-live]');
  await graph.drawing.focus();
  await expect(spoken).toHaveText(/^A before C7 stat, B before C1 empty\?, on the run: EFAULT/);
  for (const key of ['ArrowDown', 'ArrowLeft']) await page.keyboard.press(key);
  await expect(spoken).toHaveText(
    /^A before C6 cut the \/, B before P2 copy value: EFAULT, shown as “out of memory” /,
  );
  await page.keyboard.press('Shift+Enter');
  await expect(page).toHaveURL(/schedule=A7\.B1\.A1\.B11&/);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await site.expectStep(9, 9);
  // The drawing takes these keys, so the playhead does not move.
  await page.keyboard.press('ArrowLeft');
  await site.expectStep(9, 9);
  const { width } = (await graph.drawing.locator('svg').boundingBox()) ?? { width: 0 };
  await page.keyboard.press('+');
  await expect(site.button('Zoom out')).toHaveAttribute('aria-disabled', 'false');
  expect((await graph.drawing.locator('svg').boundingBox())?.width).toBe(width);
  await page.keyboard.press('0');
  await expect(site.button('Zoom out')).toHaveAttribute('aria-disabled', 'true');
});

test('a table has the same content and the same two actions', async ({ site, page }) => {
  const graph = new Graph(site);
  await graph.open(TWO);
  await page.getByText('The same as text').first().click();
  const table = page.getByRole('region', { name: 'Points of the progress graph' });
  await expect(table.getByRole('row')).toHaveCount(14);
  await expect(table.getByRole('row', { name: /^before P2 copy value/ })).toContainText(
    'EFAULT, shown as “out of memory” 66.7%',
  );
  await page.getByRole('combobox', { name: 'Points with A' }).selectOption('before C6 cut the /');
  await table.getByRole('button', { name: 'Lead the run through the point before P2 copy value' }).click();
  await site.expectOutcome('efault|killed');
  await table.getByRole('button', { name: 'Go to the point at its end' }).click();
  await site.expectStep(19, 19);
});

test('the four ways are runs that can be loaded; a mutex leaves none of them', async ({ site, page }) => {
  const graph = new Graph(site);
  await graph.open(TWO);
  const ways = page.getByRole('region', { name: 'Four ways past the open slash' });
  await ways.getByRole('button', { name: 'grown: refused, EINVAL' }).click();
  await site.expectOutcome('einval:/var/cache/|ok');
  await ways.getByRole('button', { name: 'torn: EFAULT, shown as “out of memory”' }).click();
  await site.expectOutcome('efault|ok');
  await graph.open(`${TWO.replace('&schedule', '&fix=lock,lock&schedule')}`);
  await expect(ways).toContainText('With this fix no run brings B’s measuring and copying');
  await expect(page.getByText('With this fix no run comes into them.')).toBeVisible();
});

test('the step at which the outcome was decided is named along the run', async ({ site, page }) => {
  const graph = new Graph(site);
  await graph.open(TWO);
  await goTo(site, 'What can still happen');
  const along = page.getByRole('region', { name: 'What can still happen in this run' });
  await expect(along).toContainText('Decided at step 10 of 24, by P2 of B');
  await along.getByText('The same as text').click();
  await expect(along.getByRole('listitem').filter({ hasText: /^after 9 steps: / })).toHaveText(
    'after 9 steps: refused, EINVAL 25.0%, silently shorter 75.0%',
  );
  const map = page.getByRole('region', { name: 'How futures close' });
  await expect(map).toContainText('decided after step 10, the last after step 18 of at most 24.');
  await expect(map).toContainText('After 10 steps: 17 states, reached by 1,024 sequences of steps.');
});

test('of three threads any two are drawn, and the third counts', async ({ site, page }) => {
  const graph = new Graph(site, 'Progress graph of validating thread and serializing thread');
  await graph.open('#v=1&page=search');
  await expect(graph.point).toContainText('V before V3 stat, S before S5 ask kernel');
  await page
    .getByRole('group', { name: 'Threads of the graph' })
    .getByRole('radio', { name: 'S and F' })
    .check();
  const other = new Graph(site, 'Progress graph of serializing thread and freeing thread');
  await expect(other.drawing).toBeVisible();
  await expect(other.point).toContainText('S before S5 ask kernel, F before F1 free pair');
  await expect(page.getByText('What the validating thread does meanwhile moves no point.')).toBeVisible();
});

test('a map that needs much memory is drawn only when asked for', async ({ site, page }) => {
  await site.open('#v=1&page=search&world=faithful&pools=4');
  const status = page.getByRole('status', { name: 'Progress of the maps' });
  await expect(status).toContainText('These maps need more than 150,000 states', { timeout: 20_000 });
  await site.button('Draw them all the same').click();
  await expect(status).toContainText('Searching the states for the maps');
  // The status says no more than how far it is.
  await expect(status).not.toContainText('Cancel');
  await site.button('Cancel').first().click();
  await expect(status).toContainText('The maps were cancelled.');
});

test('fits a phone, in Chinese too', async ({ site, page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  const chinese = new Graph(site, '工作线程 A 与工作线程 B 的进度图');
  await chinese.open(`${TWO}&lang=zh`);
  for (const details of await page.locator('#search details').all())
    await details.evaluate((one) => one.setAttribute('open', ''));
  expect(await site.axe('structure')).toEqual([]);
  expect(await site.overflow()).toBeLessThanOrEqual(0);
});
