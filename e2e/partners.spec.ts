import { expect, test, type Site } from './page.ts';

const partner = (site: Site, step: number) => site.timeline.locator(`[data-partner="${step}"]`);
const partners = (site: Site) => site.timeline.locator('[data-partner]');

test('pointing at a step, or focusing it, lights the other side of its race and the bytes that it reads', async ({
  site,
}) => {
  await site.page.setViewportSize({ width: 1440, height: 900 });
  await site.open();
  await site.block(6).hover();
  await expect(partner(site, 5)).toBeVisible();
  await expect(partners(site)).toHaveCount(1);
  await expect(site.string.locator('[data-index="10"]')).toHaveClass(/linked/);
  await site.block(2).hover();
  await expect(partners(site)).toHaveCount(0);
  await site.block(5).focus();
  await expect(partner(site, 6)).toBeVisible();
  // The frame lies around its block.
  const [frame, block] = [await partner(site, 6).boundingBox(), await site.block(6).boundingBox()];
  expect(Math.abs((frame?.x ?? 0) - (block?.x ?? 99))).toBeLessThan(2);
  expect(Math.abs((frame?.y ?? 0) - (block?.y ?? 99))).toBeLessThan(2);
});

test('pointing at a byte lights the steps that wrote and read it, by pointer and by keys', async ({
  site,
}) => {
  await site.page.setViewportSize({ width: 1440, height: 900 });
  await site.open();
  await site.string.locator('[data-index="10"]').hover();
  await expect(partner(site, 5)).toBeVisible();
  await expect(partner(site, 6)).toBeVisible();
  await site.packed.locator('[data-offset="54"]').hover();
  // The copy wrote it, and the kernel reads it.
  await expect(partner(site, 7)).toBeVisible();
  await expect(partner(site, 6)).toBeVisible();
  await expect(partners(site)).toHaveCount(2);
  await site.page.mouse.move(5, 5);
  await expect(partners(site)).toHaveCount(0);
  await site.string.locator('[data-index="10"]').focus();
  await expect(partner(site, 5)).toBeVisible();
});

test('a bar of memory lights the steps of its life, and a step the bars that it touches', async ({
  site,
}) => {
  await site.page.setViewportSize({ width: 1440, height: 900 });
  await site.open();
  await site.page.keyboard.press('/');
  await site.page.getByRole('checkbox', { name: 'Memory under the lanes' }).check();
  await site.page.keyboard.press('Escape');
  const memory = site.region('Memory');
  await expect(
    memory.getByRole('row', { name: 'reply of S: there from the start, answered at step 7' }),
  ).toHaveCount(1);
  await memory.locator('[data-life="request:1"] rect').first().hover();
  await expect(partner(site, 1)).toBeVisible();
  await expect(partner(site, 7)).toBeVisible();
  await site.block(6).hover();
  await expect(memory.locator('.isLit')).toHaveCount(2);
  await site.block(5).hover();
  await expect(memory.locator('.isLit')).toHaveCount(1);
  await expect(memory.locator('[data-life="value"]')).toHaveClass(/isLit/);
});

test('steps that a lock puts in order are partners', async ({ site }) => {
  await site.page.setViewportSize({ width: 1440, height: 900 });
  await site.open('#v=1&page=lab&fix=lock&schedule=S1');
  await site.button('Let it finish').click();
  await site.button('Last step').click();
  await site.settled();
  const [from, to] = ((await site.timeline.locator('[data-edge]').first().getAttribute('data-edge')) ?? '')
    .split('-')
    .map(Number);
  await site.block(from ?? 0).hover();
  await expect(partner(site, to ?? 0)).toBeVisible();
});

test('a step lights the reply that it brings, and a byte of the reply that step; so does its bar', async ({
  site,
}) => {
  await site.page.setViewportSize({ width: 1440, height: 900 });
  await site.open();
  const byte = site.reply.locator('[data-offset="3"]');
  await expect(byte).toHaveCSS('font-weight', '400');
  await site.block(7).hover();
  await expect(byte).toHaveCSS('font-weight', '700');
  await site.block(6).hover();
  await expect(byte).toHaveCSS('font-weight', '400');
  await byte.hover();
  await expect(partner(site, 7)).toBeVisible();
  await expect(partners(site)).toHaveCount(1);
  await site.page.mouse.move(5, 5);
  await expect(partners(site)).toHaveCount(0);
  await byte.focus();
  await expect(partner(site, 7)).toBeVisible();
});
