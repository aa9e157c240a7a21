import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { Refusal } from './refusal.mjs';

const lockFile = join(root, 'package-lock.json');
/** Holds the hash of the installed lock file. It lies in node_modules, so that it is deleted with them. */
const stampFile = join(root, 'node_modules', '.cache', 'package-lock.sha256');

/** Installs the packages when package-lock.json is not the one that was installed. */
export function ensureDependencies() {
  const hash = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (read(stampFile) === hash) return;
  if (!isInstalled()) install();
  mkdirSync(join(stampFile, '..'), { recursive: true });
  writeFileSync(stampFile, hash);
}

/** Installs with `--include=dev`, because the tools are development packages, which NODE_ENV=production would omit. */
function install() {
  console.log('Installing the packages (npm ci) ...');
  // Without these options npm waits a minute before it reports a missing network.
  const patience = ['--fetch-retries=2', '--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=5000'];
  // No package here needs its install script, and that of the TLA+ grammar would compile a binding that nothing loads.
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
 * Reports whether an earlier `npm install` left exactly what the lock file names. npm records what it put into
 * node_modules; optional packages may be missing there, since they are for other machines.
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
