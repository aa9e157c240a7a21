/*
 * `npm run build:single`: writes the whole site as one file for each language, dist-single/nul-and-void.<language>.html, which
 * opens from a disk by a double click. Both hold both languages, and differ in the one that they open in.
 */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { componentStyles } from './lib/component-styles.mjs';
import { licences } from './lib/licences.mjs';
import { noHydration } from './lib/no-hydration.mjs';
import { root, single } from './lib/paths.mjs';
import { renderedPages } from './lib/rendered.mjs';
import { scopeName } from './lib/scope-names.mjs';
import { shippedAnswers } from './lib/shipped-answers.mjs';
import { inlineWorkers, pageOf } from './lib/single-file.mjs';
import { storyContent } from './lib/story-files.mjs';
import { tabulatedCharts } from './lib/tabulated-charts.mjs';

/** As in vite.config.ts. */
const COMPILER = { runes: true, cssHash: scopeName };
const components = (/** @type {boolean} */ emitCss) =>
  svelte({ configFile: false, emitCss, compilerOptions: COMPILER });

const built = await build({
  root,
  configFile: false,
  mode: 'single',
  logLevel: 'warn',
  publicDir: false,
  base: './',
  plugins: [
    componentStyles(COMPILER),
    components(true),
    noHydration(),
    tabulatedCharts(),
    inlineWorkers(),
    shippedAnswers(),
    storyContent(),
    renderedPages(() => components(false), ''),
    licences(),
  ],
  worker: { format: 'iife', plugins: () => [tabulatedCharts()] },
  build: {
    write: false,
    target: 'es2022',
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      treeshake: { unknownGlobalSideEffects: false },
      output: { codeSplitting: false },
    },
  },
});
if (!('output' in built)) throw new Error('One build is meant.');
mkdirSync(single, { recursive: true });
for (const lang of /** @type {const} */ (['en', 'zh'])) {
  const page = await pageOf(built, lang);
  const name = `nul-and-void.${lang}.html`;
  writeFileSync(join(single, name), page);
  console.log(`dist-single/${name}: ${Buffer.byteLength(page)} bytes`);
}
