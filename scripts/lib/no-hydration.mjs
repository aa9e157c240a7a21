/*
 * Removes Svelte's hydration from the build. The site mounts its pages and removes what was rendered at build. Svelte
 * guards hydration by one variable, made a constant here, since the bundler does not detect that it never changes.
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
