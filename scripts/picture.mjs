/* `npm run picture`: takes the screenshot of the README from the built site. */
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { CHROMIUM_ARGS, browserPath } from './lib/browser.mjs';
import { root } from './lib/paths.mjs';

const server = await preview({ root, logLevel: 'error', preview: { port: 4399 } });
const executablePath = browserPath();
const browser = await chromium.launch({ args: CHROMIUM_ARGS, ...(executablePath ? { executablePath } : {}) });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
await page.goto(`${server.resolvedUrls?.local[0] ?? ''}#v=1&page=lab`);
await page.getByRole('slider').waitFor();
await page.screenshot({ path: `${root}/docs/lab.png` });
await browser.close();
await server.close();
