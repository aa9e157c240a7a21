/*
 * The engines beside Chromium: where they are on this machine, and how to get them. A machine without one passes all the
 * same; the smoke tests say which is missing.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { downloadBrowser, installPackages, onPath } from './install.mjs';
import { cache, root } from './paths.mjs';

/** Says for which version of Playwright getting them was tried: once is enough. */
const triedFile = join(cache, 'engines-tried');

/** Debian's packages of each engine. */
const PACKAGES = { firefox: ['firefox-esr'], webkit: ['webkit2gtk-driver', 'xvfb'] };
const NAMES = { firefox: 'Firefox', webkit: 'WebKit' };
/** Debian keeps WebKit's small browser, which its driver starts, beside the library. */
const LIBRARIES = '/usr/lib';

/** @typedef {keyof typeof PACKAGES} Engine */
export const ENGINES = /** @type {const} */ (['firefox', 'webkit']);

/** Gets what is missing, as far as that can be done in time. Never fails. */
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

/** Debian's Firefox, or the one that FIREFOX_PATH names. */
export function findFirefox() {
  const named = process.env['FIREFOX_PATH'];
  const places = ['firefox-esr', 'firefox'].flatMap(onPath);
  return (named ? [named] : places).find((path) => existsSync(path));
}

/** Debian's WebKit: its driver, a browser for it, and a screen for that where there is none. */
export function findWebKit() {
  const [driver, screen] = ['WebKitWebDriver', 'Xvfb'].map((name) =>
    onPath(name).find((path) => existsSync(path)),
  );
  const browser = smallBrowser();
  const hasScreen = screen !== undefined || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  return driver !== undefined && browser !== undefined && hasScreen ? { driver, browser, screen } : undefined;
}

/** `MiniBrowser`, as in /usr/lib/x86_64-linux-gnu/webkit2gtk-4.1. */
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
 * The browser of that engine that Playwright built itself is there.
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
 * Packages are looked for when they are needed: this file is loaded before there are any.
 * @param {string} name
 */
function requireLate(name) {
  return createRequire(join(root, 'package.json'))(name);
}
