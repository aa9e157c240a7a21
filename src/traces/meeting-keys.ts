import { fileRegisters, type Allocation } from '../sim/index.ts';
import { stateOf, type Chart, type Local, type Program } from '../threads/index.ts';

/*
 * What the future accesses of a thread depend on. What a thread has copied decides its verdict, which no other thread
 * notices; so it is left out, and far fewer states are left to search.
 */

/** By chart and state: kinds of the operations from there on. */
const futures = new WeakMap<Chart, Map<string, ReadonlySet<string>>>();

function futureOps(chart: Chart, key: string): ReadonlySet<string> {
  const known = futures.get(chart) ?? new Map<string, ReadonlySet<string>>();
  futures.set(chart, known);
  const found = known.get(key);
  if (found) return found;
  const kinds = new Set<string>();
  const reached = new Set([key]);
  for (const at of reached) {
    const state = stateOf(chart, at);
    if (state.op) kinds.add(state.op.kind);
    for (const next of state.next.values()) reached.add(next);
  }
  known.set(key, kinds);
  return kinds;
}

/** Operations on the thread's own request. */
const ON_REQUEST = new Set(['pack', 'submit']);

/** Reports whether a thread will touch no shared memory any more, and nobody waits for its end. */
export function isInert({ charts }: Program, thread: number, { at, token }: Local): boolean {
  const chart = charts[thread];
  if (token !== null || chart === undefined) return true;
  const isAwaited = charts.some(({ states }) =>
    [...states.values()].some(({ awaits }) => awaits !== undefined),
  );
  return !isAwaited && [...futureOps(chart, at)].every((kind) => ON_REQUEST.has(kind));
}

/** Returns a text that is equal for equal futures of a thread. */
export function futureKey(
  program: Program,
  thread: number,
  local: Local,
  blocks: Readonly<Record<string, Allocation>>,
): string {
  const chart = program.charts[thread];
  if (local.token !== null || chart === undefined) return 'ended';
  if (isInert(program, thread, local)) return 'inert';
  const { n, k, i } = fileRegisters(local.registers);
  const mustCopy = futureOps(chart, local.at).has('copy');
  const request = `request:${thread}`;
  const kept = Object.values(blocks).filter(({ id }) => id !== request || mustCopy);
  // The charts of threads may differ and have states of one name.
  const place = `${program.charts.indexOf(chart)} ${local.at}`;
  return `${place} ${mustCopy ? n : ''} ${k ?? ''} ${i} ${kept.map(({ bytes }) => bytes.join()).join(' ')}`;
}
