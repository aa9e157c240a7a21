import type { ThreadState } from '../frames/index.ts';
import type { RowId } from '../frames/index.ts';

/** Rows whose name is shown on an axis. Other rows concern only their own thread, and show their code there. */
const NAMED: readonly RowId[] = [
  'measure',
  'copy',
  'cut',
  'stat',
  'restore',
  'submit',
  'lock',
  'unlock',
  'freePair',
  'freeList',
  'drop',
];

/** Returns the label of a thread's row, and whether its name belongs on an axis. */
export function rowLabel(
  state: ThreadState | undefined,
  row: string,
): { readonly label: RowId; readonly isNamed: boolean } | null {
  // A call of several rows takes the name of the row that other threads can notice.
  const nodes = state?.nodes.filter((one) => one.row === row || one.call === row) ?? [];
  const node = nodes.find(({ label }) => NAMED.includes(label)) ?? nodes[0];
  return node ? { label: node.label, isNamed: NAMED.includes(node.label) } : null;
}
