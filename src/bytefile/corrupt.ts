import { align8, err, NUL, ok, SLASH, type Result } from '../base/index.ts';
import { pack, unpack, type NvList, type NvPair } from '../nvlist/index.ts';
import { align4 } from '../nvlist/layout.ts';
import { readText } from '../nvlist/text.ts';
import { field, NONE, type FieldTable } from './field-table.ts';
import { typeOf } from './node.ts';
import { readList, type Machine, type Reading, type Refusal } from './read-list.ts';
import { valueText } from './value.ts';

/** The three ways in which a copy of a string goes wrong while another thread has cut its slash. */
export const COPY_KINDS = ['torn', 'cut', 'grown'] as const;
export type CopyKind = (typeof COPY_KINDS)[number];

/** A string with slashes. Numbers are indices and lengths in bytes of the string. */
export interface CutString {
  readonly node: number;
  /** Length without NUL. */
  readonly length: number;
  readonly slashes: readonly number[];
}

/** One bad copy with the decoder's answer and the numbers of the alignment rule. */
export interface BadCopy {
  readonly kind: CopyKind;
  /**
   * The whole file with this copy in it; null where packing the copy would read past the pair, so that its bytes are
   * unknown.
   */
  readonly bytes: Uint8Array | null;
  readonly refusal: Refusal | null;
  /** The string as the decoder reads it; null after a refusal. */
  readonly value: string | null;
  /** Offset of the value in `bytes`. */
  readonly valueStart: number;
  readonly valueEnd: number;
  /** Length of the string, and index of the slash. */
  readonly length: number;
  readonly slash: number;
  /** Bytes that the pair has for the value. */
  readonly room: number;
  /** Bytes that the decoder needs for the string it finds. */
  readonly need: number;
}

/** Returns the string of a pair that can be corrupted; null when the pair holds no string with a slash. */
export function cutString(bytes: Uint8Array, { fields }: Reading, node: number): CutString | null {
  const start = fields.nodeValueStart[node] ?? NONE;
  if (typeOf(fields, node) !== 'string' || start === NONE) return null;
  const value = bytes.subarray(start, fields.nodeValueEnd[node]);
  const nul = value.indexOf(NUL);
  const length = nul < 0 ? value.length : nul;
  const slashes: number[] = [];
  for (let at = value.indexOf(SLASH); at >= 0 && at < length; at = value.indexOf(SLASH, at + 1))
    slashes.push(at);
  return slashes.length === 0 ? null : { node, length, slashes };
}

/** Returns the first strings with a slash, in file order. */
export function cutStrings(bytes: Uint8Array, reading: Reading, most: number): readonly CutString[] {
  const found: CutString[] = [];
  for (let node = 1; node < reading.fields.nodeCount && found.length < most; node += 1) {
    const string = cutString(bytes, reading, node);
    if (string !== null) found.push(string);
  }
  return found;
}

/**
 * Returns the three bad copies of a string whose slash at index `slash` is cut, each as libnvpair would have packed it. The
 * list must unpack before the change.
 */
export function badCopies(
  bytes: Uint8Array,
  reading: Reading,
  string: CutString,
  slash: number,
): Result<readonly BadCopy[], 'refused'> {
  const { place, machine, encoding, fields } = reading;
  const unpacked = unpack(bytes.subarray(place.start, place.end), {
    hostEndian: machine.host,
    reader: machine.reader,
  });
  const start = fields.nodeValueStart[string.node] ?? NONE;
  if (!unpacked.ok || start === NONE) return err('refused');
  const value = bytes.slice(start, start + string.length);
  const way = wayTo(fields, string.node);

  const packed = (length: number): Uint8Array | null => {
    const text = readText(value, 0, length);
    const done = pack(withString(unpacked.value.list, way, text), { encoding, endian: reading.endian });
    return done.ok ? done.value : null;
  };
  const cut = packed(slash);
  if (cut === null) return err('refused');
  const isNative = encoding === 'native';
  const torn = isNative ? withByte(bytes, start + slash, NUL) : withSizeOf(cut, bytes, reading, string.node);
  const grown = isNative
    ? withByte(cut, valueStart(cut, reading, string.node), SLASH, slash)
    : (slash + 1) % 8 === 0
      ? null
      : withSizeOf(packed(slash + 1), cut, readList(cut, machine), string.node);

  const whole = align8(string.length + 1);
  const short = align8(slash + 1);
  const numbers = {
    torn: { room: whole, need: short },
    cut: { room: short, need: short },
    grown: { room: short, need: align8(slash + 2) },
  };
  const list = { torn: isNative ? null : torn, cut, grown };
  return ok(
    COPY_KINDS.map((kind) => {
      const packedCopy = list[kind];
      const file = kind === 'torn' && isNative ? torn : packedCopy && inFile(bytes, reading, packedCopy);
      return judged(kind, file, machine, { ...string, slash, ...numbers[kind] });
    }),
  );
}

function judged(
  kind: CopyKind,
  bytes: Uint8Array | null,
  machine: Machine,
  string: CutString & { readonly slash: number; readonly room: number; readonly need: number },
): BadCopy {
  const { length, slash, room, need } = string;
  const numbers = { kind, bytes, length, slash, room, need };
  if (bytes === null) return { ...numbers, refusal: null, value: null, valueStart: 0, valueEnd: 0 };
  const reading = readList(bytes, machine);
  const { fields, refusal } = reading;
  const known = fields.nodeValueStart[string.node] ?? NONE;
  const start = known === NONE ? (refusal?.offset ?? 0) : known;
  return {
    ...numbers,
    refusal,
    value: refusal === null ? valueText(bytes, reading, string.node) : null,
    valueStart: start,
    valueEnd: Math.min(
      reading.encoding === 'xdr' ? sentEnd(fields, string.node, start) : start + room,
      bytes.length,
    ),
  };
}

/** Returns the end of an XDR value, which is padded to a multiple of four, unlike its room in memory. */
function sentEnd(fields: FieldTable, node: number, start: number): number {
  const end = fields.nodeValueEnd[node] ?? NONE;
  return end === NONE ? start : start + align4(end - start);
}

/** Returns the path from the outermost list to a node, as indices among siblings. */
function wayTo(fields: FieldTable, node: number): readonly number[] {
  const way: number[] = [];
  for (let at = node; at > 0; at = fields.nodeParent[at] ?? 0) way.unshift(fields.nodeOrdinal[at] ?? 0);
  return way;
}

/** Returns the list with another string at the end of the path. */
function withString(list: NvList, way: readonly number[], text: string | Uint8Array): NvList {
  const [at = 0, ...rest] = way;
  return { ...list, pairs: list.pairs.map((pair, i) => (i === at ? changed(pair, rest, text) : pair)) };
}

function changed(pair: NvPair, way: readonly number[], text: string | Uint8Array): NvPair {
  switch (pair.type) {
    case 'string':
      // The padding of the old string does not apply to the new one.
      return { name: pair.name, type: 'string', value: text };
    case 'nvlist':
      return { ...pair, value: withString(pair.value, way, text) };
    case 'nvlist-array': {
      const [at = 0, ...rest] = way;
      return {
        ...pair,
        value: pair.value.map((list, i) => (i === at ? withString(list, rest, text) : list)),
      };
    }
    default:
      return pair;
  }
}

function withByte(bytes: Uint8Array, at: number, byte: number, further = 0): Uint8Array {
  const copy = bytes.slice();
  copy[at + further] = byte;
  return copy;
}

/** Returns the offset of a node's value in a packed list. The value of an empty native string is its NUL. */
function valueStart(packed: Uint8Array, { machine }: Reading, node: number): number {
  return readList(packed, machine).fields.nodeValueStart[node] ?? 0;
}

// In XDR, the pair's size in memory was computed for the original string, not for the sent one.
function withSizeOf(
  packed: Uint8Array | null,
  other: Uint8Array,
  otherReading: Reading,
  node: number,
): Uint8Array | null {
  if (packed === null) return null;
  const to = pairSizeAt(readList(packed, otherReading.machine).fields, node);
  const from = pairSizeAt(otherReading.fields, node);
  const copy = packed.slice();
  copy.set(other.subarray(from, from + 4), to);
  return copy;
}

/** Returns the offset of a node's decoded size: the field before its name, after the encoded size. */
function pairSizeAt(fields: FieldTable, node: number): number {
  let id = fields.nodeName[node] ?? NONE;
  if (id === NONE) return (fields.nodeStart[node] ?? 0) + 4;
  while (id > 0 && field(fields, id)?.kind !== 'pairSize') id -= 1;
  return field(fields, id)?.start ?? 0;
}

/** Returns the file with another packed list. In a label, fills the rest of the list's part with zeros. */
function inFile(bytes: Uint8Array, { place }: Reading, packed: Uint8Array): Uint8Array {
  if (place.kind === 'whole') return packed;
  const file = bytes.slice();
  file.fill(0, place.start, place.end);
  file.set(packed, place.start);
  return file;
}
