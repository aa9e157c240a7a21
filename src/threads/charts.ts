import { defined } from '../base/index.ts';
import type { Chart } from './chart.ts';
import type { Config } from './config.ts';
import { articleFix, isWorkerFix } from './fixes.ts';
import { freerMachine, serializerMachine, validatorMachine } from './reported.ts';
import { chartOf } from './tabulate.ts';
import { workerMachine } from './worker.ts';

/*
 * The charts of a config, from its machines. The built site does not ship XState to find this out again on every visit:
 * scripts/lib/tabulated-charts.mjs replaces this module at build by the tables it would make (docs/decisions/0001).
 */

const known = new Map<string, readonly Chart[]>();

function once(key: string, make: () => readonly Chart[]): readonly Chart[] {
  const charts = known.get(key) ?? make();
  known.set(key, charts);
  return charts;
}

const workerChart = (word: string): readonly Chart[] =>
  once(`worker ${word}`, () => [chartOf(workerMachine(isWorkerFix(word) ? word : 'none'))]);

/** One chart a thread, by thread number. The config has been checked. Equal fixes give the same chart. */
export function chartsOf({ world, fix }: Pick<Config, 'world' | 'fix'>): readonly Chart[] {
  if (world === 'faithful') return fix.flatMap(workerChart);
  const words = defined(articleFix(fix), 'an allowed set of fixes');
  return once(words.join('+'), () =>
    [validatorMachine(words), serializerMachine(words), freerMachine(words)].map(chartOf),
  );
}
