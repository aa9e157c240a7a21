/*
 * Writes into the page what its parts need, for public/theme.js: it asks for the files of the page and the language that the
 * address names before any script of the site has run. Without that they are asked for one after the other.
 */

/** Parts by name, and the modules they begin with. A language of the lab is what it says beside the first view. */
const PARTS = {
  en: ['src/i18n/en/index.ts'],
  zh: ['src/i18n/zh/index.ts'],
  lab: ['src/lab/Lab.svelte', 'src/i18n/tell-late.ts'],
  'lab-en': ['src/i18n/en/late.ts'],
  'lab-zh': ['src/i18n/zh/late.ts'],
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
 * The files that these modules need: their chunks, all that those import statically, and the styles of both.
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
