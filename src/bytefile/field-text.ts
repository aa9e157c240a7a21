import type { Field } from './field-table.ts';
import { textAt, typeOf } from './node.ts';
import type { Reading } from './read-list.ts';
import { valueText } from './value.ts';

/** Fields that hold one number in the byte order of the list. */
const NUMBERS: ReadonlySet<string> = new Set([
  'encoding',
  'endian',
  'version',
  'flags',
  'encodedSize',
  'pairSize',
  'nameSize',
  'elementCount',
  'type',
  'valueSize',
  'arrayCount',
]);

/** Returns the value of a field as digits or text; empty for padding and other fields without a value. */
export function fieldText(bytes: Uint8Array, reading: Reading, { kind, start, end, node }: Field): string {
  if (NUMBERS.has(kind)) return String(numberAt(bytes, start, end, reading.little));
  if (kind === 'name') return textAt(bytes, start, end);
  if (kind !== 'value') return '';
  return typeOf(reading.fields, node) === 'string-array'
    ? textAt(bytes, start, end)
    : valueText(bytes, reading, node);
}

/** Reads a number of 1, 2 or 4 bytes. The version of a list is signed, though only damage makes it negative. */
function numberAt(bytes: Uint8Array, start: number, end: number, little: boolean): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, end - start);
  if (end - start === 1) return view.getUint8(0);
  return end - start === 2 ? view.getUint16(0, little) : view.getUint32(0, little);
}
