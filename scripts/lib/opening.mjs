import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const OPENING = fileURLToPath(new URL('../../src/opening.ts', import.meta.url));

/**
 * At build, puts the first picture of the story into the page, by Svelte's server renderer: there is something to read
 * before any script has run, and without one.
 * @param {() => import('vite').PluginOption} svelte Makes the plugin that compiles components, with the site's options.
 * @returns {import('vite').Plugin}
 */
export function opening(svelte) {
  return {
    name: 'opening',
    apply: 'build',
    async transformIndexHtml(html) {
      const config = { configFile: /** @type {const} */ (false), logLevel: /** @type {const} */ ('error') };
      const { module } = await runnerImport(OPENING, { ...config, plugins: [svelte()] });
      return html.replace('<div id="app"></div>', `<div id="app">${module.openingHtml}</div>`);
    },
  };
}
