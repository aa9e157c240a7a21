import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const WHOLE = new URL('../../src/styles/whole.css', import.meta.url);
const HANDOUT = new URL('../../src/styles/handout.css', import.meta.url);
const RENDERED = fileURLToPath(new URL('../../src/rendered.ts', import.meta.url));

/**
 * At build, writes the story as Svelte's server renderer draws it: the first picture into the page, so that there is
 * something to read before any script runs, and the whole story of each language as a page that needs no script and is
 * printed (src/story/printing.ts).
 * @param {() => import('vite').PluginOption} svelte Makes the plugin that compiles components, with the site's options.
 * @param {string} policy The content security policy of the site.
 * @returns {import('vite').Plugin}
 */
export function renderedPages(svelte, policy) {
  /** @type {ReturnType<typeof render> | undefined} */
  let coming;
  const pages = () => (coming ??= render(svelte));
  return {
    name: 'rendered-pages',
    apply: 'build',
    enforce: 'post',
    async transformIndexHtml(html) {
      const openings = (await pages()).map(({ opening }) => opening).join('\n');
      // A text may hold what `replace` reads as a reference.
      return html.replace('<div id="app"></div>', (app) => `${openings}\n    ${app}`);
    },
    async generateBundle(_, bundle) {
      // The site loads the styles of the stage in pieces; these pages need all of them.
      const style = this.emitFile({
        type: 'asset',
        name: 'story.css',
        source: styles(bundle) + readFileSync(WHOLE, 'utf8'),
      });
      const paper = this.emitFile({
        type: 'asset',
        name: 'handout.css',
        source: styles(bundle) + readFileSync(HANDOUT, 'utf8'),
      });
      for (const page of await pages()) {
        const { tag, lang, head, story, handout } = page;
        const pages = /** @type {const} */ ([
          ['story', style, head, story],
          ['talk', paper, handout.head, handout.body],
        ]);
        for (const [name, sheet, ownHead, body] of pages) {
          const source = pageOf({ tag, head: ownHead, body }, { policy, style: this.getFileName(sheet) });
          this.emitFile({ type: 'asset', fileName: `${name}.${lang}.html`, source });
        }
      }
    },
  };
}

/** @param {() => import('vite').PluginOption} svelte */
async function render(svelte) {
  const config = { configFile: /** @type {const} */ (false), logLevel: /** @type {const} */ ('error') };
  const { module } = await runnerImport(RENDERED, { ...config, plugins: [svelte()] });
  return /** @type {readonly import('../../src/rendered-page.ts').RenderedPage[]} */ (module.rendered);
}

/**
 * Joins all styles of the site. Those of the first view come first, because they hold the tokens that the others use.
 * @param {import('vite').Rollup.OutputBundle} bundle
 */
function styles(bundle) {
  const isFirst = (/** @type {string} */ name) => /(^|\/)main-/.test(name);
  return Object.values(bundle)
    .flatMap((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? [file] : []))
    .sort((a, b) => Number(isFirst(b.fileName)) - Number(isFirst(a.fileName)))
    .map(({ source }) => String(source))
    .join('\n');
}

/**
 * @param {{ tag: string, head: string, body: string }} page
 * @param {{ policy: string, style: string }} site
 */
const pageOf = ({ tag, head, body }, { policy, style }) => `<!doctype html>
<html lang="${tag}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    ${head}
    <link rel="icon" href="./favicon.svg" type="image/svg+xml" />
    <script src="./theme.js"></script>
    <link rel="stylesheet" href="./${style}" />
  </head>
  <body>
    ${body}
  </body>
</html>
`;
