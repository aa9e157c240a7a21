/*
 * `npm run size`: opens every page of the built site with an empty cache, in each language, and holds what the browser
 * loads to its bars: HTML, styles, scripts and data, after gzip. Another page is held to what it adds to the story: most
 * visitors come from there. Each is left alone until it has settled and asks for nothing more.
 */
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { preview, runnerImport } from 'vite';
import { browserPath, CHROMIUM_ARGS } from './lib/browser.mjs';
import { dist, root } from './lib/paths.mjs';

/** Bars in bytes. Where less than this share of one is left, the table says so. */
const BARS = { story: 125_000, storyCode: 95_000, lab: 150_000, added: 60_000 };
const SLACK = 0.05;
/**
 * What stands above its bar today, in any language, and the size at which it is held until it is below: nothing here may
 * grow, and a row goes once its bar is met.
 */
const HELD_AT = new Map([
  [BARS.story, 126_500],
  [BARS.storyCode, 100_200],
]);
const QUIET_MS = 500;

/** The table of pages, as the site reads it. */
const { module: table } = await runnerImport(join(root, 'src/address/pages.ts'), {
  configFile: false,
  logLevel: 'error',
});
/** @type {readonly string[]} */
const PAGES = table.PAGE_NAMES;
/** Locale of the browser for each language of the site. */
const LOCALES = { en: 'en-GB', zh: 'zh-CN' };

/** What counts, by the end of the file's name; the root is the page itself. Icons and samples of files do not. */
const KINDS = new Map([
  ['.html', 'page'],
  ['.css', 'styles'],
  ['.js', 'scripts'],
  ['.json', 'data'],
]);

/**
 * @typedef {ReadonlySet<string>} Files What was asked for: addresses below the root of the site.
 * @typedef {{ what: string, size: number, bar: number }} Held
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
for (const { what, size, bar } of held) {
  const left = 1 - size / bar;
  const limit = HELD_AT.get(bar);
  const above = limit === undefined ? 'ABOVE' : `ABOVE, held at ${limit}`;
  const verdict = left < 0 ? above : left < SLACK ? `less than ${SLACK * 100} %` : '';
  const figures = [
    String(size).padStart(10),
    String(bar).padStart(10),
    `${(left * 100).toFixed(1)} %`.padStart(7),
  ];
  console.log(`${what.padEnd(38)} ${figures.join(' ')}  ${verdict}`.trimEnd());
}
process.exitCode = held.some(({ size, bar }) => size > Math.max(bar, HELD_AT.get(bar) ?? 0)) ? 1 : 0;

/**
 * All pages in one language.
 * @param {string} lang
 * @param {string} locale
 * @returns {Promise<readonly Held[]>}
 */
async function measure(lang, locale) {
  const server = await preview({ root, logLevel: 'error', preview: { host: '127.0.0.1', port: 4411 } });
  const site = server.resolvedUrls?.local[0] ?? '';
  /** @type {Set<string>} */
  let asked = new Set();
  // Asked of the server, so that what a worker imports counts too.
  server.httpServer.on('request', ({ url = '' }) => asked.add(new URL(url, site).pathname.slice(1)));
  /** @type {Map<string, Files>} */
  const loaded = new Map();
  for (const name of PAGES) {
    asked = new Set();
    const context = await browser.newContext({ locale });
    const page = await context.newPage();
    await page.goto(`${site}#v=1&page=${name}`);
    await atRest(page, () => asked.size);
    await context.close();
    loaded.set(name, asked);
  }
  await server.close();
  return PAGES.flatMap((name) => rowsOf(name, lang, loaded));
}

/**
 * Waits until the page says that it is settled and has asked for nothing more for a while.
 * @param {import('playwright-core').Page} page
 * @param {() => number} count How many files it has asked for.
 */
async function atRest(page, count) {
  for (let before = -1; before !== count();) {
    before = count();
    await page.locator('html[data-settled]').waitFor({ state: 'attached' });
    await page.waitForTimeout(QUIET_MS);
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
        { what: `story (${lang})`, size: sum(own), bar: BARS.story },
        { what: `story (${lang}): scripts and data`, size: sum(own.filter(isCode)), bar: BARS.storyCode },
      ];
    case 'lab':
      return [{ what: `lab (${lang})`, size: sum(own), bar: BARS.lab }];
    default: {
      const added = own.filter((file) => !story.includes(file));
      return [{ what: `${name} (${lang}), beside the story`, size: sum(added), bar: BARS.added }];
    }
  }
}

/**
 * The kind of a file, or nothing for one that does not count.
 * @param {string} file
 */
function kindOf(file) {
  return KINDS.get(extname(file === '' ? 'index.html' : file));
}

/** @param {readonly string[]} files */
function sum(files) {
  return files.reduce((total, file) => total + (kindOf(file) ? sizeOf(file) : 0), 0);
}

/**
 * A file that was asked for and is not there fails the measure: the page waited for nothing.
 * @param {string} file
 */
function sizeOf(file) {
  return gzipSync(readFileSync(join(dist, file === '' ? 'index.html' : file))).length;
}
