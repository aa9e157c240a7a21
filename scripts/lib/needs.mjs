/*
 * Lists in the page the files of its parts. public/theme.js requests those of the page and language in the address before
 * any script of the site runs; otherwise each file would be requested only after the one that imports it.
 */

/** Parts by name, with their entry modules. `lab-en` and `lab-zh` are the lab's words beyond the first view. */
const PARTS = {
  en: ['src/i18n/en/index.ts'],
  zh: ['src/i18n/zh/index.ts'],
  lab: ['src/lab/Lab.svelte'],
  'lab-en': ['src/i18n/en/common.ts', 'src/i18n/en/workshop.ts'],
  'lab-zh': ['src/i18n/zh/common.ts', 'src/i18n/zh/workshop.ts'],
};

/** @typedef {import('vite').Rollup.OutputChunk} Chunk */

/** @returns {import('vite').Plugin} */
export function needs() {
  return {
    name: 'needs',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [file] : []));
        const lines = Object.entries(PARTS).map(([part, modules]) => {
          const files = filesOf(chunks, modules).filter((file) => !html.includes(file));
          return `<meta name="needs" data-part="${part}" content="${files.join(' ')}" />`;
        });
        return html.replace('<meta charset="utf-8" />', ['$&', ...lines].join('\n    '));
      },
    },
  };
}

/**
 * Returns the files that these modules need: their chunks, all chunks imported statically, and the styles of both.
 * @param {readonly Chunk[]} chunks
 * @param {readonly string[]} modules
 */
function filesOf(chunks, modules) {
  const found = new Set(modules.map((module) => chunkOf(chunks, module)));
  for (const { imports } of found) {
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) found.add(chunk);
  }
  const all = [...found];
  const styles = all.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
  return [...new Set([...all.map(({ fileName }) => fileName), ...styles])];
}

/**
 * @param {readonly Chunk[]} chunks
 * @param {string} module
 */
function chunkOf(chunks, module) {
  const chunk = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/${module}`)));
  if (!chunk) throw new Error(`No chunk holds ${module}: see scripts/lib/needs.mjs.`);
  return chunk;
}
