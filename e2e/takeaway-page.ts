import type { Locator } from '@playwright/test';
import type { Site } from './page.ts';

/** Opens the menu of what leaves the lab. */
export async function menu(site: Site): Promise<Locator> {
  await site.button('Take away').click();
  const region = site.region('Take away');
  await region.waitFor();
  return region;
}

/** Pastes a text on the page itself. */
export const paste = (site: Site, text: string): Promise<void> =>
  site.page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
