import { readFileSync } from 'node:fs';
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/**
 * Who may import whom. src/architecture.test.ts holds the same table against whole files and refuses cycles; here it is
 * said while one types.
 * @type {Record<string, { pure?: boolean, workers?: string[], imports: string[], typesOnly?: string[], packages?: string[] }>}
 */
const layers = JSON.parse(readFileSync(new URL('./src/layers.json', import.meta.url), 'utf8'));

const pureFolders = Object.entries(layers).filter(([, { pure }]) => pure);
const pureFiles = pureFolders.map(([folder]) => `src/${folder}/**/*.ts`);
const workerFiles = pureFolders.flatMap(([folder, { workers = [] }]) =>
  workers.map((file) => `src/${folder}/${file}`),
);
const TESTS = ['src/**/*.test.ts', 'src/**/fixtures/**'];

const IMPURE_GLOBALS = [
  'Date',
  'document',
  'window',
  'performance',
  'crypto',
  'fetch',
  'setTimeout',
  'localStorage',
];

export default defineConfig(
  globalIgnores(['dist', 'dist-single', '.cache', 'test-results', 'playwright-report']),
  js.configs.recommended,
  tseslint.configs.strict,
  svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      eqeqeq: 'error',
      // The compiler finds unused names; it knows about those that only types use.
      '@typescript-eslint/no-unused-vars': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },
  {
    // The compiler checks names in TypeScript, with more knowledge than this rule has.
    files: ['**/*.ts', '**/*.svelte'],
    rules: { 'no-undef': 'off' },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: tseslint.parser, svelteConfig: { compilerOptions: { runes: true } } },
    },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "SvelteAttribute[key.name='style']",
          message: 'The Content-Security-Policy refuses style="...": use a class, or style:name={value}.',
        },
      ],
    },
  },
  {
    files: pureFiles,
    ignores: [...TESTS, ...workerFiles],
    languageOptions: {
      parserOptions: { project: './tsconfig.pure.json', tsconfigRootDir: import.meta.dirname },
    },
    extends: [tseslint.configs.recommendedTypeCheckedOnly],
    rules: {
      // Indices, offsets and counts stand in most sentences.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // `as const` stays; a brand constructor says on its line why it may.
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      'no-restricted-globals': ['error', ...IMPURE_GLOBALS],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The pure floor gives one answer for one input.' },
      ],
    },
  },
  {
    // The border to XState: it takes its types by assertion, and gives states and metadata out as `any`.
    files: ['src/threads/**/*.ts'],
    ignores: TESTS,
    rules: {
      '@typescript-eslint/consistent-type-assertions': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    // The one thing that only types show in a browser test: a step that nobody waits for.
    files: ['e2e/**/*.ts', 'bench/**/*.ts'],
    languageOptions: {
      parserOptions: { project: './tsconfig.node.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
    },
  },
  Object.keys(layers).map((folder) => ({
    files: [`src/${folder}/**/*.{ts,svelte}`],
    ignores: [...TESTS, ...innerOf(folder)],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: restrictedFor(folder) }] },
  })),
);

/**
 * The folders in a folder that have rows of their own.
 * @param {string} folder
 */
function innerOf(folder) {
  return Object.keys(layers)
    .filter((other) => other.startsWith(`${folder}/`))
    .map((other) => `src/${other}/**`);
}

/**
 * A pattern for the files of a folder, but for those of folders in it that have rows of their own.
 * @param {string} folder
 */
function ownFiles(folder) {
  const inner = Object.keys(layers).flatMap((other) =>
    other.startsWith(`${folder}/`) ? [other.slice(folder.length + 1)] : [],
  );
  return inner.length === 0 ? `${folder}/` : `${folder}/(?!(?:${inner.join('|')})/)`;
}

/**
 * What a folder may not import, as patterns: its neighbours that the table does not list, and all packages but its own.
 * @param {string} folder
 */
function restrictedFor(folder) {
  const { imports = [], typesOnly = [], packages = [] } = layers[folder] ?? {};
  const forbidden = Object.keys(layers).filter(
    (other) => ![folder, ...imports, ...typesOnly].includes(other),
  );
  const allowed = packages.map((name) => `${name}(?:/|$)`);
  const patterns = [
    {
      regex: `^(?:\\.\\./)+(?:${forbidden.map(ownFiles).join('|')})`,
      message: `src/${folder} may import from ${[...imports, ...typesOnly].join(', ') || 'nothing'} (src/layers.json).`,
    },
    {
      regex: `^(?!${['\\.', ...allowed].join('|')})`,
      message: `src/${folder} may use ${packages.join(', ') || 'no package'} (src/layers.json).`,
    },
  ];
  if (typesOnly.length === 0) return patterns;
  const typePattern = {
    regex: `^(?:\\.\\./)+(?:${typesOnly.join('|')})/`,
    allowTypeImports: true,
    message: `src/${folder} may import only types from ${typesOnly.join(', ')} (src/layers.json).`,
  };
  return [...patterns, typePattern];
}
