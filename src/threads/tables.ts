import { defined } from '../base/index.ts';
import { ANSWERS, type Answer, type MemoryOp } from '../sim/index.ts';
import type { Chart, ChartState } from './chart.ts';
import type { Config } from './config.ts';
import { WORKER_FIXES, articleFix, articleFixes } from './fixes.ts';
import type { SourceRef } from './row.ts';

/** A state as plain JSON: what equals the key is left out, operation and source are places in the shared lists. */
interface PlainState {
  readonly key: string;
  readonly row?: string;
  readonly call?: string;
  readonly callKey?: string;
  readonly op?: number;
  readonly source?: number;
  readonly meta: Pick<ChartState, 'awaits' | 'verdict' | 'kills'>;
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
  readonly ops: readonly MemoryOp[];
  readonly sources: readonly SourceRef[];
  readonly charts: readonly PlainChart[];
  /** By fix word, the place of the worker's chart. */
  readonly workers: Readonly<Record<string, number>>;
  /** By fix words joined with +, the places of the three charts. */
  readonly articles: Readonly<Record<string, readonly number[]>>;
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
  const ops = new Shared<MemoryOp>();
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
  const workers = Object.fromEntries(
    WORKER_FIXES.map((word) => [word, place(defined(chartsOf({ world: 'faithful', fix: [word] })[0], word))]),
  );
  const articles = Object.fromEntries(
    articleFixes().map((fix) => [fix.join('+'), chartsOf({ world: 'article', fix }).map(place)]),
  );
  return { ops: ops.values(), sources: sources.values(), charts: charts.values(), workers, articles };
}

/** Reads the charts back. */
export function chartsFrom({ ops, sources, charts, workers, articles }: ChartTables): ChartsOf {
  const stateFrom = ({ key, row = key, call = key, callKey = key, op, source, meta, next }: PlainState) => ({
    ...meta,
    ...(op === undefined ? {} : { op: defined(ops[op], 'operation') }),
    ...(source === undefined ? {} : { source: defined(sources[source], 'source') }),
    key,
    row,
    call,
    callKey,
    next: new Map(ANSWERS.flatMap((answer) => wayOn(next, answer))),
  });
  const read = charts.map(({ id, initial, states }): Chart => {
    return { id, initial, states: new Map(states.map((state) => [state.key, stateFrom(state)])) };
  });
  const at = (place: number | undefined): Chart => defined(read[place ?? -1], 'a chart of the tables');
  return ({ world, fix }) =>
    world === 'faithful'
      ? fix.map((word) => at(workers[word]))
      : defined(articles[articleFix(fix)?.join('+') ?? '?'], 'an allowed set of fixes').map(at);
}

/** Where an answer leads, if it leads anywhere. */
function wayOn(next: readonly string[], answer: Answer): readonly (readonly [Answer, string])[] {
  const at = next.indexOf(answer);
  const key = next[at + 1];
  return at < 0 || key === undefined ? [] : [[answer, key]];
}
