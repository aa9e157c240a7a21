import { expect, test } from './page.ts';

const SEED = '#v=1&page=search&world=faithful&seed=25';

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('the beads of a seed stand in their rows at once, beside what the exact chances expect', async ({
    site,
    complaints,
  }) => {
    await site.open(SEED);
    const rain = site.region('Runs of the random scheduler');
    await expect(rain).toContainText('1,000 started, 1,000 landed');
    await expect(rain).toContainText('seed 25');
    await expect(rain).toContainText('The scheduler is the model’s');
    const bins = site.page.locator('.bin p');
    await expect(bins).toHaveText([/of 840 expected/, /of 131 /, /of 23\.4 /, /of 3\.91 /, /of 1\.95 /]);
    const counts = (await bins.allInnerTexts()).map((text) =>
      Number(/^[\d,]+/.exec(text)?.[0].replace(',', '')),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1000);
    // The same seed gives the same runs.
    await site.reload();
    await expect(rain).toContainText('1,000 landed');
    expect(
      (await bins.allInnerTexts()).map((text) => Number(/^[\d,]+/.exec(text)?.[0].replace(',', ''))),
    ).toEqual(counts);
    // A bead is a run.
    await site.page
      .locator('.bin canvas')
      .nth(2)
      .click({ position: { x: 5, y: 5 } });
    await expect(site.outcome).toHaveAttribute('data-outcome', /efault/);
    await expect(site.page).toHaveURL(/seed=25/);
    // A fix changes where they fall.
    await rain.getByRole('button', { name: 'With clone' }).click();
    await expect(bins).toHaveText([/^1,000\s+of 1000 expected/]);
    expect(complaints.errors).toEqual([]);
  });
});

test('the button draws a seed, the beads walk the graph and land', async ({ site }) => {
  await site.open('#v=1&page=search&world=faithful');
  const rain = site.region('Runs of the random scheduler');
  await rain.getByRole('button', { name: 'Import 1,000 times' }).click();
  await expect(site.page).toHaveURL(/seed=\d+/);
  await expect(rain).toContainText(/[1-9]\d* started, [1-9]\d* landed/);
  await rain.getByRole('button', { name: 'Pause' }).click();
  const told = await rain.locator('b').first().innerText();
  await site.page.waitForTimeout(300);
  expect(await rain.locator('b').first().innerText()).toBe(told);
});

test('a seed in the address that is none is told, and the next one takes its place', async ({ site }) => {
  await site.open('#v=1&page=search&world=faithful&seed=ten');
  const rain = site.region('Runs of the random scheduler');
  await expect(rain.getByRole('alert')).toContainText('“ten” is not a whole number');
  await rain.getByRole('button', { name: /^Import/ }).click();
  await expect(site.page).toHaveURL(/seed=\d+/);
  await expect(rain.getByRole('alert')).toHaveCount(0);
});
