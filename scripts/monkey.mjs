/*
 * `npm run monkey -- --seed N --minutes M`: lets somebody who does anything use the built site for M minutes
 * (e2e/monkey/person.ts). A failure prints the seed and the list of acts.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { root } from './lib/paths.mjs';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string', default: '16405' } },
});
const minutes = Number(values.minutes);
const seed = Number(values.seed);
if (!(minutes > 0) || !Number.isSafeInteger(seed)) {
  console.error(
    `--minutes needs a number above zero and --seed a whole number, found ${values.minutes} and ${values.seed}.`,
  );
  process.exit(2);
}
const { status } = spawnSync(
  'npx',
  ['--no-install', 'playwright', 'test', 'e2e/monkey.spec.ts', '--reporter=line'],
  {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, MONKEY_SEED: String(seed), MONKEY_MINUTES: String(minutes) },
  },
);
process.exitCode = status ?? 1;
