import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { minifySync } from 'vite';

/**
 * Makes a script of `public/`, which is copied as it is written, as small as those that are bundled.
 * @param {string} name Its file name.
 * @returns {import('vite').Plugin}
 */
export function minifiedPublic(name) {
  return {
    name: 'minified-public',
    apply: 'build',
    async writeBundle({ dir = '' }) {
      const file = join(dir, name);
      const { code, errors } = minifySync(name, await readFile(file, 'utf8'));
      if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
      await writeFile(file, code);
    },
  };
}
