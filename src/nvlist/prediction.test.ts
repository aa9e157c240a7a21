import fc from 'fast-check';
import { expect, it } from 'vitest';
import { form, repetitive } from './fixtures/arbitrary.ts';
import { describe } from './errno.ts';
import { listToJson, pack, uniqueNameList, type NvPair, type UnpackOptions } from './index.ts';
import { fromBuffer, fromDecoder } from './platform.ts';
import { predictWith } from './prediction.ts';
import { keepStray } from './slack.ts';
import { recordSpans } from './span-columns.ts';
import { unpackWith, type Unpack } from './unpack.ts';
import { decodeXdr } from './xdr-decode.ts';

const parts = { decodeXdr, record: recordSpans, describe, keepStray };
const withoutPrediction = unpackWith(parts);
/** With texts read character by character, cut out of a string of Node's, or out of one of a decoder's, as in a browser. */
const withPrediction = [null, fromBuffer(), fromDecoder()].map((textOf) =>
  unpackWith({ ...parts, predict: predictWith(textOf) }),
);

/** Everything that an answer says, and the bytes that its list is packed to, which hold what JSON leaves out. */
function told(result: ReturnType<Unpack>): string {
  const { list: read } = result.ok ? result.value : result.error.partial;
  const error = result.ok ? null : { ...result.error, partial: null };
  const packed = pack(read, { encoding: 'native' });
  return JSON.stringify([listToJson(read), error, packed.ok ? [...packed.value] : packed.error]);
}

function expectSame(bytes: Uint8Array, options: UnpackOptions): void {
  const expected = told(withoutPrediction(bytes, options));
  for (const predicted of withPrediction) expect(told(predicted(bytes, options))).toBe(expected);
}

const options = fc.record({
  reader: fc.constantFrom('library', 'kernel'),
  maxDepth: fc.constantFrom(1, 2, 100),
} as const);

/** The bytes at an offset in a larger buffer, which need not be a multiple of four. */
function movedBy(bytes: Uint8Array, offset: number): Uint8Array {
  const room = new Uint8Array(bytes.length + 8).fill(0x5a);
  room.set(bytes, offset);
  return room.subarray(offset, offset + bytes.length);
}

it('with and without prediction, a list gives the same answer', () => {
  fc.assert(
    fc.property(repetitive, form, options, fc.nat(7), (value, { encoding, endian }, rest, offset) => {
      const packed = pack(value, { encoding, endian });
      if (packed.ok) expectSame(movedBy(packed.value, offset), { ...rest, hostEndian: endian });
    }),
    { numRuns: 200 },
  );
});

const damage = fc.array(
  fc.tuple(
    fc.nat(),
    fc.oneof(fc.constantFrom(0, 1, 8, 0x2f, 0x61, 0x7f, 0x80, 0xff), fc.integer({ min: 0, max: 255 })),
  ),
  { minLength: 1, maxLength: 4 },
);

it('so does a damaged one, and one that is cut off', () => {
  fc.assert(
    fc.property(
      repetitive,
      form,
      options,
      damage,
      fc.option(fc.nat()),
      (value, { encoding, endian }, rest, changes, length) => {
        const packed = pack(value, { encoding, endian });
        if (!packed.ok) return;
        const bytes = packed.value;
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        const cut = length === null ? bytes : bytes.subarray(0, length % (bytes.length + 1));
        expectSame(cut, { ...rest, hostEndian: endian });
      },
    ),
    { numRuns: 800 },
  );
});

// The room of a text is a multiple of eight. One that is not is refused, though zeros fill it.
it('so does one whose last text has a few bytes too many, or too few', () => {
  const pairs = Array.from({ length: 20 }, (): NvPair => ({ name: 'path', type: 'string', value: '/a' }));
  for (const encoding of ['native', 'xdr'] as const)
    for (let more = -8; more <= 16; more += 1) {
      const packed = pack(uniqueNameList(pairs), { encoding });
      if (!packed.ok) throw new Error('not packed');
      const bytes = new Uint8Array(packed.value.length + 32);
      bytes.set(packed.value);
      const size = 32;
      const last = encoding === 'native' ? 12 + 19 * size : packed.value.length - 8 - 28;
      const view = new DataView(bytes.buffer);
      if (encoding === 'native') view.setInt32(last, size + more, true);
      else view.setInt32(last + 4, size + more);
      expectSame(bytes, {});
    }
});
