import { describe, expect, it } from 'vitest';
import { defined } from '../base/index.ts';
import { pack, unpack, uniqueNameList, type NvPair } from './index.ts';

/*
 * What of an input is kept with its list: texts that are no UTF-8 and stray bytes of pairs. One of them must not keep all of
 * the input.
 */

const PAIRS = 20_000;
const textOf = (at: number): string => `a text that is long enough to be no name, ${at}`;
const listOf = (count: number) =>
  uniqueNameList(
    Array.from({ length: count }, (_, at): NvPair => ({ name: `n${at}`, type: 'string', value: textOf(at) })),
  );
function packed(encoding: 'native' | 'xdr', count = PAIRS): Uint8Array {
  const result = pack(listOf(count), { encoding });
  if (!result.ok) throw new Error('It was not packed.');
  return result.value;
}
function pairsOf(bytes: Uint8Array): readonly NvPair[] {
  const read = unpack(bytes);
  if (!read.ok) throw new Error(read.error.errno);
  return read.value.list.pairs;
}
/** Returns where the value of a pair starts. */
const placeOf = (bytes: Uint8Array, at: number): number => Buffer.from(bytes).indexOf(`${textOf(at)}\0`);

describe('of a large input', () => {
  it.each(['native', 'xdr'] as const)('one text that is no UTF-8 keeps its own bytes (%s)', (encoding) => {
    const bytes = packed(encoding);
    const places = [7, 9, 5000].map((at) => placeOf(bytes, at));
    for (const place of places) bytes[place] = 0xff;
    const pairs = pairsOf(bytes);
    for (const [n, at] of [7, 9, 5000].entries()) {
      const { value } = defined(pairs[at], 'pair');
      if (!(value instanceof Uint8Array)) throw new Error('It is text.');
      const place = places[n] ?? 0;
      expect([...value]).toEqual([...bytes.subarray(place, place + textOf(at).length)]);
      expect(value.buffer.byteLength).toBeLessThan(1000);
    }
    // They are copies: what becomes of the input does not matter.
    bytes.fill(0);
    expect((defined(pairs[9], 'pair').value as Uint8Array)[0]).toBe(0xff);
  });

  it('many texts that are no UTF-8 share few buffers, hardly larger than they are', () => {
    const bytes = packed('native');
    const marked = bytes.map((byte) => (byte === 0x2c ? 0xff : byte));
    const values = pairsOf(marked).map(({ value }) => value);
    const buffers = new Set(values.map((value) => (value instanceof Uint8Array ? value.buffer : null)));
    expect(buffers.has(null)).toBe(false);
    expect(buffers.size).toBeLessThan(20);
    const sum = [...buffers].reduce((total, buffer) => total + (buffer?.byteLength ?? 0), 0);
    expect(sum).toBeLessThan(3 * bytes.length);
    expect(values.map((value) => Buffer.from(value as Uint8Array).toString('latin1'))).toEqual(
      Array.from({ length: PAIRS }, (_, at) => textOf(at).replace(',', '\u00ff')),
    );
  });

  it('one pair with a stray byte keeps its own memory, and packs again as it was', () => {
    const bytes = packed('native');
    // The padding behind a value whose text and NUL do not fill eight bytes.
    const at = [100, 101, 102].find((one) => (textOf(one).length + 1) % 8 !== 0) ?? 100;
    const stray = placeOf(bytes, at) + textOf(at).length + 1;
    bytes[stray] = 0x5a;
    const pairs = pairsOf(bytes);
    expect(defined(pairs[at], 'pair').slack?.bytes.length).toBeLessThan(2000);
    const again = pack(uniqueNameList(pairs), { encoding: 'native' });
    expect(again.ok ? Buffer.compare(again.value, bytes) : null).toBe(0);
  });

  it('all pairs with stray bytes keep no more than the input', () => {
    const bytes = packed('native', 300);
    const whole = pairsOf(bytes.slice());
    for (let at = 0; at < whole.length; at += 1) {
      // The word of the pair that nobody reads, behind its size and the length of its name.
      const name = Buffer.from(bytes).indexOf(`n${at}\0`);
      bytes[name - 10] = 0x5a;
    }
    const pairs = pairsOf(bytes);
    expect(pairs.every(({ slack }) => slack !== undefined && slack.bytes.length <= bytes.length)).toBe(true);
    const again = pack(uniqueNameList(pairs), { encoding: 'native' });
    expect(again.ok ? Buffer.compare(again.value, bytes) : null).toBe(0);
  });
});
