/* Drives engines by Playwright. */
import { firefox, webkit } from 'playwright-core';

const TYPES = { firefox, webkit };

/** @typedef {import('./steps.mjs').Tab} Tab */

/**
 * @param {'firefox' | 'webkit'} engine
 * @param {import('playwright-core').LaunchOptions} options Which browser of the engine; empty for Playwright's own.
 * @returns {Promise<{ tab: Tab, close: () => Promise<void> }>}
 */
export async function openPlaywright(engine, options) {
  const browser = await TYPES[engine].launch(options);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  /** @returns {Promise<Tab & { close: () => Promise<void> }>} */
  const newTab = async () => tabOf(await context.newPage(), newTab);
  return { tab: await newTab(), close: () => browser.close() };
}

/**
 * @param {import('playwright-core').Page} page
 * @param {Tab['beside']} beside
 */
function tabOf(page, beside) {
  return {
    /** @param {string} address */
    async open(address) {
      // Leaves the site first; otherwise only the hash would change.
      await page.goto('about:blank');
      await page.goto(address);
    },
    // Playwright's types of arguments and results also have handles, which no step uses.
    evaluate: /** @type {Tab['evaluate']} */ (page.evaluate.bind(page)),
    /** @param {string} selector */
    click: (selector) => page.click(selector),
    /** @param {string} key */
    press: (key) => page.keyboard.press(key),
    beside,
    close: () => page.close(),
  };
}
