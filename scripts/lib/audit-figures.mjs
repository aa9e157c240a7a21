import { runnerImport } from 'vite';

/**
 * At build, replaces the reckoning of src/auditpage/figures.ts by its result, so that the page needs neither the cases nor the
 * time to audit them.
 * @returns {import('vite').Plugin}
 */
export function auditFigures() {
  return {
    name: 'audit-figures',
    apply: 'build',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith('/src/auditpage/figures.ts')) return null;
      const { module } = await runnerImport(id, { configFile: false, logLevel: 'error' });
      return `export const FIGURES = ${JSON.stringify(module.FIGURES)};`;
    },
  };
}
