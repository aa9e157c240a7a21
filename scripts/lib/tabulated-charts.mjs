import { runnerImport } from 'vite';

/**
 * At build, puts the tables of all charts in place of the machines they come from: the first view then needs neither
 * XState nor the time to ask it. The machines stay the only definition; src/threads/tables.test.ts holds both equal.
 * The tables are data, so they are a file beside the code. A page waits for it; a worker reads it at once, because a
 * message that comes while its modules wait would be lost.
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
      const source = JSON.stringify(tables.tablesOf(machines.chartsOf));
      const file = this.emitFile({ type: 'asset', name: 'charts.json', source });
      return `import { chartsFrom } from './tables.ts';
const address = import.meta.ROLLUP_FILE_URL_${file};
function atOnce() {
  const request = new XMLHttpRequest();
  request.open('GET', address, false);
  request.send();
  return request.responseText;
}
const text = typeof document === 'undefined' ? atOnce() : await (await fetch(address)).text();
export const chartsOf = chartsFrom(JSON.parse(text));
`;
    },
  };
}
