import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from './paths.mjs';

/** A project with these scripts and an `npm` that only writes down how it was called. */
let project = '';
const at = (...path: readonly string[]): string => join(project, ...path);

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'nul-and-void-'));
  for (const name of ['dependencies.mjs', 'paths.mjs', 'refusal.mjs'])
    cpSync(join(root, 'scripts', 'lib', name), at('scripts', 'lib', name));
  mkdirSync(at('bin'));
  writeFileSync(at('bin', 'npm'), '#!/bin/sh\necho "$@" >> called\nexit "${NPM_STATUS:-0}"\n', {
    mode: 0o755,
  });
  lock({});
});
afterEach(() => rmSync(project, { recursive: true }));

/** What a lock file says of a package. */
type Locked = Readonly<Record<string, { readonly integrity: string; readonly optional?: boolean }>>;
const lockText = (packages: Locked): string => JSON.stringify({ packages: { '': {}, ...packages } });

function lock(packages: Locked): void {
  writeFileSync(at('package-lock.json'), lockText(packages));
}

/** Leaves node_modules as `npm install` does. */
function installed(packages: Locked): void {
  mkdirSync(at('node_modules'), { recursive: true });
  writeFileSync(at('node_modules', '.package-lock.json'), lockText(packages));
}

/** Ensures the packages; `npmStatus` is what npm ends with. Returns what was said, and the calls of npm so far. */
function ensure(npmStatus = 0) {
  const module = JSON.stringify(at('scripts', 'lib', 'dependencies.mjs'));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', `(await import(${module})).ensureDependencies()`],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        PATH: `${at('bin')}${delimiter}${process.env['PATH'] ?? ''}`,
        NPM_STATUS: String(npmStatus),
      },
    },
  );
  const calls = existsSync(at('called')) ? readFileSync(at('called'), 'utf8').trim().split('\n') : [];
  return { isDone: status === 0, stdout, stderr, calls };
}

describe('the packages', () => {
  it('are installed once for a lock file, with the tools and without install scripts', () => {
    const first = ensure();
    expect(first.isDone).toBe(true);
    expect(first.stdout).toContain('Installing the packages');
    expect(first.calls).toHaveLength(1);
    expect(first.calls[0]).toMatch(/^ci .*--include=dev .*--ignore-scripts/);
    expect(ensure()).toEqual({ ...first, stdout: '' });
  });

  it('are installed again for another lock file, and where node_modules was deleted', () => {
    ensure();
    lock({ 'node_modules/a': { integrity: 'a1' } });
    expect(ensure().calls).toHaveLength(2);
    rmSync(at('node_modules'), { recursive: true });
    expect(ensure().calls).toHaveLength(3);
  });

  it('stay where npm left what the lock file names, without those for other machines', () => {
    lock({ 'node_modules/a': { integrity: 'a1' }, 'node_modules/b': { integrity: 'b1', optional: true } });
    installed({ 'node_modules/a': { integrity: 'a1' } });
    expect(ensure()).toMatchObject({ isDone: true, stdout: '', calls: [] });
  });

  it.each([
    ['another version', { 'node_modules/a': { integrity: 'a0' } }],
    ['nothing', {}],
  ])('are installed where npm left %s', (_, packages: Locked) => {
    lock({ 'node_modules/a': { integrity: 'a1' } });
    installed(packages);
    expect(ensure().calls).toHaveLength(1);
  });

  it('that cannot be installed are refused in a sentence, and tried again the next time', () => {
    const { isDone, stderr } = ensure(1);
    expect(isDone).toBe(false);
    expect(stderr).toContain('The packages could not be installed: npm ci needs a network');
    expect(ensure().calls).toHaveLength(2);
  });
});
