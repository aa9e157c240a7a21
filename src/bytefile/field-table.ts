import type { LeafKind } from '../nvlist/index.ts';

/**
 * The kind of a stretch of a file: a field of the codec, or `outside` of the packed list (a label holds more than a list).
 */
export type FieldKind = LeafKind | 'outside';

/** The kinds by number, so that a table of millions of fields is a few flat arrays. */
export const FIELD_KINDS: readonly FieldKind[] = [
  'encoding',
  'endian',
  'reserved',
  'version',
  'flags',
  'encodedSize',
  'pairSize',
  'nameSize',
  'pairReserved',
  'elementCount',
  'type',
  'name',
  'namePadding',
  'valueSize',
  'arrayCount',
  'pointers',
  'value',
  'valuePadding',
  'nestedPointer',
  'nestedFlag',
  'nestedPad',
  'endMark',
  'trailing',
  'unread',
  'outside',
];

/** Marks a field or node that does not exist. */
export const NONE = 0xffff_ffff;

/** A node: the outermost list, a pair, or one list of an array of lists. A pair that holds one list is one node with it. */
export const NODE = { list: 0, pair: 1, element: 2 } as const;

/**
 * Every field and every node of one file in flat arrays, which move to another thread without a copy and take about as much
 * memory as the file. Fields cover the file without gap or overlap. Nodes stand in preorder, so the children of a node
 * follow it.
 */
export interface FieldTable {
  readonly fieldCount: number;
  /** First byte of each field; one more entry holds the end of the file. */
  readonly fieldStart: Uint32Array;
  readonly fieldKind: Uint8Array;
  /** The node that a field belongs to. */
  readonly fieldNode: Uint32Array;
  readonly nodeCount: number;
  readonly nodeKind: Uint8Array;
  /** The bytes of a node, nested nodes included. */
  readonly nodeStart: Uint32Array;
  readonly nodeEnd: Uint32Array;
  readonly nodeParent: Uint32Array;
  /** The first node behind the subtree. */
  readonly nodeNext: Uint32Array;
  readonly nodeDepth: Uint8Array;
  /** Data type number as the file has it; 0 for lists and for a pair whose type was not read. */
  readonly nodeType: Uint32Array;
  /** Element count as the file has it. */
  readonly nodeElements: Uint32Array;
  /** Index of the node among the children of its parent. */
  readonly nodeOrdinal: Uint32Array;
  readonly nodeChildren: Uint32Array;
  /** The field that holds the name, or `NONE`. */
  readonly nodeName: Uint32Array;
  /** First value field, and the one behind the last; both `NONE` when there is none. */
  readonly nodeValueStart: Uint32Array;
  readonly nodeValueEnd: Uint32Array;
}

/** Returns the number of the field that covers `offset`, or -1 outside of the file. Takes logarithmic time. */
export function fieldAt(table: FieldTable, offset: number): number {
  let first = 0;
  let last = table.fieldCount - 1;
  if (offset < 0 || last < 0 || offset >= (table.fieldStart[table.fieldCount] ?? 0)) return -1;
  while (first < last) {
    const middle = (first + last + 1) >> 1;
    if ((table.fieldStart[middle] ?? 0) <= offset) first = middle;
    else last = middle - 1;
  }
  return first;
}

/** One field, as a value. */
export interface Field {
  readonly id: number;
  readonly kind: FieldKind;
  readonly start: number;
  readonly end: number;
  readonly node: number;
}

/** Returns the field with this number, or null. */
export function field(table: FieldTable, id: number): Field | null {
  if (id < 0 || id >= table.fieldCount) return null;
  return {
    id,
    kind: FIELD_KINDS[table.fieldKind[id] ?? 0] ?? 'unread',
    start: table.fieldStart[id] ?? 0,
    end: table.fieldStart[id + 1] ?? 0,
    node: table.fieldNode[id] ?? 0,
  };
}

/** Returns the innermost node that takes exactly these bytes, or -1. */
export function nodeOfRange(table: FieldTable, start: number, end: number): number {
  const at = fieldAt(table, start);
  if (at < 0) return -1;
  let node = table.fieldNode[at] ?? 0;
  for (;;) {
    if (table.nodeStart[node] === start && table.nodeEnd[node] === end) return node;
    if (node === 0) return -1;
    node = table.nodeParent[node] ?? 0;
  }
}
