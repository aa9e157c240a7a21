import { hexByte } from '../base/index.ts';
import type { NvType } from '../nvlist/index.ts';
import { NONE } from './field-table.ts';
import { textAt, textFields, typeOf } from './node.ts';
import type { Reading } from './read-list.ts';

/** Most elements of an array to write out. */
const MOST_ELEMENTS = 64;

/** How to read one number of a type. `width` is its width in memory, in bytes. */
interface NumberShape {
  readonly width: 1 | 2 | 4 | 8;
  readonly read: (view: DataView, at: number, little: boolean) => string;
}

const SIGNED_8: NumberShape = { width: 1, read: (view, at) => String(view.getInt8(at)) };
const UNSIGNED_8: NumberShape = { width: 1, read: (view, at) => String(view.getUint8(at)) };
const SIGNED_16: NumberShape = { width: 2, read: (view, at, little) => String(view.getInt16(at, little)) };
const UNSIGNED_16: NumberShape = { width: 2, read: (view, at, little) => String(view.getUint16(at, little)) };
const SIGNED_32: NumberShape = { width: 4, read: (view, at, little) => String(view.getInt32(at, little)) };
const UNSIGNED_32: NumberShape = { width: 4, read: (view, at, little) => String(view.getUint32(at, little)) };
const SIGNED_64: NumberShape = { width: 8, read: (view, at, little) => String(view.getBigInt64(at, little)) };
const UNSIGNED_64: NumberShape = {
  width: 8,
  read: (view, at, little) => String(view.getBigUint64(at, little)),
};
const DOUBLE: NumberShape = { width: 8, read: (view, at, little) => String(view.getFloat64(at, little)) };
const BOOLEAN: NumberShape = {
  width: 4,
  read: (view, at, little) => {
    const word = view.getInt32(at, little);
    return word === 0 ? 'false' : word === 1 ? 'true' : String(word);
  },
};

const SHAPES: Readonly<Partial<Record<NvType, NumberShape>>> = {
  'boolean-value': BOOLEAN,
  'boolean-array': BOOLEAN,
  byte: UNSIGNED_8,
  uint8: UNSIGNED_8,
  'uint8-array': UNSIGNED_8,
  int8: SIGNED_8,
  'int8-array': SIGNED_8,
  int16: SIGNED_16,
  'int16-array': SIGNED_16,
  uint16: UNSIGNED_16,
  'uint16-array': UNSIGNED_16,
  int32: SIGNED_32,
  'int32-array': SIGNED_32,
  uint32: UNSIGNED_32,
  'uint32-array': UNSIGNED_32,
  int64: SIGNED_64,
  'int64-array': SIGNED_64,
  hrtime: SIGNED_64,
  uint64: UNSIGNED_64,
  'uint64-array': UNSIGNED_64,
  double: DOUBLE,
};

/**
 * Returns the value of a pair without words of any language: digits, `true`, the text itself, `[1, 2, 3]`, bytes as hex.
 * Empty for lists, for `boolean`, and where the decoder read no value. A truncated value ends with a mark.
 */
export function valueText(bytes: Uint8Array, reading: Reading, node: number, most?: number): string {
  const { fields } = reading;
  const type = typeOf(fields, node);
  const start = fields.nodeValueStart[node] ?? NONE;
  const end = fields.nodeValueEnd[node] ?? NONE;
  if (type === null || type === 'nvlist' || type === 'nvlist-array') return '';
  if (type === 'string') return start === NONE ? '' : textAt(bytes, start, end, most);
  if (type === 'string-array') return stringArrayText(bytes, reading, node, most);
  if (start === NONE) return '';
  if (type === 'byte-array') return hexText(bytes, start, end);
  const shape = SHAPES[type];
  return shape === undefined ? '' : numbersText(bytes, reading, node, shape, start, end);
}

function numbersText(
  bytes: Uint8Array,
  { encoding, little, fields }: Reading,
  node: number,
  { width, read }: NumberShape,
  start: number,
  end: number,
): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // XDR sends a number of less than four bytes as a word that ends with the number's bytes.
  const stride = encoding === 'xdr' ? Math.max(width, 4) : width;
  const numbers: string[] = [];
  const isArray = typeOf(fields, node)?.endsWith('-array') === true;
  const count = Math.min(Math.floor((end - start) / stride), isArray ? (fields.nodeElements[node] ?? 0) : 1);
  for (let i = 0; i < Math.min(count, MOST_ELEMENTS); i += 1) {
    numbers.push(read(view, start + i * stride + stride - width, little));
  }
  return isArray ? list(numbers, count) : (numbers[0] ?? '');
}

function stringArrayText(bytes: Uint8Array, { fields }: Reading, node: number, most?: number): string {
  const texts: string[] = [];
  for (const { start, end } of textFields(fields, node)) {
    if (texts.push(textAt(bytes, start, end, most)) > MOST_ELEMENTS) break;
  }
  return list(texts.slice(0, MOST_ELEMENTS), texts.length);
}

const list = (parts: readonly string[], count: number): string =>
  `[${parts.join(', ')}${count > parts.length ? ', …' : ''}]`;

function hexText(bytes: Uint8Array, start: number, end: number): string {
  const shown = bytes.subarray(start, Math.min(end, start + MOST_ELEMENTS));
  return Array.from(shown, hexByte).join(' ') + (end - start > MOST_ELEMENTS ? ' …' : '');
}
