import { runnerImport } from 'vite';

/**
 * At build, puts the tables of all charts in place of the machines they come from: the first view then needs neither
 * XState nor the time to ask it. The machines stay the only definition; src/threads/tables.test.ts holds both equal.
 * The tables stand in the code, as one text: a browser reads that faster than a literal, and there is nothing to wait for.
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
