/*
 * `npm run size`: opens every page of the built site with an empty cache, in each language, and compares what the browser
 * loads with its bars: HTML, styles, scripts and data, after gzip. A page other than story and lab counts only what it adds
 * to the story, from which most visitors come. Each page is measured once it has settled and requests nothing more.
 */
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { preview, runnerImport } from 'vite';
import { browserPath, CHROMIUM_ARGS } from './lib/browser.mjs';
import { dist, root } from './lib/paths.mjs';

/** Bars in bytes. The table marks a value that leaves less than `SLACK` of its bar. */
const BARS = { story: 125_000, storyCode: 95_000, lab: 150_000, added: 60_000, audit: 120_000 };
const SLACK = 0.05;
/**
 * Rows above their bar, with the size that they must not exceed until they meet it, in any language. A row is removed when
 * its bar is met.
 * @type {ReadonlyMap<string, number>}
 */
const HELD_AT = new Map([
  ['story', 137_000],
  ['story: scripts and data', 114_000],
  ['lab', 181_500],
]);
/** A usual screen: a lower one leaves out the strip below the lanes of the lab. */
const SCREEN = { width: 1440, height: 900 };
/** ms without a request after which a page is at rest. */
const QUIET_MS = 500;
/** The same for pages that wait for that long with what one can do without (src/ui/rest.ts). */
const QUIET_LATE_MS = 2000;
const LATE = ['story', 'lab'];

/** The site's own table of pages. */
const { module: table } = await runnerImport(join(root, 'src/address/pages.ts'), {
  configFile: false,
  logLevel: 'error',
});
/** @type {readonly string[]} */
const PAGES = table.PAGE_NAMES;
/** The browser's locale for each language of the site. */
const LOCALES = { en: 'en-GB', zh: 'zh-CN' };

/** What has the site stored for the next visit, once the page rests: no part of this one. */
const IS_FOR_LATER = /\/keep-offline-/;
/** Kinds of files that count, by the end of their name; the root is the page itself. Icons and samples do not count. */
const KINDS = new Map([
  ['.html', 'page'],
  ['.css', 'styles'],
  ['.js', 'scripts'],
  ['.json', 'data'],
]);

/**
 * @typedef {ReadonlySet<string>} Files Requested files: addresses relative to the root of the site.
 * @typedef {{ what: string, lang: string, size: number, bar: number }} Held
 */

if (!existsSync(join(dist, 'index.html'))) {
  console.error('There is no built site to measure: run `npm run build` first.');
  process.exit(1);
}

const executablePath = browserPath();
const browser = await chromium.launch({ args: CHROMIUM_ARGS, ...(executablePath ? { executablePath } : {}) });
const held = (
  await Promise.all(Object.entries(LOCALES).map(([lang, locale]) => measure(lang, locale)))
).flat();
await browser.close();

console.log('after gzip, in bytes                        loads        bar    left');
for (const { what, lang, size, bar } of held) {
  const left = 1 - size / bar;
  const limit = HELD_AT.get(what);
  const above = limit === undefined ? 'ABOVE' : `ABOVE, held at ${limit}`;
  const verdict = left < 0 ? above : left < SLACK ? `less than ${SLACK * 100} %` : '';
  const figures = [
    String(size).padStart(10),
    String(bar).padStart(10),
    `${(left * 100).toFixed(1)} %`.padStart(7),
  ];
  console.log(`${`${what} (${lang})`.padEnd(38)} ${figures.join(' ')}  ${verdict}`.trimEnd());
}
process.exitCode = held.some(({ what, size, bar }) => size > Math.max(bar, HELD_AT.get(what) ?? 0)) ? 1 : 0;

/**
 * Measures all pages in one language.
 * @param {string} lang
 * @param {string} locale
 * @returns {Promise<readonly Held[]>}
 */
async function measure(lang, locale) {
  const server = await preview({ root, logLevel: 'error', preview: { host: '127.0.0.1', port: 4411 } });
  const site = server.resolvedUrls?.local[0] ?? '';
  /** @type {Set<string>} */
  let asked = new Set();
  // Recorded by the server, so that imports of workers count too.
  server.httpServer.on('request', ({ url = '' }) => asked.add(new URL(url, site).pathname.slice(1)));
  /** @type {Map<string, Files>} */
  const loaded = new Map();
  for (const name of PAGES) {
    asked = new Set();
    const context = await browser.newContext({ locale, viewport: SCREEN, serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(`${site}#v=1&page=${name}`);
    await atRest(page, () => asked.size, LATE.includes(name) ? QUIET_LATE_MS : QUIET_MS);
    await context.close();
    loaded.set(name, asked);
  }
  await server.close();
  return PAGES.flatMap((name) => rowsOf(name, lang, loaded));
}

/**
 * Waits until the page is settled and has requested nothing more for a while.
 * @param {import('playwright-core').Page} page
 * @param {() => number} count Returns the number of files it has requested.
 * @param {number} quiet ms
 */
async function atRest(page, count, quiet) {
  for (let before = -1; before !== count();) {
    before = count();
    await page.locator('html[data-settled]').waitFor({ state: 'attached' });
    await page.waitForTimeout(quiet);
  }
}

/**
 * @param {string} name
 * @param {string} lang
 * @param {ReadonlyMap<string, Files>} loaded
 * @returns {readonly Held[]}
 */
function rowsOf(name, lang, loaded) {
  const story = [...(loaded.get('story') ?? [])];
  const own = [...(loaded.get(name) ?? [])];
  const isCode = (/** @type {string} */ file) => ['scripts', 'data'].includes(kindOf(file) ?? '');
  switch (name) {
    case 'story':
      return [
        { what: 'story', lang, size: sum(own), bar: BARS.story },
        { what: 'story: scripts and data', lang, size: sum(own.filter(isCode)), bar: BARS.storyCode },
      ];
    case 'lab':
      return [{ what: 'lab', lang, size: sum(own), bar: BARS.lab }];
    default: {
      const added = own.filter((file) => !story.includes(file));
      const bar = name === 'audit' ? BARS.audit : BARS.added;
      return [{ what: `${name}, beside the story`, lang, size: sum(added), bar }];
    }
  }
}

/**
 * Returns the kind of a file; undefined for one that does not count.
 * @param {string} file
 */
function kindOf(file) {
  return IS_FOR_LATER.test(file) ? undefined : KINDS.get(extname(file === '' ? 'index.html' : file));
}

/** @param {readonly string[]} files */
function sum(files) {
  return files.reduce((total, file) => total + (kindOf(file) ? sizeOf(file) : 0), 0);
}

/**
 * Returns the size of a file after gzip. Fails for a file that does not exist, since the page requested it in vain.
 * @param {string} file
 */
function sizeOf(file) {
  return gzipSync(readFileSync(join(dist, file === '' ? 'index.html' : file))).length;
}
