import type { FieldTable } from './field-table.ts';

/** Most nodes of a list that is shown fully open at first. */
const OPEN_AT_MOST = 400;

/** Returns the rows of the tree: the nodes whose parents are all open, in order. Takes time linear in their number. */
export function visibleNodes(fields: FieldTable, open: ReadonlySet<number>): Uint32Array {
  const shown: number[] = [];
  for (let node = 0; node < fields.nodeCount;) {
    shown.push(node);
    node = open.has(node) ? node + 1 : (fields.nodeNext[node] ?? fields.nodeCount);
  }
  return Uint32Array.from(shown);
}

/** Returns the nodes that are open at first: all of a small list, otherwise only the outermost list. */
export function openAtFirst(fields: FieldTable): ReadonlySet<number> {
  const open = new Set([0]);
  if (fields.nodeCount > OPEN_AT_MOST) return open;
  for (let node = 1; node < fields.nodeCount; node += 1) if (fields.nodeChildren[node]) open.add(node);
  return open;
}

/** Returns `open` with all parents of a node added, so that it has a row; `open` itself if it already has one. */
export function openedTo(fields: FieldTable, open: ReadonlySet<number>, node: number): ReadonlySet<number> {
  const closed: number[] = [];
  for (let at = node; at > 0;) {
    at = fields.nodeParent[at] ?? 0;
    if (!open.has(at)) closed.push(at);
  }
  return closed.length === 0 ? open : new Set([...open, ...closed]);
}

/** Returns the row of a node, or -1 when it has none. A binary search, since rows are in preorder. */
export function rowOf(rows: Uint32Array, node: number): number {
  let first = 0;
  let last = rows.length - 1;
  while (first <= last) {
    const middle = (first + last) >> 1;
    const at = rows[middle] ?? 0;
    if (at === node) return middle;
    if (at < node) first = middle + 1;
    else last = middle - 1;
  }
  return -1;
}

/** Returns `open` with a node opened or closed. */
export function toggled(open: ReadonlySet<number>, node: number, isOpen: boolean): ReadonlySet<number> {
  const next = new Set(open);
  if (isOpen) next.add(node);
  else next.delete(node);
  return next;
}

/** The open nodes when there is no tree. */
export const NOTHING_OPEN: ReadonlySet<number> = new Set();
