import { threadStates, type ChartNode, type Run, type ThreadState } from '../frames/index.ts';
import { ENDINGS, type Kind, type Verdict } from '../threads/index.ts';

/** Threads that run the same chart and share one listing and one drawing. */
export interface ThreadProgram {
  /** Rows and edges as text: threads with the same text are drawn together. */
  readonly key: string;
  readonly states: readonly ThreadState[];
}

const shapeOf = (state: ThreadState): string =>
  [
    state.thread.role,
    ...state.nodes.map((node) => node.row),
    ...state.edges.map((edge) => `${edge.from}>${edge.to}`),
  ].join(' ');

const alone = new WeakMap<ThreadState, ThreadProgram>();

/** Keeps the program object of a thread that has a program of its own and did not change. */
function kept(key: string, states: readonly ThreadState[]): ThreadProgram {
  const [first, second] = states;
  if (!first || second) return { key, states };
  const program = alone.get(first) ?? { key, states };
  alone.set(first, program);
  return program;
}

/** Groups threads with the same chart, in the order of their first thread. Workers with the same fix share a chart. */
export function programsOf(states: readonly ThreadState[]): readonly ThreadProgram[] {
  const found = new Map<string, ThreadState[]>();
  for (const state of states) {
    const key = shapeOf(state);
    const known = found.get(key);
    if (known) known.push(state);
    else found.set(key, [state]);
  }
  return [...found].map(([key, members]) => kept(key, members));
}

/** Returns the programs of a run's threads at one position. */
export const programsAt = (run: Run, position: number): readonly ThreadProgram[] =>
  programsOf(threadStates(run, position));

/** The state of a row for a thread. `left`: the row that gave the thread its verdict. */
export type Standing = 'ahead' | 'past' | 'next' | 'instead' | 'held' | 'left';

/** Returns the row whose answer ended the thread; null until it ends. */
function lastRow(state: ThreadState): string | null {
  if (!state.ends.some((end) => end.isCurrent)) return null;
  return state.edges.find((edge) => edge.isTaken && edge.to === state.at)?.from ?? null;
}

function standingAt(state: ThreadState, node: ChartNode, last: string | null): Standing {
  if (node.isCurrent) {
    if (state.offer.refusal !== null) return 'held';
    return state.offer.isRecorded ? 'next' : 'instead';
  }
  if (node.row === last) return 'left';
  return node.isPast ? 'past' : 'ahead';
}

/**
 * Returns the standing of each thread that shares a program at each of its rows, at the playhead, in the order of `states`.
 */
export function standingsOf(states: readonly ThreadState[]): ReadonlyMap<string, readonly Standing[]> {
  const found = new Map<string, Standing[]>();
  for (const state of states) {
    const last = lastRow(state);
    for (const node of state.nodes) {
      const row = found.get(node.row) ?? [];
      row.push(standingAt(state, node, last));
      found.set(node.row, row);
    }
  }
  return found;
}

/** Returns what an end comes to. */
export const endKind = (verdict: Verdict): Kind => ENDINGS[verdict].kind;

/**
 * Reports whether this end means that something is corrupt; such an end is drawn in alarm once it is reached. A lone worker
 * also refuses a path that names no file with `badfile`, so that end proves no harm; and a deadlock corrupts nothing.
 */
export const isHarm = (verdict: Verdict): boolean => ENDINGS[verdict].harm === 'sure';

/** Reports whether this thread has ended in corruption. */
export const hasHarm = (state: ThreadState): boolean =>
  state.ends.some((end) => end.isCurrent && isHarm(end.verdict));

/** Returns the threads at each node of a chart that they share. */
export function standingOf(states: readonly ThreadState[]): ReadonlyMap<string, readonly ThreadState[]> {
  const found = new Map<string, ThreadState[]>();
  for (const state of states) found.set(state.at, [...(found.get(state.at) ?? []), state]);
  return found;
}
