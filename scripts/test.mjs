/*
 * `npm test`: runs all checks, the cheap stages first. With `-- --whole`, as CI runs it, the browser tests go to every place
 * of their sweeps (scripts/lib/sweep.ts), and one that fails is tried once more and named. A failed stage stops only those that need its result. The last line
 * is always `N passed, N failed`: the tests of Vitest, Playwright and the smoke run, and one failure for each other stage
 * (and for each runner) that failed without naming a test.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from './lib/paths.mjs';
import { readPlaywright, readSmoke, readVitest } from './lib/reports.mjs';
import { runStages, summary } from './lib/stages.mjs';

const isWhole = process.argv.includes('--whole');
const vitestReport = join(cache, 'vitest.json');
const playwrightReport = join(cache, 'playwright.json');
const smokeReport = join(cache, 'smoke.json');

mkdirSync(cache, { recursive: true });
/** Says in the summary what was left out. */
const BRIEF =
  'the ways through each page, and of each sweep every fourth place; `npm test -- --whole` tries all';
process.env['SWEEP'] = isWhole ? 'whole' : 'brief';
// Removes old reports, which must not count for a runner that dies before it writes one.
for (const report of [vitestReport, playwrightReport, smokeReport]) rmSync(report, { force: true });

const ended = await runStages(
  [
    // In an order that keeps both cores at work.
    { name: 'build', command: 'npm run --silent build' },
    { name: 'check', command: 'npm run --silent check' },
    { name: 'lint', command: 'npm run --silent lint:code' },
    { name: 'size', command: 'npm run --silent size', needs: 'build' },
    { name: 'format', command: 'npm run --silent lint:format' },
    // After the build, which leaves it the answers of the searches.
    { name: 'one file', command: 'npm run --silent build:single', needs: 'build' },
    {
      name: 'other engines',
      command: 'npm run --silent smoke',
      needs: 'one file',
      tally: () => readSmoke(smokeReport),
    },
    {
      name: 'unit tests',
      command:
        'npx --no-install vitest run --reporter=default --reporter=json --outputFile.json=.cache/vitest.json',
      cores: 2,
      tally: () => readVitest(vitestReport),
    },
    {
      name: 'browser tests',
      command: `npx --no-install playwright test${isWhole ? ' --retries 1' : ''}`,
      cores: 2,
      needs: 'one file',
      tally: () => readPlaywright(playwrightReport, isWhole ? [] : [BRIEF]),
    },
  ],
  (text) => process.stdout.write(text),
);

console.log(summary(ended));
process.exitCode = ended.every(({ isGreen }) => isGreen) ? 0 : 1;
