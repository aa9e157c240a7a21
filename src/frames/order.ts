import type { LaneRun } from './lane-types.ts';
import { isAwaited } from '../threads/index.ts';

/** An order between two threads that the program makes sure of: the later step could not come before the earlier one. */
export interface OrderEdge {
  /** `lock`: what was done under a mutex before it was taken again; `wait`: what a thread waited for; `count`: a shared count. */
  readonly kind: 'lock' | 'wait' | 'count';
  readonly from: number;
  readonly fromThread: number;
  readonly to: number;
  readonly toThread: number;
}

/** Returns the order between threads that lock, join and reference count make in a run, one edge for each pair that meets. */
export function orderEdges({ trace }: Pick<LaneRun, 'trace'>): readonly OrderEdge[] {
  const { program, steps } = trace;
  const edges: OrderEdge[] = [];
  /** By word of memory, the last step that released it. */
  const released = new Map<string, { readonly step: number; readonly thread: number }>();
  /** By thread, its last step. */
  const last = new Map<number, number>();
  for (const [at, { thread, performed }] of steps.entries()) {
    const to = at + 1;
    for (const { state } of performed) {
      const { awaits } = state;
      if (awaits !== undefined) {
        for (const [other, step] of last) {
          if (other !== thread && isAwaited(awaits, thread, other))
            edges.push({ kind: 'wait', from: step, fromThread: other, to, toThread: thread });
        }
      }
      const sync = state.op && program.operations.facetsOf(state.op).sync;
      if (!sync) continue;
      const before = sync.acquires ? released.get(sync.word) : undefined;
      if (before && before.thread !== thread) {
        const isMutex = program.layout.words.get(sync.word)?.kind === 'holder';
        const kind = isMutex ? 'lock' : 'count';
        edges.push({ kind, from: before.step, fromThread: before.thread, to, toThread: thread });
      }
      if (sync.releases) released.set(sync.word, { step: to, thread });
    }
    last.set(thread, to);
  }
  return edges;
}
