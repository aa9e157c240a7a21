import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { form, list } from './fixtures/arbitrary.ts';
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
} from './index.ts';
import { readText } from './text.ts';

const int = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });

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

it('a long text is decoded in pieces, and cut between none of its characters', () => {
  const characters = ['a', 'é', '€', '😀'];
  const whole =
    Array.from({ length: 20_000 }, (_, i) => characters[(i * 7) % 4] ?? '').join('') + '😀'.repeat(9000);
  const bytes = new TextEncoder().encode(whole);
  expect(readText(bytes, 0, bytes.length)).toBe(whole);
  bytes[bytes.length - 1] = 0xff;
  expect(readText(bytes, 0, bytes.length)).toEqual(bytes);
});
