import { chartsOf, type Chart, type ChartState, type Config } from '../threads/index.ts';
import type { JsonObject } from './json.ts';

/** Prints the charts of a config as code for XState: one `createMachine` for each, as Stately's editor imports it. */
export function machineCode(config: Config): string {
  const charts = [...new Set(chartsOf(config))];
  const machines = charts.map((chart, at) => {
    const isShared = charts.filter(({ id }) => id === chart.id).length > 1;
    const name = isShared ? `${chart.id}${at + 1}` : chart.id;
    return `export const ${name} = createMachine(${JSON.stringify(machineOf(chart), null, 2)});\n`;
  });
  return ["import { createMachine } from 'xstate';\n", ...machines].join('\n');
}

function machineOf(chart: Chart): JsonObject {
  const states: Record<string, unknown> = {};
  for (const { callKey } of chart.states.values()) {
    const inner = [...chart.states.values()].filter((state) => state.callKey === callKey);
    states[callKey] = callOf(chart, inner);
  }
  return { id: chart.id, initial: nameIn(chart.initial, 0), states };
}

const nameIn = (key: string, depth: number): string => key.split('.')[depth] ?? key;

/** Returns a call: its one row, or a state of several. */
function callOf(chart: Chart, rows: readonly ChartState[]): JsonObject {
  const [first] = rows;
  if (!first) return {};
  if (!first.key.includes('.')) return rowOf(chart, first);
  return {
    initial: nameIn(first.key, 1),
    states: Object.fromEntries(rows.map((row) => [nameIn(row.key, 1), rowOf(chart, row)])),
  };
}

function rowOf({ id }: Chart, { next, op, row, source, verdict, kills, awaits }: ChartState): JsonObject {
  if (verdict !== undefined) return { type: 'final', meta: { verdict, ...(kills ? { kills } : {}) } };
  const place = source ? { source: `${source.file}:${source.line}` } : {};
  return {
    meta: { row, op, ...place, ...(awaits ? { awaits } : {}) },
    on: Object.fromEntries([...next].map(([answer, key]) => [answer, `#${id}.${key}`])),
  };
}
