import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { shippedAnswers } from './scripts/lib/shipped-answers.mjs';
import { storyContent } from './scripts/lib/story-files.mjs';
import { tabulatedCharts } from './scripts/lib/tabulated-charts.mjs';

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

/** Modules that only a later page or a late request needs. */
const LATER =
  /src\/(i18n\/(en|zh)|bytes|facts|exercises|glossary|bytefile|explore|formal|search|story)\/|src\/races\/(index|accesses|findings|pairs|walk-hint)|src\/timeline\/(CompactTimeline|compact)|src\/state\/search|src\/lab\/KeysDialog|src\/hexview\/details|src\/chart\/(Statechart|ChartEdges|layout|layers|routes|placed)|src\/nvlist\/(index|errno|xdr|codec|list-)|svelte\/src\/reactivity\/|d3-(shape|path)/;

export default defineConfig({
  // Relative addresses, so that the built site works in any folder of any static host.
  base: './',
  plugins: [
    svelte({
      configFile: false,
      // Short scope names: they stand in every template, and the first view has a budget.
      compilerOptions: { runes: true, cssHash: ({ hash, css }) => `s${hash(css).slice(0, 5)}` },
    }),
    contentSecurityPolicy(),
    tabulatedCharts(),
    shippedAnswers(),
    storyContent(),
  ],
  worker: { format: 'es', plugins: () => [tabulatedCharts()] },
  build: {
    target: 'es2022',
    // A data: address would need a hole in the policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every page needs is one file: together it packs 2.5 kB smaller than in the five pieces that imports
          // of later pages would cut it into.
          groups: [{ name: 'main', test: (id: string) => !LATER.test(id) }],
        },
      },
    },
  },
  test: {
    // Tests get a minute each: none is about time, and a busy machine must not fail one.
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          testTimeout: 60_000,
          environment: 'node',
          include: ['src/**/*.test.ts'],
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
          environment: 'jsdom',
          include: ['src/**/*.svelte.test.ts'],
        },
      },
    ],
  },
});
