import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { compile } from 'svelte/compiler';

const ENDING = '.svelte.css';

/**
 * `import './X.svelte.css'` brings the styles of the component `X.svelte` without the component itself: for what was drawn
 * at build and stands in the page as HTML only.
 * @param {import('svelte/compiler').CompileOptions} options Those that the site's components are compiled with.
 * @returns {import('vite').Plugin}
 */
export function componentStyles(options) {
  return {
    name: 'component-styles',
    enforce: 'pre',
    resolveId: (id, importer) =>
      id.endsWith(ENDING) && importer ? resolve(dirname(importer), id) : undefined,
    load(id) {
      if (!id.endsWith(ENDING)) return undefined;
      const filename = id.slice(0, -'.css'.length);
      this.addWatchFile(filename);
      return compile(readFileSync(filename, 'utf8'), { ...options, filename }).css?.code ?? '';
    },
  };
}
