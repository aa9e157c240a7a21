/*
 * `npm run smoke`: opens the built site in the engines besides Chromium that this machine has, and runs the steps of
 * scripts/smoke/steps.mjs in each. A missing engine is reported, but is no failure. `npm run smoke -- <folder>` tests a
 * site that was built elsewhere. What opens from a disk is what `npm run build:single` has made.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { preview } from 'vite';
import { ENGINES, findFirefox, findWebKit, hasOwn } from './lib/engines.mjs';
import { cache, dist, root, single } from './lib/paths.mjs';
import { openPlaywright } from './smoke/playwright.mjs';
import { smokeSteps } from './smoke/steps.mjs';
import { openWebKit } from './smoke/webdriver.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number, notes: string[] }} Tally */

/** Number of failed steps after which an engine is given up, since each takes its full timeout. */
const PATIENCE = 2;

const { site, stop } = await serve();
const disk = pathToFileURL(join(single, 'nul-and-void.en.html')).href;
const steps = await smokeSteps({ site, disk, serve });
const tallies = await Promise.all(ENGINES.map(smoke));
await stop();

/** @param {(tally: Tally) => number} count */
const sum = (count) => tallies.reduce((all, tally) => all + count(tally), 0);
/** @type {Tally} */
const report = {
  passed: sum(({ passed }) => passed),
  failed: sum(({ failed }) => failed),
  skipped: sum(({ skipped }) => skipped),
  notes: tallies.flatMap(({ notes }) => notes),
};
for (const note of report.notes) console.log(note);
mkdirSync(cache, { recursive: true });
writeFileSync(join(cache, 'smoke.json'), JSON.stringify(report));
process.exitCode = report.failed > 0 ? 1 : 0;

/** Serves the built site on a port of its own. */
async function serve() {
  const server = await preview({
    root,
    logLevel: 'error',
    build: { outDir: process.argv[2] ?? dist },
    preview: { host: '127.0.0.1', port: 4412 },
  });
  return { site: server.resolvedUrls?.local[0] ?? '', stop: () => server.close() };
}

/**
 * @param {import('./lib/engines.mjs').Engine} engine
 * @returns {Promise<Tally>}
 */
async function smoke(engine) {
  const tally = { passed: 0, failed: 0, skipped: 0, notes: /** @type {string[]} */ ([]) };
  const opened = await open(engine).catch((error) => `does not start: ${firstLine(error)}`);
  if (typeof opened === 'string') {
    return { ...tally, skipped: steps.length, notes: [`${engine} was not tested: it ${opened}`] };
  }
  for (const { name, run } of steps) {
    if (tally.failed === PATIENCE) break;
    const start = performance.now();
    const wrong = await run(opened.tab).then(() => null, firstLine);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(
      `${wrong === null ? 'ok  ' : 'FAIL'} ${engine}: ${name} (${seconds} s)${wrong ? `\n     ${wrong}` : ''}`,
    );
    if (wrong === null) tally.passed += 1;
    else tally.failed += 1;
  }
  await opened.close();
  tally.skipped = steps.length - tally.passed - tally.failed;
  return tally;
}

/**
 * Opens a tab of an engine, preferably the system's, otherwise Playwright's build. Returns why there is none.
 * @param {import('./lib/engines.mjs').Engine} engine
 */
async function open(engine) {
  const webkit = engine === 'webkit' ? findWebKit() : undefined;
  if (webkit) return openWebKit(webkit);
  const firefox = engine === 'firefox' ? findFirefox() : undefined;
  if (firefox) return openPlaywright(engine, { channel: 'moz-firefox', executablePath: firefox });
  return hasOwn(engine) ? openPlaywright(engine, {}) : 'is not installed, and could not be.';
}

/** @param {unknown} error */
function firstLine(error) {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
}
