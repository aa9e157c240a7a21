/*
 * Holds the budgets of JavaScript: gzip sizes of what the first view loads and of the whole site. The first view is what
 * dist/index.html names (scripts and preloads) with everything that those import statically. What a page loads later by
 * import() is in the second figure, once for each language: nobody loads the catalogues of two.
 * e2e/first-view.spec.ts measures what a browser really asks for.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { dist } from './lib/paths.mjs';

const FIRST_VIEW_LIMIT = 90_000;
/**
 * The bar is 250 kB. In Chinese, of which a character takes three bytes, the site stands above it by what its catalogues
 * weigh more: held here, so that it does not grow.
 */
const WHOLE_SITE_LIMITS = { en: 250_000, zh: 254_000 };

if (!existsSync(join(dist, 'index.html'))) {
  console.error('There is no built site to measure: run `npm run build` first.');
  process.exit(1);
}

const whole = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.js'))
  .map((name) => join(dist, name))
  .sort();
const sizes = new Map(whole.map((path) => [path, gzipSync(readFileSync(path)).length]));
const firstView = reachable(namedByPage());

const isFirstViewSmall = report('first view', [...firstView], FIRST_VIEW_LIMIT);
const areWholeSmall = Object.entries(WHOLE_SITE_LIMITS).map(([lang, limit]) =>
  report(`whole site (${lang})`, spokenIn(lang), limit),
);
if (!isFirstViewSmall || areWholeSmall.includes(false)) {
  for (const path of whole) {
    const size = String(sizes.get(path) ?? 0).padStart(8);
    console.error(`${size}  ${firstView.has(path) ? 'first view' : 'later     '}  ${relative(dist, path)}`);
  }
  process.exitCode = 1;
}

/**
 * All scripts but the catalogues of the other language, which stand in a folder of their own.
 * @param {string} lang
 */
function spokenIn(lang) {
  const other = lang === 'en' ? 'zh' : 'en';
  return whole.filter((path) => basename(dirname(path)) !== other);
}

/** Scripts and preloads of the page. */
function namedByPage() {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  return [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map((match) => join(dist, match[1] ?? ''));
}

/**
 * Follows static imports. `import("./x.js")` is not one: its quote does not stand right behind the word.
 * @param {string[]} from
 */
function reachable(from) {
  const found = new Set(from);
  for (const path of found) {
    const code = readFileSync(path, 'utf8');
    for (const match of code.matchAll(/\b(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/g)) {
      const target = join(dirname(path), match[1] ?? '');
      if (sizes.has(target)) found.add(target);
    }
  }
  return found;
}

/**
 * @param {string} title
 * @param {string[]} paths
 * @param {number} limit
 */
function report(title, paths, limit) {
  const total = paths.reduce((sum, path) => sum + (sizes.get(path) ?? 0), 0);
  const verdict = total <= limit ? 'within' : 'ABOVE';
  console.log(`${title}: ${total} bytes of JavaScript after gzip, ${verdict} the budget of ${limit}`);
  return total <= limit;
}
