import { assert, defined } from '../base/index.ts';
import type { Grain } from './config.ts';
import type { RowMeta } from './row.ts';

/** One state without substates, as a node of the drawn and executed chart. */
export interface ChartState extends RowMeta {
  /** Dotted path in the machine, `C5.C5b`. */
  readonly key: string;
  /** Row name at byte grain, `C5b`. */
  readonly row: string;
  /** The call it belongs to, `C5`: the row name at coarse grain. */
  readonly call: string;
  /** Key of the call's state: two calls may bear one name, `UN` and `UN_baddir`. */
  readonly callKey: string;
  /** Where each answer leads, as keys. Found by asking the machine. */
  readonly next: ReadonlyMap<string, string>;
}

/** A machine as a table: everything that runs, searches or draws a thread is derived from here. */
export interface Chart {
  readonly id: string;
  readonly initial: string;
  /** In the order of the machine's definition. */
  readonly states: ReadonlyMap<string, ChartState>;
}

/** The state behind an answer. Only a broken machine has none, so that is our own bug. */
export function follow(chart: Chart, key: string, answer: string): ChartState {
  const next = stateOf(chart, key).next.get(answer);
  assert(next !== undefined, `${chart.id} has no way on from ${key} for ${answer}`);
  return stateOf(chart, next);
}

/** The state with this key. */
export const stateOf = (chart: Chart, key: string): ChartState =>
  defined(chart.states.get(key), `state ${key}`);

/** What a row is called at a grain: the call at coarse grain, the row itself below. */
export const rowName = ({ call, row }: Pick<ChartState, 'call' | 'row'>, grain: Grain): string =>
  grain === 'coarse' ? call : row;
