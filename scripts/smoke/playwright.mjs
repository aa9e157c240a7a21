/* Engines that Playwright drives. */
import { firefox, webkit } from 'playwright-core';

const TYPES = { firefox, webkit };

/** @typedef {import('./steps.mjs').Tab} Tab */

/**
 * @param {'firefox' | 'webkit'} engine
 * @param {import('playwright-core').LaunchOptions} options Which browser of that engine; none for Playwright's own.
 * @param {string} site
 * @returns {Promise<{ tab: Tab, close: () => Promise<void> }>}
 */
export async function openPlaywright(engine, options, site) {
  const browser = await TYPES[engine].launch(options);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  /** @type {Tab} */
  const tab = {
    async open(hash) {
      // An open page would only see its hash change.
      await page.goto('about:blank');
      await page.goto(site + hash);
    },
    // Playwright's own types of what goes in and comes out are narrower: handles are theirs, and nobody gives any here.
    evaluate: /** @type {Tab['evaluate']} */ (page.evaluate.bind(page)),
    click: (selector) => page.click(selector),
    press: (key) => page.keyboard.press(key),
  };
  return { tab, close: () => browser.close() };
}
