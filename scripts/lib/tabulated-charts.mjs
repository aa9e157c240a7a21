import { runnerImport } from 'vite';

/**
 * At build, replaces the machines by the tables of all charts, so that the first view needs neither XState nor the time to
 * query it. The machines stay the only definition: src/threads/tables.test.ts compares the two. The tables are one text in
 * the code, because a browser parses that faster than a literal.
 * @returns {import('vite').Plugin}
 */
export function tabulatedCharts() {
  return {
    name: 'tabulated-charts',
    apply: 'build',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith('/src/threads/charts.ts')) return null;
      const [{ module: machines }, { module: tables }] = await Promise.all([
        runnerImport(id, { configFile: false, logLevel: 'error' }),
        runnerImport(id.replace('charts.ts', 'tables.ts'), { configFile: false, logLevel: 'error' }),
      ]);
      const text = JSON.stringify(JSON.stringify(tables.tablesOf(machines.chartsOf)));
      return `import { chartsFrom } from './tables.ts';
export const chartsOf = chartsFrom(JSON.parse(${text}));
`;
    },
  };
}
