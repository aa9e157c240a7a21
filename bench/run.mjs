/*
 * `npm run bench`: runs every module of this folder, compares its figures with their bars, and exits with 1 when one is
 * missed. `npm run bench -- replay scrub` runs these two only. A module exports `measure()`, which returns rows
 * (lib/measure.ts). The modules are built first, as the site is, so that they can import src/ and run the code that a
 * browser runs.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { cpus, platform, release, totalmem } from 'node:os';
import { createRequire } from 'node:module';
import { join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { browserPath } from '../scripts/lib/browser.mjs';
import { cache, root } from '../scripts/lib/paths.mjs';

const outDir = join(cache, 'bench');
const wanted = process.argv.slice(2);
const names = readdirSync(join(root, 'bench'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => parse(file).name)
  .filter((name) => wanted.length === 0 || wanted.includes(name));

await build({
  configFile: false,
  root,
  logLevel: 'warn',
  build: {
    ssr: true,
    target: 'node20',
    outDir,
    rolldownOptions: {
      // What two share stands beside them: scripts/lib/paths.mjs counts the folders from there.
      output: { chunkFileNames: '[name].js' },
      input: Object.fromEntries(names.map((name) => [name, join(root, 'bench', `${name}.ts`)])),
    },
  },
});

describeMachine();
let missed = 0;
for (const name of names) {
  console.log(`\n${name}`);
  try {
    const module = await import(pathToFileURL(join(outDir, `${name}.js`)).href);
    for (const row of await module.measure()) print(row);
  } catch (error) {
    missed += 1;
    console.log(`  MISSED: could not be measured. ${error instanceof Error ? error.message : String(error)}`);
  }
}
console.log(missed === 0 ? '\nEvery bar is met.' : `\nMissed: ${missed}.`);
process.exitCode = missed === 0 ? 0 : 1;

/** @param {import('./lib/measure.ts').Row} row */
function print({ name, value, unit, bar, least }) {
  const isMissed = (bar !== undefined && !(value <= bar)) || (least !== undefined && !(value >= least));
  if (isMissed) missed += 1;
  const figure = `${Number.isInteger(value) ? value : value.toFixed(2)} ${unit}`.trim();
  const limit = bar === undefined ? least && `at least ${least}` : `at most ${bar}`;
  const verdict = limit === undefined ? '' : `${isMissed ? 'MISSED' : 'met'} (${limit})`;
  console.log(`  ${name.padEnd(52)} ${figure.padStart(12)}   ${verdict}`.trimEnd());
}

function describeMachine() {
  const require = createRequire(import.meta.url);
  const versions = ['vite', 'svelte', 'xstate', 'playwright-core'].map(
    (name) => `${name} ${require(join(root, 'node_modules', name, 'package.json')).version}`,
  );
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  console.log(`Machine: ${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}, ${memory}`);
  console.log(
    `System: ${platform()} ${release()}, Node ${process.versions.node} (V8 ${process.versions.v8})`,
  );
  console.log(`Browser: ${browserVersion()}`);
  console.log(`Packages: ${versions.join(', ')}`);
}

function browserVersion() {
  const path = browserPath();
  if (path === undefined) return "Playwright's own";
  return spawnSync(path, ['--version', '--no-sandbox'], { encoding: 'utf8' }).stdout?.trim() || path;
}
