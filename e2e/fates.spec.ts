import { expect, Site, test } from './page.ts';

const strip = (site: Site) => site.region('What can still happen, exactly');

test('the strip under the lanes tells every moment, exactly, and which step decides', async ({ site }) => {
  await site.page.setViewportSize({ width: 1440, height: 900 });
  await site.open('#v=1&page=lab');
  await expect(strip(site)).toContainText('S4 decides');
  const rows = strip(site).getByRole('row');
  await expect(rows).toHaveCount(8);
  await expect(rows.first()).toContainText('Before the first step: EFAULT');
  await expect(rows.nth(6)).toHaveText('After step 6: EFAULT 100%');
  // The height is that of the strip as it is counted.
  expect((await strip(site).boundingBox())?.height).toBe(46);
});

test('a click in it moves the playhead; before the deciding step it offers a run that comes out well', async ({
  site,
}) => {
  await site.page.setViewportSize({ width: 1366, height: 768 });
  await site.open('#v=1&page=lab');
  await expect(strip(site)).toContainText('S4 decides');
  await strip(site).locator('rect.hit').nth(5).click();
  await site.expectStep(5, 7);
  await strip(site)
    .getByRole('button', { name: /^Take the shortest way out: V/ })
    .click();
  await expect(site.outcome).toContainText('whole');
  await expect(strip(site)).not.toContainText('EFAULT 100%');
});

test('it has its place on a low screen, and with four workers, whose states are counted when a reader asks', async ({
  site,
}) => {
  await site.page.setViewportSize({ width: 1280, height: 720 });
  await site.open('#v=1&page=lab');
  await expect(strip(site)).toContainText('S4 decides');
  expect((await strip(site).boundingBox())?.height).toBe(38);
  await site.page.setViewportSize({ width: 1440, height: 900 });
  await site.open('#v=1&page=lab&world=faithful&pools=4&schedule=A8.B8.C12.D1.B2.D11.B2.A4&step=32');
  expect((await strip(site).boundingBox())?.height).toBe(36);
  await expect(strip(site)).toContainText('Too many states');
  await strip(site).getByRole('button', { name: 'Count them' }).click();
  await site.settled();
  await expect(strip(site).getByRole('row').last()).toContainText('After step 48: EINVAL 100%');
});

for (const file of ['**/explorer.worker-*', '**/searches-*']) {
  test(`it says that it could not be loaded without ${file}, and tries again`, async ({ site }) => {
    const { page } = site;
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.route(file, (route) => route.fulfill({ status: 503 }));
    await site.open('#v=1&page=lab&schedule=S3.V2.S1');
    await expect(strip(site).getByRole('alert')).toContainText('could not be loaded');
    expect((await strip(site).boundingBox())?.height).toBe(46);
    await page.unroute(file);
    await strip(site).getByRole('button', { name: 'Try again' }).click();
    await expect(strip(site)).toContainText('S4 decides');
  });
}

test('no two of its labels run together, in a wide face either', async ({ browser }) => {
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1024, height: 768 } });
  const site = new Site(await context.newPage());
  await site.page.addInitScript(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`:root:root { --face-text: 'DejaVu Sans', Verdana, sans-serif; }`);
    document.adoptedStyleSheets = [sheet];
  });
  await site.open('#v=1&page=lab&world=faithful&lang=en');
  await expect(strip(site).getByRole('row').last()).toContainText('After step');
  const boxes = await strip(site)
    .locator('svg > text')
    .evaluateAll((labels) =>
      labels
        .filter((label) => label.textContent !== '')
        .map((label) => label.getBoundingClientRect())
        .map(({ left, right }) => ({ left, right })),
    );
  expect(boxes.length).toBeGreaterThan(0);
  for (const [at, { left }] of boxes.entries()) expect(left).toBeGreaterThan(boxes[at - 1]?.right ?? 0);
  await context.close();
});

test('the verdict of an unfinished run says since when it is decided, or that it was from the start', async ({
  site,
}) => {
  const verdict = site.outcome;
  await site.open('#v=1&page=lab&schedule=S3.V2.S1.V1');
  await expect(verdict).toContainText('Not finished, but decided at step 6: EFAULT, whoever runs');
  await site.open('#v=1&page=lab&fix=clone+join&schedule=S3.V2.S1');
  await expect(verdict).toContainText('Not finished, but certain from the start: clean, whoever runs');
  await site.open('#v=1&page=lab&schedule=S5');
  await expect(verdict).toContainText('Not finished: 4 endings are open');
});

test('Page Down goes forward on the playhead of the search, and Page Up back', async ({ site }) => {
  await site.open('#v=1&page=search&step=0');
  await site.playhead.press('PageDown');
  await site.expectStep(3, 7);
  await site.playhead.press('PageDown');
  await site.expectStep(5, 7);
  await site.playhead.press('PageUp');
  await site.expectStep(3, 7);
});
