import fc from 'fast-check';
import type { Encoding, Endian } from './header.ts';
import type { NvList, NvPair, Text } from './index.ts';
import { readText } from './text.ts';

// Any list, for the tests of this folder.

// Texts as they come off the wire: a string when the bytes are UTF-8, bytes otherwise.
/** Any name or string. */
export const text: fc.Arbitrary<Text> = fc.oneof(
  fc.string({ maxLength: 40, unit: 'binary' }).map((s) => s.replaceAll('\0', '')),
  fc.uint8Array({ min: 1, maxLength: 40 }).map((bytes) => readText(bytes, 0, bytes.length)),
);

const int = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });
const signed64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
const unsigned64 = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
const short = { maxLength: 12 } as const;

/** Any list, and any pair. */
export const { list, pair } = fc.letrec<{ list: NvList; pair: NvPair }>((tie) => {
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

/** Either encoding, in either byte order. */
export const form: fc.Arbitrary<{ readonly encoding: Encoding; readonly endian: Endian }> = fc.record({
  encoding: fc.constantFrom('native', 'xdr'),
  endian: fc.constantFrom('little', 'big'),
});
