import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  leaves,
  listFromJson,
  listToJson,
  pack,
  packedSize,
  textBytes,
  unpack,
  type ByteSpan,
  type NvList,
  type NvPair,
  type Text,
} from './index.ts';
import { readText } from './text.ts';

// Texts as they come off the wire: a string when the bytes are UTF-8, bytes otherwise.
const text: fc.Arbitrary<Text> = fc.oneof(
  fc.string({ maxLength: 40, unit: 'binary' }).map((s) => s.replaceAll('\0', '')),
  fc.uint8Array({ min: 1, maxLength: 40 }).map((bytes) => readText(bytes, 0, bytes.length)),
);

const int = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });
const signed64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
const unsigned64 = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
const short = { maxLength: 12 } as const;

const { list } = fc.letrec<{ list: NvList; pair: NvPair }>((tie) => {
  const of = <T extends NvPair['type'], V>(type: T, value: fc.Arbitrary<V>) =>
    fc.record({ name: text, type: fc.constant(type), value });
  return {
    list: fc.record({
      flags: fc.constantFrom(0, 1, 2, 3),
      version: fc.constant(0),
      pairs: fc.array(tie('pair'), { maxLength: 6 }),
    }),
    pair: fc.oneof(
      { depthSize: 'small' },
      of('boolean', fc.constant(null)),
      of('boolean-value', fc.boolean()),
      fc.oneof(of('byte', int(0, 0xff)), of('uint8', int(0, 0xff)), of('int8', int(-0x80, 0x7f))),
      fc.oneof(of('int16', int(-0x8000, 0x7fff)), of('uint16', int(0, 0xffff))),
      fc.oneof(of('int32', int(-0x80000000, 0x7fffffff)), of('uint32', int(0, 0xffffffff))),
      fc.oneof(
        of('int64', signed64),
        of('hrtime', signed64),
        of('uint64', unsigned64),
        of('double', unsigned64),
      ),
      of('string', text),
      fc.oneof(of('byte-array', fc.uint8Array(short)), of('uint8-array', fc.uint8Array(short))),
      of('int8-array', fc.int8Array(short)),
      fc.oneof(of('int16-array', fc.int16Array(short)), of('uint16-array', fc.uint16Array(short))),
      fc.oneof(of('int32-array', fc.int32Array(short)), of('uint32-array', fc.uint32Array(short))),
      fc.oneof(of('int64-array', fc.bigInt64Array(short)), of('uint64-array', fc.bigUint64Array(short))),
      of('boolean-array', fc.array(fc.boolean(), short)),
      of('string-array', fc.array(text, short)),
      of('nvlist', tie('list')),
      of('nvlist-array', fc.array(tie('list'), { maxLength: 4 })),
    ) as fc.Arbitrary<NvPair>,
  };
});

const form = fc.constantFrom(
  { encoding: 'native', endian: 'little' },
  { encoding: 'native', endian: 'big' },
  { encoding: 'xdr', endian: 'little' },
  { encoding: 'xdr', endian: 'big' },
) as fc.Arbitrary<{ encoding: 'native' | 'xdr'; endian: 'little' | 'big' }>;

function packed(
  value: NvList,
  options: { encoding: 'native' | 'xdr'; endian: 'little' | 'big' },
): Uint8Array {
  const result = pack(value, options);
  if (!result.ok) throw new Error(result.error.reason);
  return result.value;
}

/** Leaves without gap or overlap from 0 to `length`, and each parent exactly around its children. */
function expectTiles(spans: readonly ByteSpan[], length: number): void {
  let at = 0;
  for (const leaf of leaves(spans)) {
    expect(leaf.start).toBe(at);
    expect(leaf.end).toBeGreaterThan(at);
    at = leaf.end;
  }
  expect(at).toBe(length);
  expectNested(spans);
}

function expectNested(spans: readonly ByteSpan[]): void {
  for (const span of spans) {
    if (!('children' in span)) continue;
    expect([span.children[0]?.start, span.children.at(-1)?.end]).toEqual([span.start, span.end]);
    expectNested(span.children);
  }
}

describe('for any list, in both encodings and both byte orders', () => {
  it('unpacking what was packed gives the list back', () => {
    fc.assert(
      fc.property(list, form, (value, options) => {
        const result = unpack(packed(value, options), { hostEndian: options.endian });
        expect(result.ok && result.value).toMatchObject({ list: value, ...options });
        expect(result.ok && result.value.list).toEqual(value);
      }),
    );
  });

  it('the size pass counts the bytes that are written', () => {
    fc.assert(
      fc.property(list, form, (value, options) => {
        expect(packedSize(value, options)).toEqual({ ok: true, value: packed(value, options).length });
      }),
    );
  });

  it('spans tile the buffer', () => {
    fc.assert(
      fc.property(list, form, fc.uint8Array({ maxLength: 9 }), (value, options, tail) => {
        const bytes = Uint8Array.of(...packed(value, options), ...tail);
        const result = unpack(bytes, { hostEndian: options.endian });
        expectTiles(result.ok ? result.value.spans : [], bytes.length);
      }),
    );
  });

  it('the JSON form loses nothing', () => {
    fc.assert(
      fc.property(list, (value) => {
        const json: unknown = JSON.parse(JSON.stringify(listToJson(value)));
        expect(listFromJson(json)).toEqual(value);
      }),
    );
  });
});

describe('damage', () => {
  // What unpacks must also pack, and unpack to the same list again.
  const check = (bytes: Uint8Array): void => {
    const result = unpack(bytes);
    if (!result.ok) {
      const { errno, offset, reason, partial } = result.error;
      expect(['EINVAL', 'EFAULT', 'ENOTSUP']).toContain(errno);
      expect(offset).toBeLessThanOrEqual(bytes.length);
      expect(reason).not.toBe('');
      expectTiles(partial.spans, bytes.length);
      listToJson(partial.list);
      return;
    }
    expectTiles(result.value.spans, bytes.length);
    const again = pack(result.value.list, { encoding: result.value.encoding });
    const twice = again.ok ? unpack(again.value) : again;
    expect(twice.ok && listToJson(twice.value.list)).toEqual(listToJson(result.value.list));
  };

  it('of one byte gives a value or a typed error', () => {
    fc.assert(
      fc.property(list, form, fc.nat(), int(1, 255), (value, options, where, change) => {
        const bytes = packed(value, options);
        const at = where % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ change;
        check(bytes);
      }),
      { numRuns: 400 },
    );
  });

  it('by truncation is refused, whatever is left', () => {
    fc.assert(
      fc.property(list, form, fc.nat(), (value, options, where) => {
        const bytes = packed(value, { ...options, endian: 'little' });
        check(bytes.subarray(0, where % bytes.length));
      }),
    );
  });

  it('by noise behind any header gives a value or a typed error', () => {
    fc.assert(
      fc.property(fc.constantFrom(0, 1), fc.uint8Array({ maxLength: 200 }), (encoding, noise) => {
        check(Uint8Array.of(encoding, 1, 0, 0, ...noise));
      }),
      { numRuns: 400 },
    );
  });
});

it('texts keep every byte', () => {
  fc.assert(
    fc.property(fc.uint8Array({ min: 1, maxLength: 60 }), (bytes) => {
      const read = readText(bytes, 0, bytes.length);
      expect([...textBytes(read)]).toEqual([...bytes]);
      const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
      if (typeof read === 'string') expect(read).toBe(decoder.decode(bytes));
      else expect(() => decoder.decode(bytes)).toThrow(TypeError);
    }),
    { numRuns: 500 },
  );
});
