/*
 * Leaves out of the build what only hydration needs: the site mounts its pages, and takes what was rendered at build away.
 * Svelte guards that code by one variable, so that a bundler finds that it stays false; this one does not look so far.
 */

const VARIABLE = 'export let hydrating = false;';
const SETTER = /(export function set_hydrating\(value\) \{)[^}]*\}/;

/** @returns {import('vite').Plugin} */
export function noHydration() {
  return {
    name: 'no-hydration',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/svelte/src/internal/client/dom/hydration.js')) return null;
      if (!code.includes(VARIABLE) || !SETTER.test(code)) {
        throw new Error('Svelte guards hydration in another way now: see scripts/lib/no-hydration.mjs.');
      }
      return code.replace(VARIABLE, 'export const hydrating = false;').replace(SETTER, '$1}');
    },
  };
}
