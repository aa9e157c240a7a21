import type { Field } from './field-table.ts';
import { textAt, typeOf } from './node.ts';
import type { Reading } from './read-list.ts';
import { valueText } from './value.ts';

/** Fields that hold one number in the list's way of writing numbers. */
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

/** What a field holds, in digits or as text; empty for padding and the like. */
export function fieldText(bytes: Uint8Array, reading: Reading, { kind, start, end, node }: Field): string {
  if (NUMBERS.has(kind)) return String(numberAt(bytes, start, end, reading.little));
  if (kind === 'name') return textAt(bytes, start, end);
  if (kind !== 'value') return '';
  return typeOf(reading.fields, node) === 'string-array'
    ? textAt(bytes, start, end)
    : valueText(bytes, reading, node);
}

/** A number of 1, 2 or 4 bytes; the version of a list has a sign, which only damage sets. */
function numberAt(bytes: Uint8Array, start: number, end: number, little: boolean): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, end - start);
  if (end - start === 1) return view.getUint8(0);
  return end - start === 2 ? view.getUint16(0, little) : view.getUint32(0, little);
}
