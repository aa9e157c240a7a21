/*
 * Ensures what the other scripts need, by name: `node scripts/ensure.mjs deps browser engines`. npm runs it before anything
 * is installed, so this file and its imports use Node's built-ins only.
 */
import { ensureBrowser } from './lib/browser.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { ensureEngines } from './lib/engines.mjs';
import { Refusal } from './lib/refusal.mjs';

const steps = new Map([
  ['deps', ensureDependencies],
  ['browser', ensureBrowser],
  ['engines', ensureEngines],
]);

try {
  requireNode();
  for (const name of process.argv.slice(2)) {
    const step = steps.get(name);
    if (!step) throw new Refusal(`There is no step "${name}"; there are ${[...steps.keys()].join(' and ')}.`);
    await step();
  }
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(`\n${error.message}\n`);
  // scripts/test.mjs ends with such a line, and readers of the last line expect it here too.
  if (process.env['npm_lifecycle_event'] === 'pretest') console.log('0 passed, 1 failed');
  process.exitCode = 1;
}

/** Requires the Node that Vite and Svelte need. The field `engines` of package.json tells npm the same. */
function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isEnough = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
  if (isEnough) return;
  throw new Refusal(
    `This project needs Node 20.19 or newer (22.12 or newer of 22), and this is Node ${process.versions.node}: get a current one from https://nodejs.org.`,
  );
}
