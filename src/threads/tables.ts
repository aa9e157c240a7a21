import { defined } from '../base/index.ts';
import type { Operation } from '../sim/index.ts';
import type { Chart, ChartState } from './chart.ts';
import type { Config, WorldName } from './config.ts';
import type { SourceRef } from './source.ts';
import { WORLD_NAMES, worldOf } from './worlds/index.ts';

/** A state as plain JSON. Omits what equals the key; `op` and `source` are indices in the shared lists. */
interface PlainState {
  readonly key: string;
  readonly row?: string;
  readonly call?: string;
  readonly callKey?: string;
  readonly op?: number;
  readonly source?: number;
  readonly meta: Pick<ChartState, 'awaits' | 'label' | 'callLabel' | 'verdict' | 'kills'>;
  /** Alternating answers and keys. */
  readonly next: readonly string[];
}
interface PlainChart {
  readonly id: string;
  readonly initial: string;
  readonly states: readonly PlainState[];
}

/** The charts of every config, each stored once. */
export interface ChartTables {
  readonly ops: readonly Operation[];
  readonly sources: readonly SourceRef[];
  readonly charts: readonly PlainChart[];
  /** By world and chart key of a fix: indices of the charts. */
  readonly worlds: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
}

export type ChartsOf = (config: Pick<Config, 'world' | 'fix'>) => readonly Chart[];

/** A list without duplicates. */
class Shared<T> {
  readonly #texts: string[] = [];

  place(value: T): number {
    const text = JSON.stringify(value);
    const at = this.#texts.indexOf(text);
    return at < 0 ? this.#texts.push(text) - 1 : at;
  }

  values(): readonly T[] {
    return this.#texts.map((text) => {
      const value: T = JSON.parse(text);
      return value;
    });
  }
}

/** Tabulates the charts of every config. */
export function tablesOf(chartsOf: ChartsOf): ChartTables {
  const ops = new Shared<Operation>();
  const sources = new Shared<SourceRef>();
  const charts = new Shared<PlainChart>();
  const plain = ({ key, row, call, callKey, op, source, next, ...meta }: ChartState): PlainState => ({
    key,
    ...(row === key ? {} : { row }),
    ...(call === key ? {} : { call }),
    ...(callKey === key ? {} : { callKey }),
    ...(op === undefined ? {} : { op: ops.place(op) }),
    ...(source === undefined ? {} : { source: sources.place(source) }),
    meta,
    next: [...next].flat(),
  });
  const place = ({ id, initial, states }: Chart): number =>
    charts.place({ id, initial, states: [...states.values()].map(plain) });
  const keysOf = (world: WorldName): readonly (readonly [string, readonly number[]])[] =>
    fixesByKey(world).map(([key, fix]) => [key, chartsOf({ world, fix }).map(place)]);
  const worlds = Object.fromEntries(
    WORLD_NAMES.map((world) => [world, Object.fromEntries(keysOf(world))] as const),
  );
  return { ops: ops.values(), sources: sources.values(), charts: charts.values(), worlds };
}

/** Returns for each chart key of a world a fix that needs only the charts of that key. */
function fixesByKey(world: WorldName): readonly (readonly [string, Config['fix']])[] {
  const { everyChartKey, chartKeys, all } = worldOf(world).fixes;
  const fixes = all(1);
  return everyChartKey.map((key) => [
    key,
    defined(
      fixes.find((fix) => chartKeys(fix).join() === key),
      key,
    ),
  ]);
}

/** Restores the charts from their tables. */
export function chartsFrom({ ops, sources, charts, worlds }: ChartTables): ChartsOf {
  const stateFrom = ({ key, row = key, call = key, callKey = key, op, source, meta, next }: PlainState) => ({
    ...meta,
    ...(op === undefined ? {} : { op: defined(ops[op], 'operation') }),
    ...(source === undefined ? {} : { source: defined(sources[source], 'source') }),
    key,
    row,
    call,
    callKey,
    next: new Map(pairsOf(next)),
  });
  // A page needs few of them.
  const read = new Map<number, Chart>();
  const at = (place: number): Chart => {
    const { id, initial, states } = defined(charts[place], 'a chart of the tables');
    const chart = read.get(place) ?? {
      id,
      initial,
      states: new Map(states.map((state) => [state.key, stateFrom(state)])),
    };
    read.set(place, chart);
    return chart;
  };
  return ({ world, fix }) =>
    worldOf(world)
      .fixes.chartKeys(fix)
      .flatMap((key) => defined(worlds[world]?.[key], `charts of ${key}`).map(at));
}

/** Splits alternating answers and keys into pairs. */
const pairsOf = (list: readonly string[]): readonly (readonly [string, string])[] =>
  list.flatMap((answer, at) => (at % 2 === 0 ? [[answer, defined(list[at + 1], 'key')] as const] : []));
