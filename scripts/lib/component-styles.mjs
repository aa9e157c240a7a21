import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { compile } from 'svelte/compiler';

const ENDING = '.svelte.css';

/**
 * Lets `import './X.svelte.css'` load the styles of the component `X.svelte` without the component itself, for HTML that
 * was rendered at build.
 * @param {import('svelte/compiler').CompileOptions} options Compile options of the site's components.
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
