import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const SOURCE = fileURLToPath(new URL('../../src/link-preview.ts', import.meta.url));
const PICTURE = 'og.png';

/**
 * At build, tells chats and networks what a link to the site shows: title, description, the canonical address, and a picture
 * drawn from chapter 1's run. Addresses are relative to where the site is hosted; `SITE_URL`, its address with a slash at
 * the end, makes them absolute, which some networks ask for. Where there is no program that draws the picture (resvg has
 * none for FreeBSD), the build says so and goes without it.
 * @returns {import('vite').Plugin}
 */
export function linkPreview() {
  const site = process.env['SITE_URL'] ?? './';
  return {
    name: 'link-preview',
    apply: 'build',
    async transformIndexHtml(html) {
      const { PREVIEW, WIDTH, HEIGHT } = await source();
      const description = /name="description"\s+content="([^"]*)"/.exec(html)?.[1] ?? '';
      const image = {
        image: `${site}${PICTURE}`,
        'image:width': WIDTH,
        'image:height': HEIGHT,
        'image:alt': PREVIEW.claim,
      };
      const told = {
        type: 'website',
        title: PREVIEW.title,
        description,
        url: site,
        ...((await drawing()) ? image : {}),
      };
      const tags = [
        `<link rel="canonical" href="${site}" />`,
        ...Object.entries(told).map(
          ([name, content]) => `<meta property="og:${name}" content="${content}" />`,
        ),
        '<meta name="twitter:card" content="summary_large_image" />',
      ];
      return html.replace('</title>', ['$&', ...tags].join('\n    '));
    },
    async generateBundle() {
      const png = await drawing();
      if (png) this.emitFile({ type: 'asset', fileName: PICTURE, source: png });
      else this.warn('@resvg/resvg-js is not here: links to the site have no picture.');
    },
  };
}

/** @type {Promise<Uint8Array | null> | undefined} */
let drawn;
/** Returns the picture as PNG, drawn once; null where it cannot be drawn. */
const drawing = () =>
  (drawn ??= (async () => {
    const resvg = await import('@resvg/resvg-js').catch(() => null);
    if (!resvg) return null;
    const { previewPicture } = await source();
    return new resvg.Resvg(previewPicture(), { font: { loadSystemFonts: true } }).render().asPng();
  })());

/** @returns {Promise<typeof import('../../src/link-preview.ts')>} */
async function source() {
  const { module } = await runnerImport(SOURCE, { configFile: false, logLevel: 'error' });
  return /** @type {typeof import('../../src/link-preview.ts')} */ (module);
}
