/*
 * `npm test`: what a change can break, in minutes, the cheap stages first. With `-- --whole`, as CI runs it, all that is
 * checked: lint, format and sizes too, every browser test, and every place of each sweep (scripts/lib/sweep.ts); a browser test
 * that fails is tried once more and named. A failed stage stops only those that need its result. The last line is always
 * `N passed, N failed`: the tests of Vitest, Playwright and the smoke run, and one failure for each other stage (and for each
 * runner) that failed without naming a test.
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
  'the ways through each page, and of each sweep every fourth place; `npm test -- --whole` tries all, with lint, format and sizes';
process.env['SWEEP'] = isWhole ? 'whole' : 'brief';
// Removes old reports, which must not count for a runner that dies before it writes one.
for (const report of [vitestReport, playwrightReport, smokeReport]) rmSync(report, { force: true });

/**
 * The stages, in an order that keeps both cores at work. `isLong`: only a run of the whole has it.
 * @type {readonly (import('./lib/stages.mjs').Stage & { isLong?: true })[]}
 */
const STAGES = [
  { name: 'build', command: 'npm run --silent build' },
  { name: 'check', command: 'npm run --silent check' },
  { name: 'lint', command: 'npm run --silent lint:code', isLong: true },
  { name: 'size', command: 'npm run --silent size', needs: 'build', isLong: true },
  { name: 'format', command: 'npm run --silent lint:format', isLong: true },
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
];
const ended = await runStages(
  STAGES.filter(({ isLong }) => isWhole || !isLong),
  (text) => process.stdout.write(text),
);

console.log(summary(ended));
process.exitCode = ended.every(({ isGreen }) => isGreen) ? 0 : 1;
