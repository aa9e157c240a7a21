import fc from 'fast-check';
import { expect, it } from 'vitest';
import { form, list, pair, repetitive } from './fixtures/arbitrary.ts';
import {
  pack,
  packedSize,
  uniqueNameList,
  type Encoding,
  type Endian,
  type NvList,
  type NvPair,
} from './index.ts';
import { Output } from './output.ts';
import { Repetition } from './repetition.ts';
import { writeAll, writerWith, type PackOptions } from './write.ts';
import { encodeXdr } from './xdr-encode.ts';

const withoutRepetition = writerWith(encodeXdr, null);
/** As `pack` for lists that need no measuring, with each text written by itself. */
const withoutLateTexts = writerWith(encodeXdr, new Repetition(null));

const told = (bytes: Uint8Array | null): string =>
  bytes === null ? 'refused' : Buffer.from(bytes).toString('latin1');

/** The bytes of a list as one character each, or that it cannot be packed. */
function packed(list: NvList, options: PackOptions): string {
  const result = pack(list, options);
  return told(result.ok ? result.value : null);
}

function expectSame(list: NvList, options: PackOptions): void {
  const bytes = told(withoutRepetition(list, options));
  expect(told(withoutLateTexts(list, options))).toBe(bytes);
  expect(packed(list, options)).toBe(bytes);
  // The writer's memory is used again; what the last list left there must not be seen.
  expect(packed(list, options)).toBe(bytes);
}

it('with and without repetition, a list gives the same bytes', () => {
  fc.assert(fc.property(repetitive, form, expectSame), { numRuns: 300 });
});

const asciiText = fc.string({ maxLength: 70 }).map((text) => text.replaceAll('\0', ''));
const name = fc.constantFrom('path', 'guid', 'whole_disk', 'a', 'ab', 'abc', 'devid');
// Mostly what the fast path takes, and sometimes what it must leave alone or refuse.
const plainPair: fc.Arbitrary<NvPair> = fc.oneof(
  { weight: 20, arbitrary: fc.record({ name, type: fc.constant('string'), value: asciiText }) },
  {
    weight: 20,
    arbitrary: fc.record({
      name,
      type: fc.constantFrom('uint64', 'double'),
      value: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
    }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      name,
      type: fc.constantFrom('int64', 'hrtime'),
      value: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    }),
  },
  { weight: 5, arbitrary: fc.record({ name, type: fc.constant('boolean'), value: fc.constant(null) }) },
  {
    weight: 5,
    arbitrary: fc.record({ name, type: fc.constant('uint8-array'), value: fc.uint8Array({ maxLength: 5 }) }),
  },
);
const plain: fc.Arbitrary<NvList> = fc
  .tuple(fc.array(plainPair, { minLength: 1, maxLength: 60 }), fc.nat(6))
  .map(([pairs, times]) =>
    uniqueNameList(Array.from({ length: times }).reduce<NvPair[]>((sum) => [...sum, ...pairs], pairs)),
  );

it('so does one of numbers and ASCII', () => {
  fc.assert(fc.property(plain, form, expectSame), { numRuns: 300 });
});

const odd: fc.Arbitrary<NvPair> = fc.oneof(
  fc.record({
    name,
    type: fc.constant('string'),
    value: fc.constantFrom(
      'é',
      '€uro',
      '😀',
      'a\0b',
      '\ud800',
      `${'x'.repeat(5000)}€`,
      'y'.repeat(70_000),
      '',
    ),
  }),
  fc.record({ name, type: fc.constant('uint64'), value: fc.constantFrom(-1n, 2n ** 64n, 2n ** 64n - 1n) }),
  fc.record({ name, type: fc.constant('int64'), value: fc.constantFrom(-(2n ** 63n) - 1n, 2n ** 63n) }),
);

it('so does one with a pair that is not ASCII, or cannot be packed', () => {
  fc.assert(
    fc.property(plain, odd, fc.nat(), form, ({ pairs }, pair, where, options) => {
      const at = where % (pairs.length + 1);
      expectSame(uniqueNameList([...pairs.slice(0, at), pair, ...pairs.slice(at)]), options);
    }),
    { numRuns: 300 },
  );
});

// Heads are copied eight bytes at a time, as a number; the bits of what is no number need not stay.
it('so does one with a name whose bytes are those of a signalling NaN', () => {
  const bytes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13];
  for (const at of [3, 7, 11]) {
    const name = Uint8Array.from(bytes);
    name.set([0xf1, 0x7f], at - 1);
    const pairs = Array.from({ length: 4 }, (_, i): NvPair[] => [
      { name, type: 'uint64', value: BigInt(i) },
      { name, type: 'string', value: `a text that is long, ${i}` },
      { name, type: 'boolean', value: null },
    ]).flat();
    for (const encoding of ['native', 'xdr'] as const) expectSame(uniqueNameList(pairs), { encoding });
  }
});

/** Memory that holds anything. */
const dirty = (size: number): Uint8Array<ArrayBuffer> => new Uint8Array(size).fill(0xa5);

/** A list of any length by the writer alone. */
function writtenLong(list: NvList, encoding: Encoding, endian?: Endian): string {
  const size = packedSize(list, { encoding });
  if (!size.ok) return 'refused';
  const out = new Output(null, size.value, dirty);
  writeAll(encodeXdr, out, list, endian === undefined ? { encoding } : { encoding, endian });
  return told(out.bytes);
}

// More texts, and more characters, than wait at once; and more bytes than are written without a measured size.
it('a list of any length is packed alike', () => {
  for (const [count, length] of [
    [9000, 3],
    [2000, 100],
    [300, 4000],
    [30_000, 41],
  ] as const) {
    const pairs = Array.from({ length: count }, (_, i): NvPair => {
      const name = `name ${i % 7}`;
      if (i % 3 === 0) return { name, type: 'uint64', value: BigInt(i) };
      return { name, type: 'string', value: String(i).padStart(length - (i % 3), '/') };
    });
    for (const encoding of ['native', 'xdr'] as const) {
      const list = uniqueNameList(pairs);
      const bytes = packed(list, { encoding });
      expect(bytes === writtenLong(list, encoding)).toBe(true); // a difference would take minutes to print
      expect(packedSize(list, { encoding })).toEqual({ ok: true, value: bytes.length });
      const first = told(withoutRepetition(uniqueNameList(pairs.slice(0, 100)), { encoding }));
      expect(bytes.startsWith(first.slice(0, -8))).toBe(true); // all but the end mark
    }
  }
});

// Beyond 1 MiB the size is measured first, and nothing is to spare behind the last pair.
it('any pair may be the last of a long list', () => {
  const long: NvPair = { name: 'long', type: 'byte-array', value: new Uint8Array(1 << 20) };
  fc.assert(
    fc.property(pair, form, (last, options) => {
      const alone = pack(uniqueNameList([last]), options);
      const both = pack(uniqueNameList([long, last]), options);
      if (!alone.ok) return expect(both.ok).toBe(false);
      const tail = alone.value.subarray(12); // behind the header, the version and the flags
      expect(both.ok && told(both.value.subarray(-tail.length))).toBe(told(tail));
    }),
    { numRuns: 60 },
  );
});

it('what memory held before a list of known size is written is not seen in it', () => {
  fc.assert(
    fc.property(fc.oneof(list, repetitive, plain), form, (value, options) => {
      const bytes = packed(value, options);
      if (bytes !== 'refused') expect(writtenLong(value, options.encoding, options.endian)).toBe(bytes);
    }),
    { numRuns: 300 },
  );
});
