import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

const MANIFEST = 'site.webmanifest';
const PAGE = join(root, 'index.html');
const MARK = join(root, 'public/favicon.svg');
const TOKENS = join(root, 'src/styles/tokens.css');

/** Widths of the icons, px: for a phone's screen, for a store or a splash, and for the screen of an iPhone. */
const SIZES = [192, 512];
const APPLE = 180;
/** Part of an icon that its mark may fill: a system may cut the rest off. */
const FILLED = 0.56;
/** Width of the mark's own drawing. */
const UNITS = 32;

/**
 * At build, writes the web manifest, by which a browser offers to install the site, and its icons: the mark of the tab on
 * paper. Addresses are relative, so that it works in any folder. Without resvg there are no icons but the mark itself.
 * @returns {import('vite').Plugin}
 */
export function webManifest() {
  return {
    name: 'web-manifest',
    apply: 'build',
    transformIndexHtml(html) {
      const links = [
        `<link rel="manifest" href="./${MANIFEST}" />`,
        `<link rel="apple-touch-icon" href="./icon-${APPLE}.png" />`,
      ];
      return html.replace('</title>', ['$&', ...links].join('\n    '));
    },
    async generateBundle() {
      const paper = token('paper');
      const icons = await drawn([...SIZES, APPLE], paper);
      for (const [size, source] of icons)
        this.emitFile({ type: 'asset', fileName: `icon-${size}.png`, source });
      const manifest = {
        name: 'NUL and Void',
        short_name: 'NUL and Void',
        description: /name="description"\s+content="([^"]*)"/.exec(readFileSync(PAGE, 'utf8'))?.[1],
        lang: 'en',
        id: './',
        start_url: './',
        scope: './',
        // With Back and the address: a moment of the stage is an address.
        display: 'minimal-ui',
        theme_color: paper,
        background_color: paper,
        icons: [
          ...SIZES.filter((size) => icons.has(size)).map((size) => ({
            src: `./icon-${size}.png`,
            sizes: `${size}x${size}`,
            type: 'image/png',
            purpose: 'any maskable',
          })),
          { src: './favicon.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
      };
      this.emitFile({
        type: 'asset',
        fileName: MANIFEST,
        source: `${JSON.stringify(manifest, null, 2)}\n`,
      });
    },
  };
}

/**
 * Returns a colour of the light tokens.
 * @param {string} name
 */
function token(name) {
  const colour = new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(readFileSync(TOKENS, 'utf8'))?.[1];
  if (!colour) throw new Error(`There is no token --${name}.`);
  return colour;
}

/**
 * Draws the icons by width.
 * @param {readonly number[]} sizes
 * @param {string} paper
 * @returns {Promise<ReadonlyMap<number, Uint8Array>>}
 */
async function drawn(sizes, paper) {
  const resvg = await import('@resvg/resvg-js').catch(() => null);
  if (!resvg) return new Map();
  // The mark by day: what it is by night is a rule that the renderer does not read.
  const mark = readFileSync(MARK, 'utf8').replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}/, '');
  const inside = mark.replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, '');
  const edge = ((UNITS / FILLED - UNITS) / 2).toFixed(2);
  const width = (UNITS / FILLED).toFixed(2);
  const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-${edge} -${edge} ${width} ${width}"><rect x="-${edge}" y="-${edge}" width="${width}" height="${width}" fill="${paper}" />${inside}</svg>`;
  return new Map(
    sizes.map((size) => [
      size,
      new resvg.Resvg(icon, { fitTo: { mode: 'width', value: size } }).render().asPng(),
    ]),
  );
}
