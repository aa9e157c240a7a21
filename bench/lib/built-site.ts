import { chromium, type Browser } from 'playwright-core';
import { preview } from 'vite';
import { browserPath, CHROMIUM_ARGS } from '../../scripts/lib/browser.mjs';

/** Makes a browser draw as soon as it can, so that the wait for the next frame of a screen is in no figure. */
export const UNPACED = ['--disable-gpu-vsync', '--disable-frame-rate-limit'];

/**
 * Serves the built site at a port, and hands a browser and the address to `measure`. Both end with it, also where the browser
 * cannot be started: a server that is left would keep the bench from ending.
 */
export async function withBuiltSite<Result>(
  port: number,
  measure: (browser: Browser, site: string) => Promise<Result>,
  args: readonly string[] = [],
): Promise<Result> {
  const server = await preview({ logLevel: 'error', preview: { host: '127.0.0.1', port } });
  let browser: Browser | undefined;
  try {
    const executablePath = browserPath();
    browser = await chromium.launch({
      args: [...CHROMIUM_ARGS, ...args],
      ...(executablePath ? { executablePath } : {}),
    });
    return await measure(browser, server.resolvedUrls?.local[0] ?? '');
  } finally {
    await browser?.close();
    await server.close();
  }
}
