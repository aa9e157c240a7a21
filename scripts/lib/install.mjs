/* Finds and installs programs. Uses Node's built-ins only, since it runs before anything is installed. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './paths.mjs';

const PACKAGES_LIMIT_MS = 240_000;
const DOWNLOAD_LIMIT_MS = 60_000;

/**
 * Returns the paths at which a program of this name may be, in the order of PATH.
 * @param {string} name
 */
export function onPath(name) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name));
}

/**
 * Installs Debian's packages. Returns false where that is not possible.
 * @param {string} what Their name in the message to the user.
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
 * Downloads a browser of Playwright's. Returns false when that fails or takes too long.
 * @param {string} what Its name in the message to the user.
 * @param {string[]} args Arguments of `playwright install`.
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
