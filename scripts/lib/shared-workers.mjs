import { dirname, resolve } from 'node:path';

/** `new Worker(new URL('./x.worker.ts', import.meta.url)`, the form that Vite recognises. */
const MADE = /new URL\(\s*'(\.[^']+\.worker\.ts)',\s*import\.meta\.url\s*\)/g;

/**
 * At build, makes each worker an entry of the same build as the page, so that it shares chunks with the page. Vite would
 * bundle it alone, with its own copy of the codec, the memory and the threads.
 * @returns {import('vite').Plugin}
 */
export function sharedWorkers() {
  return {
    name: 'shared-workers',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.ts')) return null;
      const shared = code.replaceAll(MADE, (_, path) => {
        const file = this.emitFile({ type: 'chunk', id: resolve(dirname(id), path) });
        return `import.meta.ROLLUP_FILE_URL_${file}`;
      });
      return shared === code ? null : shared;
    },
  };
}
