import { defined } from '../base/index.ts';
import type { Chart, ChartState } from './chart.ts';
import type { Config } from './config.ts';
import { WORKER_FIXES, articleFix, articleFixes } from './fixes.ts';

/** A chart as plain JSON: maps as lists of pairs. */
interface PlainChart {
  readonly id: string;
  readonly initial: string;
  readonly states: readonly (Omit<ChartState, 'next'> & {
    readonly next: readonly (readonly [string, string])[];
  })[];
}

/** The charts of every config, each once. */
export interface ChartTables {
  readonly charts: readonly PlainChart[];
  /** By fix word, the place of the worker's chart. */
  readonly workers: Readonly<Record<string, number>>;
  /** By fix words joined with +, the places of the three charts. */
  readonly articles: Readonly<Record<string, readonly number[]>>;
}

export type ChartsOf = (config: Pick<Config, 'world' | 'fix'>) => readonly Chart[];

/** Writes down the charts of every config that `chartsOf` knows. */
export function tablesOf(chartsOf: ChartsOf): ChartTables {
  const places = new Map<string, number>();
  const place = ({ id, initial, states }: Chart): number => {
    const plain = {
      id,
      initial,
      states: [...states.values()].map((state) => ({ ...state, next: [...state.next] })),
    };
    const text = JSON.stringify(plain);
    const at = places.get(text) ?? places.size;
    places.set(text, at);
    return at;
  };
  const workers = Object.fromEntries(
    WORKER_FIXES.map((word) => [word, place(defined(chartsOf({ world: 'faithful', fix: [word] })[0], word))]),
  );
  const articles = Object.fromEntries(
    articleFixes().map((fix) => [fix.join('+'), chartsOf({ world: 'article', fix }).map(place)]),
  );
  return { charts: [...places.keys()].map((text): PlainChart => JSON.parse(text)), workers, articles };
}

/** Reads the charts back. */
export function chartsFrom({ charts, workers, articles }: ChartTables): ChartsOf {
  const read = charts.map(({ id, initial, states }): Chart => {
    const entries = states.map((state) => [state.key, { ...state, next: new Map(state.next) }] as const);
    return { id, initial, states: new Map(entries) as Chart['states'] };
  });
  const at = (place: number | undefined): Chart => defined(read[place ?? -1], 'a chart of the tables');
  return ({ world, fix }) =>
    world === 'faithful'
      ? fix.map((word) => at(workers[word]))
      : defined(articles[articleFix(fix)?.join('+') ?? '?'], 'an allowed set of fixes').map(at);
}
