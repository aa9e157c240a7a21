import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Encoding, Endian } from './header.ts';
import { listFromJson, listToJson, pack, unpack, type PackOptions } from './index.ts';

/** One list as the real library packed it. */
type PositiveVector = {
  readonly name: string;
  readonly encoding: Encoding;
  readonly hex: string;
  readonly list: unknown;
  readonly errnoOnLittleEndianHost?: string;
};

/** Damaged bytes with the real library's answer: an errno, or `OK` with the list and what it packs to. */
type NegativeVector = {
  readonly name: string;
  readonly hex: string;
  readonly errno: string;
  readonly asan: boolean;
  readonly list?: unknown;
  readonly repack?: string;
};

const inflate = (file: string): Buffer =>
  gunzipSync(readFileSync(new URL(`fixtures/${file}`, import.meta.url)));

function vectors<T>(file: string): readonly T[] {
  const { vectors }: { vectors: readonly T[] } = JSON.parse(inflate(file).toString('utf8'));
  return vectors;
}

const positive = (): readonly PositiveVector[] => vectors('positive.json.gz');
const positiveBigEndian = (): readonly PositiveVector[] => vectors('positive-be.json.gz');
const negative = (): readonly NegativeVector[] => vectors('negative.json.gz');

const fromHex = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));
const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

// One test makes thousands of small checks, so it collects the misses: one test per family would be slower than the checks.

const opened = (hex: string, hostEndian: Endian): unknown => {
  const result = unpack(fromHex(hex), { hostEndian });
  return result.ok ? listToJson(result.value.list) : result.error.errno;
};

const packed = (json: unknown, options: PackOptions): string => {
  const result = pack(listFromJson(json), options);
  return result.ok ? toHex(result.value) : `PACK-${result.error.errno}`;
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

describe('bytes of the real library, x86-64', () => {
  const vectors = positive();
  it('covers 1121 vectors', () => expect(vectors).toHaveLength(1121));
  it('unpacks each to its list', () => {
    const wrong = vectors.filter(({ hex, list }) => !same(opened(hex, 'little'), list));
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
  it('packs each list to its bytes', () => {
    const wrong = vectors.filter(({ hex, list, encoding }) => packed(list, { encoding }) !== hex);
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});

describe('bytes of the real library, s390x', () => {
  const vectors = positiveBigEndian();
  it('covers 70 vectors', () => expect(vectors).toHaveLength(70));
  it('unpacks each on a big endian host', () => {
    const wrong = vectors.filter(({ hex, list }) => !same(opened(hex, 'big'), list));
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
  it('packs each list to its bytes', () => {
    const wrong = vectors.filter(
      ({ hex, list, encoding }) => packed(list, { encoding, endian: 'big' }) !== hex,
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
  it('answers on a little endian host what was recorded there', () => {
    const wrong = vectors.filter(
      ({ hex, errnoOnLittleEndianHost }) => opened(hex, 'little') !== errnoOnLittleEndianHost,
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});

describe('damaged bytes', () => {
  const vectors = negative();
  it('covers 4143 inputs, of which 12 make the library read outside', () => {
    expect(vectors).toHaveLength(4143);
    expect(vectors.filter(({ asan }) => asan)).toHaveLength(12);
  });
  it('gives the recorded errno or the recorded list', () => {
    const wrong = vectors.filter(
      ({ hex, errno, list }) => !same(opened(hex, 'little'), errno === 'OK' ? list : errno),
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
  it('packs what it opened to the recorded bytes', () => {
    const wrong = vectors.filter((vector) => vector.errno === 'OK' && repacked(vector) !== vector.repack);
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});

// Packs the very list that unpack returned, without a detour through JSON.
function repacked({ hex }: NegativeVector): string {
  const result = unpack(fromHex(hex));
  if (!result.ok) return result.error.errno;
  const encoding: Encoding = result.value.encoding;
  const again = pack(result.value.list, { encoding });
  if (!again.ok) return `PACK-${again.error.errno}`;
  return toHex(again.value) === hex ? 'same' : toHex(again.value);
}
