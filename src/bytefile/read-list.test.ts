import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { causeOf, leaves, listToJson, unpack, type NvList, type NvPair } from '../nvlist/index.ts';
import { field, type FieldTable } from './field-table.ts';
import { find } from './find.ts';
import { nameOf, pathOf } from './node.ts';
import { readList, USUAL_MACHINE, type Reading } from './read-list.ts';
import { isSample, KERNEL_KINDS, machineOf, REFUSAL_KINDS, sampleBytes, SAMPLE_IDS } from './samples.ts';
import { valueText } from './value.ts';

type Vector = { readonly name: string; readonly hex: string };
const vectorsOf = (file: string): readonly Vector[] => {
  const packed = readFileSync(new URL(`../nvlist/fixtures/${file}.json.gz`, import.meta.url));
  return JSON.parse(gunzipSync(packed).toString('utf8')).vectors;
};
const bytesOf = ({ hex }: Vector): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));
const positive = vectorsOf('positive');
const negative = vectorsOf('negative');
const whole = (bytes: Uint8Array) => ({ kind: 'whole', label: 0, start: 0, end: bytes.length }) as const;
const read = (bytes: Uint8Array): Reading => readList(bytes, USUAL_MACHINE, undefined, whole(bytes));

/** Returns kind, start and end of each field by the codec's names. */
const fieldsOf = (fields: FieldTable): readonly string[] =>
  Array.from({ length: fields.fieldCount }, (_, id) => {
    const found = field(fields, id);
    return `${found?.kind} ${found?.start}-${found?.end}`;
  });

describe('a reading', () => {
  it('has the fields and the refusal of the codec, for every recording', () => {
    // Collects mismatches, since one test makes thousands of small checks.
    const missed: string[] = [];
    for (const vector of [...positive, ...negative]) {
      const bytes = bytesOf(vector);
      const answer = unpack(bytes);
      const reading = read(bytes);
      const spans = answer.ok ? answer.value.spans : answer.error.partial.spans;
      const named = [...leaves(spans)].map(({ kind, start, end }) => `${kind} ${start}-${end}`);
      if (fieldsOf(reading.fields).join() !== named.join()) missed.push(vector.name);
      const refusal = answer.ok
        ? null
        : {
            errno: answer.error.errno,
            offset: answer.error.offset,
            cause: causeOf(answer.error),
            path: answer.error.path,
            detail: answer.error.detail,
          };
      if (JSON.stringify(reading.refusal) !== JSON.stringify(refusal)) missed.push(vector.name);
    }
    expect(missed).toEqual([]);
  });

  it('has the names and values of the codec, for every list that unpacks', () => {
    const missed: string[] = [];
    for (const vector of positive) {
      const bytes = bytesOf(vector);
      const answer = unpack(bytes);
      if (!answer.ok) throw new Error(vector.name);
      const reading = read(bytes);
      const { fields } = reading;
      const shown: string[] = [];
      for (let node = 1; node < fields.nodeCount; node += 1) {
        if (fields.nodeKind[node] !== 1) continue;
        shown.push(`${nameOf(bytes, fields, node, 1e6)} ${valueText(bytes, reading, node, 1e6)}`);
      }
      if (shown.join('\n') !== pairsOf(answer.value.list).map(told).join('\n')) missed.push(vector.name);
    }
    expect(missed).toEqual([]);
  });

  it('answers for any random bytes', () => {
    for (let seed = 1; seed < 400; seed += 1) {
      const bytes = Uint8Array.from({ length: seed }, (_, i) => (seed * 31 + i * i * 7) & 0xff);
      bytes.set([seed & 1, 1, 0, 0, 0, 0, 0, 0].slice(0, seed));
      const { fields, refusal } = read(bytes);
      expect(refusal === null || refusal.offset <= seed).toBe(true);
      expect(fields.fieldStart[fields.fieldCount]).toBe(seed);
    }
  });
});

function pairsOf(list: NvList): readonly NvPair[] {
  return list.pairs.flatMap((pair) => {
    if (pair.type === 'nvlist') return [pair, ...pairsOf(pair.value)];
    return pair.type === 'nvlist-array' ? [pair, ...pair.value.flatMap(pairsOf)] : [pair];
  });
}

const MOST = 64;
function told(pair: NvPair): string {
  const json = listToJson({ flags: 0, version: 0, pairs: [pair] }) as {
    readonly pairs: readonly [{ readonly value: unknown }];
  };
  const text = (value: unknown): string => {
    if (typeof value !== 'object' || value === null || !('hex' in value)) return String(value);
    return [...Buffer.from(String(value.hex), 'hex')]
      .map((byte) =>
        byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`,
      )
      .join('');
  };
  const { value } = json.pairs[0];
  const name = text((json.pairs[0] as unknown as { readonly name: unknown }).name);
  switch (pair.type) {
    case 'nvlist':
    case 'nvlist-array':
    case 'boolean':
      return `${name} `;
    case 'double': {
      const view = new DataView(new ArrayBuffer(8));
      view.setBigUint64(0, pair.value);
      return `${name} ${view.getFloat64(0)}`;
    }
    case 'byte-array': {
      const bytes = [...pair.value].map((byte) => byte.toString(16).padStart(2, '0'));
      return `${name} ${bytes.slice(0, MOST).join(' ')}${bytes.length > MOST ? ' …' : ''}`;
    }
    default: {
      if (!Array.isArray(value)) return `${name} ${text(value)}`;
      // An empty array has no value field.
      if (value.length === 0) return pair.type === 'string-array' ? `${name} []` : `${name} `;
      return `${name} [${value.slice(0, MOST).map(text).join(', ')}${value.length > MOST ? ', …' : ''}]`;
    }
  }
}

describe('the samples', () => {
  it('show each kind of refusal once', () => {
    for (const kind of REFUSAL_KINDS) {
      const bytes = sampleBytes(kind);
      expect(read(bytes).refusal?.detail.kind, kind).toBe(kind);
      const answer = unpack(bytes);
      expect(answer.ok ? '' : answer.error.detail.kind).toBe(kind);
    }
  });

  it('show what only the kernel refuses', () => {
    for (const kind of KERNEL_KINDS) {
      const bytes = sampleBytes(kind);
      expect(read(bytes).refusal, kind).toBeNull();
      expect(readList(bytes, machineOf(kind)).refusal?.detail.kind).toBe(kind);
    }
  });

  it('point at the byte that causes the refusal', () => {
    const causes = (kind: (typeof REFUSAL_KINDS)[number]) => {
      const { refusal } = read(sampleBytes(kind));
      return [refusal?.offset, refusal?.cause];
    };
    expect(causes('stringRoom')).toEqual([44, 54]); // the NUL inside the string
    expect(causes('noNul')).toEqual([44, 51]); // the last byte of the room
    expect(causes('nameEnd')).toEqual([28, 33]); // the NUL inside the name
    expect(causes('type')).toEqual([24, 24]);
  });

  it('begin with the whole request and the torn one', () => {
    expect(read(sampleBytes('request')).refusal).toBeNull();
    expect(read(sampleBytes('torn')).refusal).toMatchObject({ errno: 'EFAULT', path: 'cachefile' });
    expect(SAMPLE_IDS.every(isSample)).toBe(true);
  });

  it('include a cache file as it is written today', () => {
    const bytes = sampleBytes('cache.native');
    // `spa_config_write` packs in native encoding.
    expect([...bytes.subarray(0, 4)]).toEqual([0, 1, 0, 0]);
    const reading = read(bytes);
    expect(reading).toMatchObject({ refusal: null, encoding: 'native', endian: 'little' });
    const names = Array.from({ length: reading.fields.nodeCount }, (_, node) =>
      nameOf(bytes, reading.fields, node),
    );
    expect(names).toEqual(
      expect.arrayContaining(['tank', 'pool_guid', 'hostid', 'vdev_tree', 'features_for_read']),
    );
  });

  it('include the recording of four pools unchanged', () => {
    const shipped = readFileSync(new URL('../../public/samples/zpool.cache.gz', import.meta.url));
    const recorded = readFileSync(new URL('../nvlist/fixtures/zpool.cache.bin.gz', import.meta.url));
    expect(gunzipSync(shipped).equals(gunzipSync(recorded))).toBe(true);
  });
});

describe('the cache file', () => {
  const packed = readFileSync(new URL('../nvlist/fixtures/zpool.cache.bin.gz', import.meta.url));
  const bytes = Uint8Array.from(gunzipSync(packed));
  const reading = read(bytes);

  it('has paths in the notation of the decoder', () => {
    const [match] = find(bytes, reading, 'ashift');
    expect(match).toBeDefined();
    expect(pathOf(bytes, reading.fields, match?.node ?? 0)).toMatch(/\.vdev_tree\.children\[0\]\.ashift$/);
  });

  it('is searched by name, text, and number', () => {
    expect(find(bytes, reading, 'hostname')).toHaveLength(4);
    const disks = find(bytes, reading, '/DEV/');
    expect(disks.length).toBeGreaterThan(100);
    expect(find(bytes, reading, '5000').length).toBeGreaterThanOrEqual(4);
    // 5000 is also part of a text.
    expect(find(bytes, reading, '0x1388')).toHaveLength(4);
    expect(find(bytes, null, 'hostname')).toHaveLength(4);
  });
});
