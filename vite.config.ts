import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { auditFigures } from './scripts/lib/audit-figures.mjs';
import { builtBeside } from './scripts/lib/built-beside.mjs';
import { componentStyles } from './scripts/lib/component-styles.mjs';
import { firstViewChunk, LATER_CHUNKS, SHARED_CHUNKS } from './scripts/lib/first-view.mjs';
import { licences } from './scripts/lib/licences.mjs';
import { linkPreview } from './scripts/lib/link-preview.mjs';
import { needs } from './scripts/lib/needs.mjs';
import { noHydration } from './scripts/lib/no-hydration.mjs';
import { scopeName } from './scripts/lib/scope-names.mjs';
import { sharedWorkers } from './scripts/lib/shared-workers.mjs';
import { shippedAnswers } from './scripts/lib/shipped-answers.mjs';
import { offline } from './scripts/lib/offline.mjs';
import { renderedPages } from './scripts/lib/rendered.mjs';
import { smallTheme } from './scripts/lib/small-theme.mjs';
import { storyContent } from './scripts/lib/story-files.mjs';
import { tabulatedCharts } from './scripts/lib/tabulated-charts.mjs';
import { oneUnit } from './scripts/lib/one-unit.mjs';
import { noTopLevelAwait } from './scripts/lib/top-level-await.mjs';
import { webManifest } from './scripts/lib/web-manifest.mjs';

/** Everything the site needs comes from its own files: nothing inline, nothing from elsewhere. */
const POLICY = ["default-src 'self'", "object-src 'none'", "base-uri 'none'"].join('; ');

/** Written at build only: the dev server injects styles and a hot-reload client that the policy would refuse. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: (html) =>
      html.replace(
        '<meta charset="utf-8" />',
        `$&\n    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />`,
      ),
  };
}

/** For the site, and for what is rendered at build: scope names are the same. */
const COMPILER = { runes: true, cssHash: scopeName };
const components = (emitCss: boolean) => svelte({ configFile: false, emitCss, compilerOptions: COMPILER });

/** Gives the property tests of a run their seed. */
const PROPERTY_SEED = ['./scripts/lib/property-seed.ts'];

export default defineConfig({
  // Relative addresses, so that the built site works in any folder of any static host.
  base: './',
  // A file that is not there is answered with 404, as any static host does, not with the page.
  appType: 'mpa',
  plugins: [
    componentStyles(COMPILER),
    components(true),
    contentSecurityPolicy(),
    linkPreview(),
    webManifest(),
    noHydration(),
    tabulatedCharts(),
    auditFigures(),
    sharedWorkers(),
    shippedAnswers(),
    storyContent(),
    renderedPages(() => components(false), POLICY),
    needs(),
    noTopLevelAwait(),
    smallTheme(),
    licences(),
    offline(),
    builtBeside(),
  ],
  css: { postcss: { plugins: [oneUnit()] } },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // Lists of what each later chunk needs would stand in the first view: styles only, so that nothing flashes.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, files) => files.filter((file) => file.endsWith('.css')),
    },
    // A data: address would need a hole in the policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // Reads stay: what a derived value reads, even without a use for it, is what it follows.
      treeshake: { unknownGlobalSideEffects: false },
      output: {
        // Hashes stand in every file that names another one, and do not pack: as short as they may be.
        hashCharacters: 'base36',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
        chunkFileNames: 'assets/[name]-[hash:7].js',
        codeSplitting: {
          groups: [...LATER_CHUNKS, { name: firstViewChunk() }, ...SHARED_CHUNKS],
        },
      },
    },
  },
  test: {
    // Tests get a minute each: none is about time, and a busy machine must not fail one.
    // Vitest would leave a core to the one who watches: nobody does.
    maxWorkers: '100%',
    pool: 'threads',
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          testTimeout: 60_000,
          setupFiles: PROPERTY_SEED,
          // No file changes what another one sees, so each module is read once a worker, not once a file.
          isolate: false,
          environment: 'node',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['src/**/*.svelte.test.ts'],
        },
      },
      {
        extends: true,
        // Without the `browser` condition Svelte compiles for the server: effects never run, and a test can
        // pass having seen nothing. The plugin sets it and unmounts components between tests.
        plugins: [svelteTesting()],
        test: {
          name: 'runes',
          testTimeout: 60_000,
          setupFiles: PROPERTY_SEED,
          environment: 'jsdom',
          include: ['src/**/*.svelte.test.ts'],
        },
      },
    ],
  },
});
