import type { Decoding } from './decoding.ts';
import { align4, PAIR_FIXED, POINTER, XDR_WORD } from './layout.ts';
import { TYPE_NUMBER, type NvPair } from './model.ts';
import { GrowingSlack } from './slack.ts';
import { memoryOf } from './xdr-values.ts';
import type { XdrPair } from './xdr-reading.ts';
import { widthOf } from './number-array.ts';

/** Where the parts of an XDR pair stand: its name and value in the input, its value and its end in memory. */
export type XdrPlaces = {
  readonly nameAt: number;
  readonly nameEnd: number;
  readonly nameSize: number;
  readonly wireValueAt: number;
  readonly valueAt: number;
  readonly size: number;
};

/**
 * Keeps what the library leaves in a pair's memory besides its name and value, which it copies when it packs as native: bytes
 * behind a NUL inside a text, and elements beyond the count. `d.isOverfull` says that there may be some.
 */
export function keepMemory(d: Decoding, pairs: NvPair[], pair: XdrPair, places: XdrPlaces): void {
  const last = pairs.length - 1;
  const read = pairs[last];
  if (read === undefined) return;
  const { memory, valueEnd } = inMemory(d, pair, places);
  const nameEnd = PAIR_FIXED + places.nameSize;
  const isStray = memory.some(
    (byte, i) => byte !== 0 && ((i >= nameEnd && i < places.valueAt) || i >= valueEnd),
  );
  if (!isStray) return;
  d.slack ??= new GrowingSlack(d.bytes.length);
  const start = d.slack.append(memory);
  pairs[last] = d.slack.with(read, start, start + nameEnd, start + valueEnd, start + memory.length);
}

// The library clears the memory, decodes the name into it, and then the value.
function inMemory(
  d: Decoding,
  pair: XdrPair,
  { nameAt, nameEnd, wireValueAt, valueAt, size }: XdrPlaces,
): { memory: Uint8Array; valueEnd: number } {
  const { bytes } = d;
  const { type, count } = pair;
  const memory = new Uint8Array(size);
  memory.set(bytes.subarray(nameAt, nameEnd), PAIR_FIXED);
  if (type === TYPE_NUMBER.string || type === TYPE_NUMBER['string-array']) {
    let to = type === TYPE_NUMBER.string ? valueAt : valueAt + count * POINTER;
    let at = wireValueAt;
    for (let i = 0; i < count; i += 1) {
      const length = d.view.getUint32(at);
      const text = bytes.subarray(at + XDR_WORD, at + XDR_WORD + length);
      memory.set(text, to);
      memory[to + length] = 0;
      const nul = text.indexOf(0);
      to += (nul < 0 ? length : nul) + 1;
      at += XDR_WORD + align4(length);
    }
    return { memory, valueEnd: to };
  }
  const inner = hasInnerCount(type, count) ? d.view.getUint32(wireValueAt) : 0;
  if (inner > count) memory.set(memoryOf(d, pair, wireValueAt + XDR_WORD, inner, widthOf(type)), valueAt);
  return { memory, valueEnd: valueAt + pair.fixed };
}

const COUNTED: ReadonlySet<number> = new Set([11, 12, 13, 14, 15, 16, 24, 25, 26]);
const hasInnerCount = (type: number, count: number): boolean => count > 0 && COUNTED.has(type);
