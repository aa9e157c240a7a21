import { showText, TYPE_NUMBER, type NvType } from '../nvlist/index.ts';
import { readText } from '../nvlist/text.ts';
import { field, fieldAt, FIELD_KINDS, NODE, NONE, type Field, type FieldTable } from './field-table.ts';

const TYPES = new Map<number, NvType>();
for (const [type, number] of Object.entries(TYPE_NUMBER)) if (isType(type)) TYPES.set(number, type);

function isType(word: string): word is NvType {
  return word in TYPE_NUMBER;
}

/** Returns the word of a node's data type; null for an unknown number, and for lists. */
export const typeOf = (fields: FieldTable, node: number): NvType | null =>
  TYPES.get(fields.nodeType[node] ?? 0) ?? null;

/** Most bytes of a name to read. */
const LONGEST_SHOWN = 256;

/** Returns a C string of the file for display, cut to `most` bytes with a mark at the cut. */
export function textAt(bytes: Uint8Array, start: number, limit: number, most = LONGEST_SHOWN): string {
  let end = start;
  const last = Math.min(limit, start + most);
  while (end < last && bytes[end] !== 0) end += 1;
  const isCut = end === last && last < limit && bytes[end] !== 0;
  // Does not split a character.
  if (isCut) while (end > start && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return showText(readText(bytes, start, end)) + (isCut ? '…' : '');
}

/** Returns the name of a node: of a pair its own, of a list in an array `[2]`, of the outermost list the empty text. */
export function nameOf(bytes: Uint8Array, fields: FieldTable, node: number, most?: number): string {
  if (fields.nodeKind[node] === NODE.element) return `[${fields.nodeOrdinal[node] ?? 0}]`;
  const name = field(fields, fields.nodeName[node] ?? NONE);
  return name === null ? '' : textAt(bytes, name.start, name.end, most);
}

/** Returns the path of a node in the decoder's notation: `vdev_tree.children[2].path`. */
export function pathOf(bytes: Uint8Array, fields: FieldTable, node: number): string {
  let path = '';
  for (let at = node; at > 0; at = fields.nodeParent[at] ?? 0) {
    const name = nameOf(bytes, fields, at);
    const between = path === '' || path.startsWith('[') ? '' : '.';
    path = name + between + path;
  }
  return path;
}

/** Returns the texts of a string array, one field each. In XDR an empty text has no field but its length. */
export function* textFields(fields: FieldTable, node: number): Generator<Field> {
  const value = FIELD_KINDS.indexOf('value');
  const size = FIELD_KINDS.indexOf('valueSize');
  const name = fields.nodeName[node] ?? NONE;
  // The fields of a pair without lists are contiguous; only its name can precede its value.
  const first = name === NONE ? fieldAt(fields, fields.nodeStart[node] ?? 0) : name;
  for (let id = first; fields.fieldNode[id] === node; id += 1) {
    const found = field(fields, id);
    if (found === null) return;
    const kind = fields.fieldKind[id];
    if (kind === value) yield found;
    else if (kind === size && fields.fieldKind[id + 1] !== value) yield { ...found, start: found.end };
  }
}
