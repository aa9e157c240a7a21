import { TYPE_NUMBER, type NvType } from '../../src/nvlist/index.ts';

/*
 * Inputs that ask for much time or memory for each of their bytes: what a damaged or a hostile file may hold. Each fills a
 * buffer of any size.
 */

type Fill = (bytes: Uint8Array, view: DataView) => void;

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const align = (length: number, to: number): number => Math.ceil(length / to) * to;

/** A native pair, little endian; `value` follows the name. */
function nativePair(name: string, type: NvType | number, count: number, value: Uint8Array): Uint8Array {
  const nameBytes = ascii(name);
  const valueAt = align(16 + nameBytes.length + 1, 8);
  const pair = new Uint8Array(valueAt + align(value.length, 8));
  const view = new DataView(pair.buffer);
  view.setInt32(0, pair.length, true);
  view.setInt16(4, nameBytes.length + 1, true);
  view.setInt32(8, count, true);
  view.setInt32(12, typeof type === 'number' ? type : TYPE_NUMBER[type], true);
  pair.set(nameBytes, 16);
  pair.set(value, valueAt);
  return pair;
}

const words = (...list: number[]): Uint8Array => {
  const bytes = new Uint8Array(list.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [i, word] of list.entries()) view.setUint32(i * 4, word >>> 0);
  return bytes;
};

const join = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts));

/** An XDR pair that says it takes `memory` bytes once decoded; `value` follows its element count. */
function xdrPair(
  name: Uint8Array,
  type: NvType,
  count: number,
  memory: number,
  value: Uint8Array,
): Uint8Array {
  const padded = new Uint8Array(align(name.length, 4));
  padded.set(name);
  const size = 20 + padded.length + value.length;
  return join(words(size, memory, name.length), padded, words(TYPE_NUMBER[type], count), value);
}

const xdrText = (text: Uint8Array): Uint8Array => {
  const padded = new Uint8Array(align(text.length, 4));
  padded.set(text);
  return join(words(text.length), padded);
};

const NATIVE = Uint8Array.of(0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0);
const XDR = Uint8Array.of(1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);

/** A list of the same pairs as often as they fit, and its end. */
const repeated =
  (start: Uint8Array, ...pairs: readonly Uint8Array[]): Fill =>
  (bytes) => {
    bytes.set(start);
    const unit = join(...pairs);
    const end = bytes.length - unit.length - 8;
    for (let at = start.length; at <= end; at += unit.length) bytes.set(unit, at);
  };

/** A list of one native pair that fills the input: its front, and what `fill` puts behind it. */
const filled =
  (type: NvType, element: number, fill: (room: Uint8Array) => void): Fill =>
  (bytes, view) => {
    bytes.set(NATIVE);
    const room = (bytes.length - 12 - 24 - 4) & ~7;
    const count = element === 0 ? 1 : Math.floor(room / element);
    bytes.set(nativePair('a', type, count, new Uint8Array()), 12);
    view.setInt32(12, 24 + room, true);
    fill(bytes.subarray(36, 36 + room));
  };

function repeat(room: Uint8Array, unit: Uint8Array): void {
  for (let at = 0; at + unit.length < room.length; at += unit.length) room.set(unit, at);
}

/** Pairs of one shape; `change` makes the pair at `at` another than those before. */
const changed =
  (start: Uint8Array, pair: Uint8Array, change: (view: DataView, at: number, index: number) => void): Fill =>
  (bytes, view) => {
    repeated(start, pair)(bytes, view);
    let index = 0;
    for (let at = start.length; at + pair.length <= bytes.length - 8; at += pair.length)
      change(view, at, index++);
  };

const none = new Uint8Array();
const eight = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8);
/** The header of a list inside a native pair: version, flags, and words without meaning. */
const nested = Uint8Array.of(0, 0, 0, 0, 1, 0, 0, 0, ...new Uint8Array(16));
const chain = (pair: Uint8Array, end: Uint8Array, levels: number): Uint8Array =>
  join(...Array.from({ length: levels }, () => pair), ...Array.from({ length: levels }, () => end));
const empty = ascii('');
const a = ascii('a');

/** The kinds, by their names. */
export const HOSTILE: Readonly<Record<string, Fill>> = {
  'small list, then noise': (bytes) => {
    for (let i = 0; i < bytes.length; i += 1) bytes[i] = Math.imul(i, 0x9e3779b1) >>> 24;
    bytes.set(NATIVE);
    bytes.fill(0, 12, 16);
  },
  'native: smallest pairs': repeated(NATIVE, nativePair('', 'boolean', 0, none)),
  'native: stray bytes': repeated(
    NATIVE,
    nativePair('', 'boolean', 0, none).map((byte, i) => (i === 6 ? 7 : byte)),
  ),
  'native: every name another': changed(NATIVE, nativePair('name', 'uint64', 1, eight), (view, at, i) =>
    view.setUint32(at + 16, 0x20202020 | (i & 0x3f) | ((i & 0xfc0) << 2) | ((i & 0x3f000) << 4), true),
  ),
  'native: every number another': changed(NATIVE, nativePair('n', 'uint64', 1, eight), (view, at, i) =>
    view.setUint32(at + 24, i),
  ),
  'native: longest names': repeated(NATIVE, nativePair('n'.repeat(32766), 'boolean', 0, none)),
  'native: one text, not UTF-8': filled('string', 0, (room) => room.fill(0xff, 0, -1)),
  'native: one text of two-byte characters': filled('string', 0, (room) => {
    repeat(room, ascii('é'));
    room[room.length - 1] = 0;
    room[room.length - 2] = 0x61;
  }),
  'native: short texts, not UTF-8': repeated(NATIVE, nativePair('t', 'string', 1, Uint8Array.of(0xff, 0))),
  'native: empty texts in one array': filled('string-array', 9, () => undefined),
  'native: lists without pairs': repeated(NATIVE, nativePair('l', 'nvlist', 1, nested), new Uint8Array(4)),
  'native: 100 levels, again and again': repeated(
    NATIVE,
    chain(nativePair('l', 'nvlist', 1, nested), new Uint8Array(4), 100),
  ),
  'native: one level too many, long names': repeated(
    NATIVE,
    chain(nativePair('l'.repeat(32766), 'nvlist', 1, nested), none, 101),
  ),
  'native: one array of lists': (bytes, view) => {
    bytes.set(NATIVE);
    const count = Math.floor((bytes.length - 48) / 36);
    bytes.set(nativePair('a', 'nvlist-array', count, none), 12);
    view.setInt32(12, 24 + count * 32, true);
  },
  'native: booleans in one array': filled('boolean-array', 4, () => undefined),
  'native: bytes in one array': filled('byte-array', 1, (room) => room.fill(0xa5)),
  'native: cut off in the last pair': (bytes, view) => {
    repeated(NATIVE, nativePair('n', 'uint64', 1, eight))(bytes, view);
    bytes.fill(0xff, -16);
  },
  'XDR: smallest pairs': repeated(XDR, xdrPair(empty, 'boolean', 0, 24, none)),
  'XDR: texts with a NUL inside': repeated(
    XDR,
    xdrPair(a, 'string', 1, 32, xdrText(Uint8Array.of(0x61, 0, 0x62))),
  ),
  'XDR: names with a NUL inside': repeated(XDR, xdrPair(Uint8Array.of(0, 1, 2), 'boolean', 0, 24, none)),
  'XDR: elements beyond the count': repeated(
    XDR,
    xdrPair(a, 'int8-array', 1, 32, words(8, 1, 2, 3, 4, 5, 6, 7, 8)),
  ),
  'XDR: elements that are absent': repeated(XDR, xdrPair(a, 'int8-array', 1 << 15, 24 + (1 << 15), words(0))),
  'XDR: empty texts in arrays': repeated(
    XDR,
    xdrPair(a, 'string-array', 64, 24 + 64 * 9, new Uint8Array(64 * 4)),
  ),
  'XDR: 100 levels, again and again': repeated(
    XDR,
    chain(join(xdrPair(a, 'nvlist', 1, 48, none), words(0, 1)), words(0, 0), 100),
  ),
};
