import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { Refusal } from './refusal.mjs';

const lockFile = join(root, 'package-lock.json');
/** Holds the hash of the lock file that was installed. It lies in node_modules, to vanish with them. */
const stampFile = join(root, 'node_modules', '.cache', 'package-lock.sha256');

/** Installs the packages when package-lock.json is not the one that was installed. */
export function ensureDependencies() {
  const hash = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (read(stampFile) === hash) return;
  if (!isInstalled()) install();
  mkdirSync(join(stampFile, '..'), { recursive: true });
  writeFileSync(stampFile, hash);
}

/** `--include=dev`: the tools are development packages, and NODE_ENV=production would leave them out. */
function install() {
  console.log('Installing the packages (npm ci) ...');
  // npm would wait for a minute before it says that there is no network.
  const patience = ['--fetch-retries=2', '--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=5000'];
  // No package that is used here needs its install script; the grammar of TLA+ would compile a binding nobody loads.
  const options = [
    '--include=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...patience,
  ];
  const { status } = spawnSync('npm', ['ci', ...options], {
    cwd: root,
    stdio: 'inherit',
    // npm is a .cmd file on Windows, which only a shell starts.
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  throw new Refusal(
    'The packages could not be installed: npm ci needs a network or a filled npm cache; its own message is above.',
  );
}

/**
 * Whether somebody else's `npm install` has left just what the lock file names. npm keeps its own record of what it
 * put into node_modules; what it may leave out there is made for other machines.
 */
function isInstalled() {
  const record = read(join(root, 'node_modules', '.package-lock.json'));
  if (record === undefined) return false;
  const present = JSON.parse(record).packages;
  return Object.entries(JSON.parse(readFileSync(lockFile, 'utf8')).packages).every(
    ([path, wanted]) => path === '' || wanted.optional || present[path]?.integrity === wanted.integrity,
  );
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
