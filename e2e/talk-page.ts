import type { Page } from '@playwright/test';
import { expect, type Site } from './page.ts';

/** The slide of the hall's screen. */
export const slide = (page: Page) => page.locator('main > svg.slide');
/** Waits for a frame, and one of its pictures, on the hall's screen. */
export const expectFrame = async (page: Page, n: number, picture = 'a'): Promise<void> => {
  await expect(slide(page)).toHaveAttribute('data-frame', String(n));
  await expect(slide(page)).toHaveAttribute('data-picture', picture);
};
export const step = (page: Page) => slide(page).getAttribute('data-step');
/** Presses a key, later than a bounce of the one before. */
export const press = async (page: Page, key: string): Promise<void> => {
  await page.waitForTimeout(130);
  await page.keyboard.press(key);
};
export const open = async (site: Site, at = ''): Promise<void> => {
  await site.open(`#v=1&page=talk${at}`);
  await expect(slide(site.page)).toBeVisible();
};

/** The presenter's window of the talk in the hall's window, opened by its key. */
export async function presenterOf(hall: Page): Promise<Page> {
  const opened = hall.context().waitForEvent('page');
  await press(hall, 'p');
  const presenter = await opened;
  await expect(stage(presenter)).toBeVisible();
  await expect(presenter.getByRole('status').first()).toContainText('in step');
  return presenter;
}
export const stage = (page: Page) => page.getByRole('group', { name: 'On the screen' }).locator('svg.slide');
