import type { ThreadState } from '../frames/index.ts';
import type { RowId } from '../frames/index.ts';

/** Rows whose name stands on an axis. The other rows matter to their own thread only, and have their code there. */
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

/** What a row of a thread is called, and whether the name belongs on an axis. */
export function rowLabel(
  state: ThreadState | undefined,
  row: string,
): { readonly label: RowId; readonly isNamed: boolean } | null {
  // A call of several rows has the name of the row that matters to others.
  const nodes = state?.nodes.filter((one) => one.row === row || one.call === row) ?? [];
  const node = nodes.find(({ label }) => NAMED.includes(label)) ?? nodes[0];
  return node ? { label: node.label, isNamed: NAMED.includes(node.label) } : null;
}
