import { assert, defined } from '../base/index.ts';
import type { Grain } from './config.ts';
import type { RowMeta } from './row.ts';

/** A leaf state of a machine, as a node of the chart that is drawn and executed. */
export interface ChartState extends RowMeta {
  /** Dotted path in the machine, `C5.C5b`. */
  readonly key: string;
  /** Row name at byte grain, `C5b`. */
  readonly row: string;
  /** The call it belongs to, `C5`; the row name at coarse grain. */
  readonly call: string;
  /** Key of the call's state. Two calls may share a name, as `UN` and `UN_baddir` do. */
  readonly callKey: string;
  /** By answer: key of the next state. Determined by asking the machine. */
  readonly next: ReadonlyMap<string, string>;
}

/** A machine as a table, from which everything that runs, searches or draws a thread is derived. */
export interface Chart {
  readonly id: string;
  readonly initial: string;
  /** In the order of the machine's definition. */
  readonly states: ReadonlyMap<string, ChartState>;
}

/** Returns the state after an answer. Throws if there is none, since the machine is then wrong. */
export function follow(chart: Chart, key: string, answer: string): ChartState {
  const next = stateOf(chart, key).next.get(answer);
  assert(next !== undefined, `${chart.id} has no way on from ${key} for ${answer}`);
  return stateOf(chart, next);
}

/** Returns the state with this key. */
export const stateOf = (chart: Chart, key: string): ChartState =>
  defined(chart.states.get(key), `state ${key}`);

/** Returns the name of a row at a grain: the call at coarse grain, otherwise the row itself. */
export const rowName = ({ call, row }: Pick<ChartState, 'call' | 'row'>, grain: Grain): string =>
  grain === 'coarse' ? call : row;
