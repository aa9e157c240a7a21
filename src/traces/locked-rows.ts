import { chartsOf, follow, rowName, stateOf, type Chart, type Config } from '../threads/index.ts';

/** Returns, for each call of a chart, whether its thread holds the mutex; undefined where that depends on the way. */
function heldAt(chart: Chart): ReadonlyMap<string, boolean> {
  const held = new Map<string, boolean>();
  const seen = new Set<string>();
  const waiting: (readonly [string, boolean])[] = [[chart.initial, false]];
  for (const [key, holds] of waiting) {
    if (seen.has(`${key} ${holds}`)) continue;
    seen.add(`${key} ${holds}`);
    const state = stateOf(chart, key);
    if (state.op === undefined) continue;
    held.set(rowName(state, 'coarse'), holds);
    const after = state.op.kind === 'lock' || (holds && state.op.kind !== 'unlock');
    for (const answer of state.next.keys()) waiting.push([follow(chart, key, answer).key, after]);
  }
  return held;
}

/** A row, and whether a report says that its thread holds a mutex there. */
export interface Evidence {
  readonly row: string;
  readonly holdsMutex: boolean;
}

/** Returns the threads of a config that take a row holding the mutex, or not, just as a report says. */
export const threadsAt = (
  config: Pick<Config, 'world' | 'fix'>,
  { row, holdsMutex }: Evidence,
): ReadonlySet<number> =>
  new Set(
    chartsOf(config).flatMap((chart, thread) => (heldAt(chart).get(row) === holdsMutex ? [thread] : [])),
  );
