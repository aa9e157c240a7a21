import { defined } from '../base/index.ts';
import type { Chart } from './chart.ts';
import type { Config, WorldName } from './config.ts';
import { freerMachine, serializerMachine, validatorMachine } from './reported.ts';
import { chartOf } from './tabulate.ts';
import { workerMachine } from './worker.ts';
import { worldOf } from './worlds/index.ts';
import { articleFix } from './worlds/reported.ts';
import { isWorkerFix } from './worlds/source.ts';

/*
 * The charts of a config, made from its machines. The built site does not ship XState for this:
 * scripts/lib/tabulated-charts.mjs replaces this module at build by the resulting tables (docs/decisions/0001).
 */

/** By world: returns the charts for a chart key of a fix. */
const CHARTS: Readonly<Record<WorldName, (key: string) => readonly Chart[]>> = {
  article: (key) => {
    const words = defined(articleFix(key === '' ? [] : key.split('+')), 'an allowed set of fixes');
    return [validatorMachine(words), serializerMachine(words), freerMachine(words)].map(chartOf);
  },
  faithful: (key) => [chartOf(workerMachine(isWorkerFix(key) ? key : 'none'))],
};

const known = new Map<string, readonly Chart[]>();

function chartsBehind(world: WorldName, key: string): readonly Chart[] {
  const place = `${world} ${key}`;
  const charts = known.get(place) ?? CHARTS[world](key);
  known.set(place, charts);
  return charts;
}

/** Returns one chart for each thread, by thread number. The config must be valid. Equal fixes give the same chart. */
export const chartsOf = ({ world, fix }: Pick<Config, 'world' | 'fix'>): readonly Chart[] =>
  worldOf(world)
    .fixes.chartKeys(fix)
    .flatMap((key) => chartsBehind(world, key));
