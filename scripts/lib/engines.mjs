/*
 * Finds or installs the engines besides Chromium. The tests pass on a machine without one; the smoke test names what is
 * missing.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { downloadBrowser, installPackages, onPath } from './install.mjs';
import { cache, root } from './paths.mjs';

/** Holds the version of Playwright for which installing was tried, so that it is tried only once. */
const triedFile = join(cache, 'engines-tried');

/** Debian's packages of each engine. */
const PACKAGES = { firefox: ['firefox-esr'], webkit: ['webkit2gtk-driver', 'xvfb'] };
const NAMES = { firefox: 'Firefox', webkit: 'WebKit' };
/** Folder in which Debian keeps WebKit's MiniBrowser, which its driver starts. */
const LIBRARIES = '/usr/lib';

/** @typedef {keyof typeof PACKAGES} Engine */
export const ENGINES = /** @type {const} */ (['firefox', 'webkit']);

/** Installs missing engines as far as that can be done in time. Never fails. */
export function ensureEngines() {
  const missing = ENGINES.filter((engine) => !isThere(engine));
  const { version } = requireLate('playwright-core/package.json');
  const isTried = existsSync(triedFile) && readFileSync(triedFile, 'utf8') === version;
  if (missing.length === 0 || isTried) return;
  const names = missing.map((engine) => NAMES[engine]).join(' and ');
  installPackages(
    names,
    missing.flatMap((engine) => PACKAGES[engine]),
  );
  for (const engine of missing) {
    if (!isThere(engine)) downloadBrowser(NAMES[engine], engine);
  }
  mkdirSync(cache, { recursive: true });
  writeFileSync(triedFile, version);
}

/** Finds Debian's Firefox, or the one that FIREFOX_PATH names. */
export function findFirefox() {
  const named = process.env['FIREFOX_PATH'];
  const places = ['firefox-esr', 'firefox'].flatMap(onPath);
  return (named ? [named] : places).find((path) => existsSync(path));
}

/** Finds Debian's WebKit: its driver, a browser, and a virtual screen where the machine has none. */
export function findWebKit() {
  const [driver, screen] = ['WebKitWebDriver', 'Xvfb'].map((name) =>
    onPath(name).find((path) => existsSync(path)),
  );
  const browser = smallBrowser();
  const hasScreen = screen !== undefined || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  return driver !== undefined && browser !== undefined && hasScreen ? { driver, browser, screen } : undefined;
}

/** Finds `MiniBrowser`, as in /usr/lib/x86_64-linux-gnu/webkit2gtk-4.1. */
function smallBrowser() {
  if (!existsSync(LIBRARIES)) return undefined;
  const folders = readdirSync(LIBRARIES)
    .filter((name) => name.endsWith('-linux-gnu'))
    .map((name) => join(LIBRARIES, name));
  return folders
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name, 'MiniBrowser')))
    .find((path) => path.includes('webkit2gtk') && existsSync(path));
}

/**
 * Reports whether Playwright's own build of the engine is installed.
 * @param {Engine} engine
 */
export function hasOwn(engine) {
  return existsSync(requireLate('playwright-core')[engine].executablePath());
}

/** @param {Engine} engine */
function isThere(engine) {
  return (engine === 'firefox' ? findFirefox() : findWebKit()) !== undefined || hasOwn(engine);
}

/**
 * Loads a package when it is needed, since this file is loaded before any package is installed.
 * @param {string} name
 */
function requireLate(name) {
  return createRequire(join(root, 'package.json'))(name);
}
