import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { minify } from 'vite';

const FILE = 'theme.js';

/**
 * Minifies public/theme.js, as the build does with all other scripts, since every page waits for it.
 * @returns {import('vite').Plugin}
 */
export function smallTheme() {
  let folder = '';
  return {
    name: 'small-theme',
    apply: 'build',
    configResolved: ({ root, build }) => void (folder = join(root, build.outDir)),
    async closeBundle() {
      const path = join(folder, FILE);
      const { code, errors } = await minify(FILE, await readFile(path, 'utf8'));
      if (errors.length > 0) throw new Error(`${FILE}: ${errors[0]?.message}`);
      await writeFile(path, code);
    },
  };
}
