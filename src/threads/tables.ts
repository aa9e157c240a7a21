import { defined } from '../base/index.ts';
import type { Operation } from '../sim/index.ts';
import type { Chart, ChartState } from './chart.ts';
import type { Config, WorldName } from './config.ts';
import type { SourceRef } from './source.ts';
import { WORLD_NAMES, worldOf } from './worlds/index.ts';

/** A state as plain JSON: what equals the key is left out, operation and source are places in the shared lists. */
interface PlainState {
  readonly key: string;
  readonly row?: string;
  readonly call?: string;
  readonly callKey?: string;
  readonly op?: number;
  readonly source?: number;
  readonly meta: Pick<ChartState, 'awaits' | 'label' | 'callLabel' | 'verdict' | 'kills'>;
  /** Answer, key, answer, key. */
  readonly next: readonly string[];
}
interface PlainChart {
  readonly id: string;
  readonly initial: string;
  readonly states: readonly PlainState[];
}

/** The charts of every config, each once. */
export interface ChartTables {
  readonly ops: readonly Operation[];
  readonly sources: readonly SourceRef[];
  readonly charts: readonly PlainChart[];
  /** By world and chart key of a fix, the places of the charts. */
  readonly worlds: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
}

export type ChartsOf = (config: Pick<Config, 'world' | 'fix'>) => readonly Chart[];

/** A list in which each value stands once. */
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

/** Writes down the charts of every config that `chartsOf` knows. */
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

/** A fix for each chart key of a world: one that asks for the charts of that key and for no others. */
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

/** Reads the charts back. */
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
  const read = charts.map(({ id, initial, states }): Chart => {
    return { id, initial, states: new Map(states.map((state) => [state.key, stateFrom(state)])) };
  });
  const at = (place: number | undefined): Chart => defined(read[place ?? -1], 'a chart of the tables');
  return ({ world, fix }) =>
    worldOf(world)
      .fixes.chartKeys(fix)
      .flatMap((key) => defined(worlds[world]?.[key], `charts of ${key}`).map(at));
}

/** Two and two: answer and key. */
const pairsOf = (list: readonly string[]): readonly (readonly [string, string])[] =>
  list.flatMap((answer, at) => (at % 2 === 0 ? [[answer, defined(list[at + 1], 'key')] as const] : []));
