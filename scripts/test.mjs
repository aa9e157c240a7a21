/*
 * Everything that has to hold, in the order of cost. A stage that fails does not hide the next one, unless that needs
 * what the first should have made. The last line is always `N passed, N failed`: the tests of Vitest and Playwright,
 * and one failure for each other stage (and for each runner) that failed without naming a test.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cache, root } from './lib/paths.mjs';
import { readPlaywright, readSmoke, readVitest } from './lib/reports.mjs';

const vitestReport = join(cache, 'vitest.json');
const playwrightReport = join(cache, 'playwright.json');
const smokeReport = join(cache, 'smoke.json');

/**
 * @typedef {import('./lib/reports.mjs').Tally} Tally
 * @typedef {{ name: string, command: string, needs?: string, tally?: () => Tally }} Stage
 */

/** @type {Stage[]} */
const stages = [
  { name: 'lint', command: 'npm run --silent lint' },
  { name: 'check', command: 'npm run --silent check' },
  { name: 'build', command: 'npm run --silent build' },
  {
    name: 'unit tests',
    command:
      'npx --no-install vitest run --reporter=default --reporter=json --outputFile.json=.cache/vitest.json',
    tally: () => readVitest(vitestReport),
  },
  { name: 'size', command: 'npm run --silent size', needs: 'build' },
  {
    name: 'browser tests',
    command: 'npx --no-install playwright test',
    needs: 'build',
    tally: () => readPlaywright(playwrightReport),
  },
  {
    name: 'other engines',
    command: 'npm run --silent smoke',
    needs: 'build',
    tally: () => readSmoke(smokeReport),
  },
];

mkdirSync(cache, { recursive: true });
// A report of the last time would pass for the one of a runner that died before it wrote any.
for (const report of [vitestReport, playwrightReport, smokeReport]) rmSync(report, { force: true });

const failedStages = new Set();
const lines = [];
let passed = 0;
let failed = 0;

for (const stage of stages) {
  if (stage.needs && failedStages.has(stage.needs)) {
    failedStages.add(stage.name);
    lines.push(`${stage.name}: not run, because ${stage.needs} failed`);
    continue;
  }
  console.log(`\n== ${stage.name}`);
  const start = performance.now();
  const isGreen = run(stage.command);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  /** @type {Tally} */
  const tally = stage.tally?.() ?? { passed: 0, failed: 0, skipped: 0 };
  if (!isGreen || tally.failed > 0) failedStages.add(stage.name);
  passed += tally.passed;
  failed += isGreen ? tally.failed : Math.max(tally.failed, 1);
  const counts = stage.tally
    ? `, ${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`
    : '';
  lines.push(`${stage.name}: ${failedStages.has(stage.name) ? 'FAILED' : 'fine'}, ${seconds} s${counts}`);
  lines.push(...(tally.notes ?? []).map((note) => `  ${note}`));
}

console.log(`\n${lines.join('\n')}\n\n${passed} passed, ${failed} failed`);
process.exitCode = failedStages.size > 0 ? 1 : 0;

/** @param {string} command */
function run(command) {
  const [program = '', ...args] = command.split(' ');
  const { status, signal } = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    // npm and npx are .cmd files on Windows, which only a shell starts.
    shell: process.platform === 'win32',
  });
  // Ctrl-C is for the whole run.
  if (signal === 'SIGINT') process.exit(130);
  return status === 0;
}
