/* Where programs are, and how to get them. Node's built-ins only: this runs before anything is installed. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './paths.mjs';

const PACKAGES_LIMIT_MS = 240_000;
const DOWNLOAD_LIMIT_MS = 60_000;

/**
 * The places where a program of this name would be found, in the order of PATH.
 * @param {string} name
 */
export function onPath(name) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name));
}

/**
 * Installs Debian's packages; false where that cannot be done.
 * @param {string} what What they are, for the one who waits.
 * @param {readonly string[]} packages
 */
export function installPackages(what, packages) {
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (!isRootOnDebian) return false;
  console.log(`Installing ${what} (apt-get) ...`);
  const run = (/** @type {string[]} */ ...args) =>
    spawnSync('apt-get', ['-o', 'Acquire::http::Timeout=20', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: PACKAGES_LIMIT_MS,
    }).status === 0;
  run('update');
  return run('install', '-y', '--no-install-recommends', ...packages);
}

/**
 * Downloads a browser that Playwright builds; false where that cannot be done in time.
 * @param {string} what
 * @param {string[]} args What `playwright install` takes.
 */
export function downloadBrowser(what, ...args) {
  console.log(`Downloading Playwright's ${what} ...`);
  const cli = join(root, 'node_modules', 'playwright-core', 'cli.js');
  const { status } = spawnSync(process.execPath, [cli, 'install', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: DOWNLOAD_LIMIT_MS,
    killSignal: 'SIGKILL',
  });
  return status === 0;
}
