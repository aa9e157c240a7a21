import type { Page } from '@playwright/test';
import { expect, test } from './page.ts';
import { heading } from './story-page.ts';

/** Opens the site as who has never been here. */
async function visit(page: Page, hash = ''): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`./${hash}`);
}
const sentence = (page: Page) => page.getByText('Memory was fine.');

test('a first visit begins with the prologue, which leaves the first chapter, once', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await visit(page);
  await expect(sentence(page)).toBeVisible();
  await expect(page.getByText('pull me left')).toBeVisible();
  await expect(sentence(page)).toHaveCount(0);
  await expect(page.locator('html[data-settled]')).toBeAttached();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The message was wrong');
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.02);
  await visit(page);
  await expect(page.locator('html[data-settled]')).toBeAttached();
  await expect(page.locator('main [role="slider"]')).toBeVisible();
  await expect(sentence(page)).toHaveCount(0);
});

test('any input ends it', async ({ page }) => {
  await visit(page, '#opening=1');
  await expect(sentence(page)).toBeAttached();
  await page.keyboard.press('x');
  await expect(sentence(page)).toHaveCount(0, { timeout: 1500 });
  await expect(page.locator('main [data-offset="54"]')).toBeInViewport();
});

test('who wants less motion, and who comes with an address, sees the first chapter', async ({ page }) => {
  await visit(page, '#v=1&page=story');
  await expect(page.locator('html')).not.toHaveAttribute('data-prologue');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(() => localStorage.clear());
  await visit(page);
  await expect(page.locator('html[data-settled]')).toBeAttached();
  await expect(page.locator('html')).not.toHaveAttribute('data-prologue');
  await expect(sentence(page)).toHaveCount(0);
});

test('tests of other pages never see it', async ({ site }) => {
  await site.open('');
  await expect(heading(site)).toHaveText('The message was wrong');
  await expect(sentence(site.page)).toHaveCount(0);
});
