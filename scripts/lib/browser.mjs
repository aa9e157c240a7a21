import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { downloadBrowser, installPackages, onPath } from './install.mjs';
import { cache, root } from './paths.mjs';
import { Refusal } from './refusal.mjs';

/** Hands the path over to playwright.config.ts and bench/. Empty: the browser that Playwright brings itself. */
const pathFile = join(cache, 'browser-path');

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
/** Where Chrome lies on systems that do not put it on PATH. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];
/** As root in a container Chromium has neither a sandbox nor a large /dev/shm. */
export const CHROMIUM_ARGS = ['--no-sandbox', '--disable-dev-shm-usage'];

/** The browser that `ensureBrowser` found; undefined stands for Playwright's own. */
export function browserPath() {
  const path = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : '';
  return path === '' ? undefined : path;
}

/** Finds a Chromium or installs one, and writes down where it is. */
export async function ensureBrowser() {
  const path =
    fromEnvironment() ?? remembered() ?? findInstalled() ?? (await findOwn()) ?? (await installAny());
  if (path === undefined) {
    throw new Refusal(
      'No browser was found and none could be installed: install Chrome or Chromium, or name one in CHROME_PATH.',
    );
  }
  mkdirSync(cache, { recursive: true });
  writeFileSync(pathFile, path);
}

function fromEnvironment() {
  const path = process.env['CHROME_PATH'];
  if (!path) return undefined;
  if (runs(path)) return path;
  throw new Refusal(`CHROME_PATH names ${path}, which does not start: correct it or unset it.`);
}

/** The answer of the last time, when it still holds: starting Playwright's own for a look costs a second. */
function remembered() {
  const path = browserPath();
  return path !== undefined && runs(path) ? path : undefined;
}

function findInstalled() {
  return [...NAMES.flatMap(onPath), ...PLACES].find(runs);
}

/**
 * Some systems have a `chromium` that only says how to install one, so being there is not enough.
 * @param {string} path
 */
function runs(path) {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  // chrome.exe does not know --version and would open a window.
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version', '--no-sandbox'], { timeout: 20_000 }).status === 0;
}

/** Playwright's own browser, as an empty path, when it is there and starts. */
async function findOwn() {
  const { chromium } = createRequire(join(root, 'package.json'))('playwright-core');
  try {
    const browser = await chromium.launch({ args: CHROMIUM_ARGS });
    await browser.close();
    return '';
  } catch {
    return undefined;
  }
}

async function installAny() {
  return installDebianPackage() ?? (await downloadOwn());
}

/** The Chinese font belongs to it: without one the Chinese page is boxes, and its browser tests measure boxes. */
function installDebianPackage() {
  const isThere = installPackages('Chromium', ['chromium', 'fonts-dejavu-core', 'fonts-noto-cjk']);
  return isThere ? findInstalled() : undefined;
}

async function downloadOwn() {
  downloadBrowser('Chromium', 'chromium', '--only-shell');
  return findOwn();
}
