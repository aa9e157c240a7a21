import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { noHydration } from './no-hydration.mjs';
import { root } from './paths.mjs';

const FILE = 'svelte/src/internal/client/dom/hydration.js';
const transform = noHydration().transform as (code: string, id: string) => string | null;

it("makes the variable that guards Svelte's hydration a constant", () => {
  const code = transform(
    readFileSync(join(root, 'node_modules', FILE), 'utf8'),
    `/site/node_modules/${FILE}`,
  );
  expect(code).toContain('export const hydrating = false;');
  expect(code).not.toMatch(/\bhydrating = (?!false;)/);
});

it('leaves other files unchanged, and fails when Svelte guards hydration in another way', () => {
  expect(transform('export let hydrating = false;', '/site/src/a.ts')).toBeNull();
  expect(() => transform('export let isHydrating = false;', `/site/node_modules/${FILE}`)).toThrow(
    /another way/,
  );
});
