import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { WORKER } from './offline.mjs';

/** Where a build is made until it is whole. In the folder of the project, so that its files can be moved. */
const BESIDE = join('.cache', 'next');

/**
 * Builds beside the built site and puts the new one in its place file by file, so that a server of it goes on answering, and
 * a build that fails leaves the last one. A folder given by `--outDir` is left to Vite.
 * @returns {import('vite').Plugin}
 */
export function builtBeside() {
  let [from, to] = ['', ''];
  let isWritten = false;
  return {
    name: 'built-beside',
    apply: 'build',
    config: ({ build }) =>
      build?.outDir === undefined ? { build: { outDir: BESIDE, emptyOutDir: true } } : null,
    configResolved({ root, build }) {
      if (build.outDir === BESIDE) [from, to] = [join(root, BESIDE), join(root, 'dist')];
    },
    writeBundle() {
      isWritten = true;
    },
    closeBundle: {
      // When all others have put down their files.
      order: 'post',
      sequential: true,
      async handler() {
        if (isWritten && from !== '') await putInPlace(from, to);
      },
    },
  };
}

/**
 * Puts files in the order in which they may appear: what names others after them, the pages, and then the service worker, which
 * stores all.
 * @param {readonly string[]} files
 */
export function inTurn(files) {
  const turnOf = (/** @type {string} */ file) => (file === WORKER ? 2 : Number(file.endsWith('.html')));
  return files.toSorted((one, other) => turnOf(one) - turnOf(other));
}

/**
 * Moves the files of one folder into another, those that name others last, and removes what that one had beside them.
 * @param {string} from
 * @param {string} to
 */
export async function putInPlace(from, to) {
  const fresh = await filesIn(from);
  for (const file of inTurn(fresh)) {
    await mkdir(dirname(join(to, file)), { recursive: true });
    await rename(join(from, file), join(to, file));
  }
  const known = new Set(fresh);
  for (const file of await filesIn(to)) if (!known.has(file)) await rm(join(to, file));
  await rm(from, { recursive: true });
}

/** @param {string} folder */
async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
