import { NONE, NODE } from './field-table.ts';
import { nameOf, textFields, typeOf } from './node.ts';
import { textBytes } from '../nvlist/index.ts';
import type { Reading } from './read-list.ts';
import { valueText } from './value.ts';

/** A match of a search: a node, or only bytes (`node` is -1) when no list was read. */
export interface Match {
  readonly node: number;
  readonly start: number;
  readonly end: number;
}

/** Most matches to keep. */
export const MOST_MATCHES = 10_000;
/** Most bytes of a text to search. */
const LONGEST = 4096;

/**
 * Returns the pairs whose name or value contains the text, ignoring case, or whose value is the number that it writes in
 * decimal or with `0x`. Without a reading, returns where the bytes contain the text.
 */
export function find(
  bytes: Uint8Array,
  reading: Reading | null,
  query: string,
  most = MOST_MATCHES,
): readonly Match[] {
  if (query === '') return [];
  if (reading === null) return findBytes(bytes, textBytes(query.replaceAll('\0', '')), most);
  const { fields } = reading;
  const wanted = query.toLowerCase();
  const number = numberOf(query);
  const found: Match[] = [];
  for (let node = 1; node < fields.nodeCount && found.length < most; node += 1) {
    if (fields.nodeKind[node] !== NODE.pair) continue;
    const inName = nameOf(bytes, fields, node, LONGEST).toLowerCase().includes(wanted);
    if (!inName && !isInValue(bytes, reading, node, wanted, number)) continue;
    const start = fields.nodeStart[node] ?? 0;
    const valueStart = fields.nodeValueStart[node] ?? NONE;
    const end = inName || valueStart === NONE ? fields.nodeEnd[node] : fields.nodeValueEnd[node];
    found.push({ node, start: inName || valueStart === NONE ? start : valueStart, end: end ?? start });
  }
  return found;
}

function isInValue(
  bytes: Uint8Array,
  reading: Reading,
  node: number,
  wanted: string,
  number: string | null,
): boolean {
  const type = typeOf(reading.fields, node);
  if (type === null || type === 'nvlist' || type === 'nvlist-array') return false;
  if (type === 'string') return valueText(bytes, reading, node, LONGEST).toLowerCase().includes(wanted);
  if (type === 'string-array') {
    for (const { start, end } of textFields(reading.fields, node)) {
      const text = Array.from(bytes.subarray(start, end), (byte) => String.fromCharCode(byte)).join('');
      if (text.toLowerCase().includes(wanted)) return true;
    }
    return false;
  }
  if (number === null && !/^(?:true|false)$/.test(wanted)) return false;
  const value = valueText(bytes, reading, node);
  const sought = number ?? wanted;
  return value === sought || (value.startsWith('[') && value.slice(1, -1).split(', ').includes(sought));
}

/** Returns the decimal digits of a number written in decimal or with `0x`; null for any other text. */
function numberOf(query: string): string | null {
  const text = query.trim();
  return /^(?:-?\d{1,20}|0x[0-9a-f]{1,16})$/i.test(text) ? String(BigInt(text)) : null;
}

function findBytes(bytes: Uint8Array, wanted: Uint8Array, most: number): readonly Match[] {
  const found: Match[] = [];
  const [first] = wanted;
  if (first === undefined) return found;
  for (let at = bytes.indexOf(first); at >= 0 && found.length < most; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte))
      found.push({ node: -1, start: at, end: at + wanted.length });
  }
  return found;
}
