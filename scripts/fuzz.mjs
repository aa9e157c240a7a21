/*
 * `npm run fuzz -- --runs 1000000 --seed 1`: damages recorded lists and checks what the codec answers (src/nvlist/fuzz.ts).
 * Exits with 1 and prints the input when an answer breaks a promise.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { build } from 'vite';
import { cache, root } from './lib/paths.mjs';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '100000' }, seed: { type: 'string', default: '16405' } },
});
const runs = Number(values.runs);
const seed = Number(values.seed);
if (!Number.isSafeInteger(runs) || runs < 1 || !Number.isSafeInteger(seed)) {
  console.error(
    `--runs needs a whole number above zero and --seed a whole number, found ${values.runs} and ${values.seed}.`,
  );
  process.exit(2);
}

const outDir = join(cache, 'fuzz');
await build({
  configFile: false,
  root,
  publicDir: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    target: 'node20',
    outDir,
    rolldownOptions: { input: { fuzz: join(root, 'src/nvlist/fuzz.ts') } },
  },
});
const { fuzz } = await import(pathToFileURL(join(outDir, 'fuzz.js')).href);

/** @param {string} file @returns {{ hex: string }[]} */
const recorded = (file) =>
  JSON.parse(gunzipSync(readFileSync(join(root, 'src/nvlist/fixtures', file))).toString('utf8')).vectors;
// Short inputs, because damage then hits an important field more often than the middle of a text.
const corpus = ['positive.json.gz', 'positive-be.json.gz']
  .flatMap(recorded)
  .map(({ hex }) => Uint8Array.from(Buffer.from(hex, 'hex')))
  .filter(({ length }) => length < 600);

const start = performance.now();
/** @type {import('../src/nvlist/fuzz.ts').FuzzReport} */
const report = fuzz(corpus, runs, seed);
const seconds = (performance.now() - start) / 1000;
console.log(
  `${runs} inputs from seed ${seed} in ${seconds.toFixed(1)} s, every answer a list or a typed refusal.`,
);
const ANSWERS = ['list', 'EFAULT', 'EINVAL', 'ENOTSUP', 'ENOMEM'];
/** @param {string} name @param {readonly (string | number)[]} cells */
const line = (name, cells) =>
  console.log(`  ${name.padEnd(8)}${cells.map((cell) => String(cell).padStart(10)).join('')}`);
line('input', ANSWERS);
for (const [kind, answers] of [...report].sort())
  line(
    kind,
    ANSWERS.map((answer) => answers.get(answer) ?? 0),
  );
line(
  'all',
  ANSWERS.map((answer) => [...report.values()].reduce((sum, answers) => sum + (answers.get(answer) ?? 0), 0)),
);
