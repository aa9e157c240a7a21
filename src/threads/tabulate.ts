import { initialTransition, transition, type AnyStateNode } from 'xstate';
import { defined } from '../base/index.ts';
import type { Chart, ChartState } from './chart.ts';
import type { RowMeta, ThreadMachine } from './row.ts';

const charts = new WeakMap<ThreadMachine, Chart>();

/** Converts a state value to a key: `{ C5: 'C5b' }` to `C5.C5b`. */
function keyOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const [parent, child] = defined(Object.entries(value as object)[0], 'substate');
  return `${parent}.${keyOf(child)}`;
}

/** Converts a key to a state value: `C5.C5b` to `{ C5: 'C5b' }`. */
function valueOf(key: string): string | Record<string, string> {
  const [parent, child] = key.split('.');
  return child === undefined ? defined(parent, 'state') : { [defined(parent, 'state')]: child };
}

function leaves(node: AnyStateNode): AnyStateNode[] {
  const children = Object.values(node.states) as AnyStateNode[];
  return children.length === 0 ? [node] : children.flatMap(leaves);
}

/** Tabulates a machine by asking XState's pure `transition` in every state for each of its answers. */
export function chartOf(machine: ThreadMachine): Chart {
  const known = charts.get(machine);
  if (known) return known;
  const states = new Map<string, ChartState>();
  for (const leaf of leaves(machine.root as unknown as AnyStateNode)) {
    const key = leaf.path.join('.');
    const snapshot = machine.resolveState({ value: valueOf(key) });
    const next = new Map<string, string>();
    for (const type of leaf.ownEvents as readonly string[]) {
      next.set(type, keyOf(transition(machine, snapshot, { type })[0].value));
    }
    const meta = (leaf.meta ?? {}) as RowMeta;
    const callNode = defined(machine.root.states[defined(leaf.path[0], 'call')], 'call');
    states.set(key, {
      ...meta,
      key,
      row: meta.row ?? leaf.key,
      // The call of a compound state has that state's name; variants such as F1_baddir keep the name of their row.
      call: meta.row ?? callNode.key,
      callKey: callNode.key,
      next,
    });
  }
  const [initial] = initialTransition(machine);
  const chart: Chart = { id: machine.id, initial: keyOf(initial.value), states };
  charts.set(machine, chart);
  return chart;
}
