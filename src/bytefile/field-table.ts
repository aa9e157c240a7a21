import type { LeafKind } from '../nvlist/index.ts';

/**
 * The kind of a stretch of a file: a field of the codec, or `outside` of the packed list, as in the rest of a label.
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

/** Stands for a missing field or node. */
export const NONE = 0xffff_ffff;

/** Kinds of nodes: outermost list, pair, element of an array of lists. A pair and its single list are one node. */
export const NODE = { list: 0, pair: 1, element: 2 } as const;

/**
 * Every field and every node of one file in flat arrays, which move to another thread without a copy and take about as
 * much memory as the file. Fields cover the file without gap or overlap. Nodes are in preorder, so that the children of a
 * node follow it.
 */
export interface FieldTable {
  readonly fieldCount: number;
  /** First byte of each field, plus one entry for the end of the file. */
  readonly fieldStart: Uint32Array<ArrayBuffer>;
  readonly fieldKind: Uint8Array<ArrayBuffer>;
  /** The node that a field belongs to. */
  readonly fieldNode: Uint32Array<ArrayBuffer>;
  readonly nodeCount: number;
  readonly nodeKind: Uint8Array<ArrayBuffer>;
  /** Range of a node's bytes, with nested nodes. */
  readonly nodeStart: Uint32Array<ArrayBuffer>;
  readonly nodeEnd: Uint32Array<ArrayBuffer>;
  readonly nodeParent: Uint32Array<ArrayBuffer>;
  /** The first node after the subtree. */
  readonly nodeNext: Uint32Array<ArrayBuffer>;
  readonly nodeDepth: Uint8Array<ArrayBuffer>;
  /** Data type number in the file; 0 for lists and for a pair whose type was not read. */
  readonly nodeType: Uint32Array<ArrayBuffer>;
  /** Element count in the file. */
  readonly nodeElements: Uint32Array<ArrayBuffer>;
  /** Index of the node among its siblings. */
  readonly nodeOrdinal: Uint32Array<ArrayBuffer>;
  readonly nodeChildren: Uint32Array<ArrayBuffer>;
  /** The field that holds the name, or `NONE`. */
  readonly nodeName: Uint32Array<ArrayBuffer>;
  /** First value field, and the one after the last; both `NONE` when there is no value. */
  readonly nodeValueStart: Uint32Array<ArrayBuffer>;
  readonly nodeValueEnd: Uint32Array<ArrayBuffer>;
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

/** Returns the innermost node with exactly this range of bytes, or -1. */
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
