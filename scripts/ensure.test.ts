import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './lib/paths.mjs';

/** Runs the script for these steps, on another Node than this one if `version` names it. */
function ensure(steps: readonly string[], { version = process.versions.node, script = 'pretest' } = {}) {
  const other = `Object.defineProperty(process.versions, 'node', { value: '${version}' })`;
  const flags = ['--import', `data:text/javascript,${encodeURIComponent(other)}`];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...flags, join(root, 'scripts', 'ensure.mjs'), ...steps],
    { encoding: 'utf8', env: { ...process.env, npm_lifecycle_event: script } },
  );
  return { status, stdout, said: stderr.trim() };
}

it('says nothing where nothing is missing', () => {
  expect(ensure(['deps'])).toEqual({ status: 0, stdout: '', said: '' });
});

it.each(['20.19.0', '22.12.0', '24.0.0'])('takes Node %s', (version) => {
  expect(ensure([], { version }).status).toBe(0);
});

it.each(['18.20.0', '20.18.9', '21.7.0', '22.11.0'])('refuses Node %s in one sentence', (version) => {
  const { status, said } = ensure(['deps'], { version });
  expect(status).toBe(1);
  expect(said).toMatch(/^This project needs Node 20\.19 or newer .* this is Node [\d.]+: .*nodejs\.org\.$/);
  expect(said).toContain(version);
});

it('refuses a step that there is not, and names those that there are', () => {
  expect(ensure(['deps', 'brwser']).said).toBe(
    'There is no step "brwser"; there are deps and browser and engines.',
  );
});

it('ends as the tests do where it stands before them, and only there', () => {
  expect(ensure(['?']).stdout).toBe('0 passed, 1 failed\n');
  expect(ensure(['?'], { script: 'prestart' })).toMatchObject({ status: 1, stdout: '' });
});
