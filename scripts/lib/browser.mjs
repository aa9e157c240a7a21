import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { downloadBrowser, installPackages, onPath } from './install.mjs';
import { cache, root } from './paths.mjs';
import { Refusal } from './refusal.mjs';

/** Holds the path for playwright.config.ts and bench/. An empty path means Playwright's own browser. */
const pathFile = join(cache, 'browser-path');

/** Chromium without windows comes first: the browser tests take a third less of the processor's time in it. */
const SHELL = 'chromium-headless-shell';
const NAMES = [
  SHELL,
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
];
/** Paths of Chrome on systems that do not put it on PATH. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];
/** In a container, as root, Chromium has no sandbox and a small /dev/shm. */
export const CHROMIUM_ARGS = ['--no-sandbox', '--disable-dev-shm-usage'];

/** Returns the browser that `ensureBrowser` found; undefined means Playwright's own. */
export function browserPath() {
  const path = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : '';
  return path === '' ? undefined : path;
}

/** Finds a Chromium, or installs one, and writes its path down. */
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

/** Returns the path of the last run if it still works. Starting Playwright's own browser takes a second. */
function remembered() {
  const path = browserPath();
  return path !== undefined && runs(path) ? path : undefined;
}

function findInstalled() {
  return [...NAMES.flatMap(onPath), ...PLACES].find(runs);
}

/**
 * Reports whether a program starts. Some systems have a `chromium` that only says how to install one.
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

/** Returns an empty path when Playwright's own browser is there and starts. */
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

/** Installs Chromium with a Chinese font: without one the Chinese page is drawn in boxes, and its tests measure boxes. */
function installDebianPackage() {
  const fonts = ['fonts-dejavu-core', 'fonts-noto-cjk'];
  // Not every release of Debian has the shell.
  const isThere = [SHELL, 'chromium'].some((name) => installPackages('Chromium', [name, ...fonts]));
  return isThere ? findInstalled() : undefined;
}

async function downloadOwn() {
  downloadBrowser('Chromium', 'chromium', '--only-shell');
  return findOwn();
}
