import fc from 'fast-check';
import { expect, it } from 'vitest';
import { form, list } from './fixtures/arbitrary.ts';
import { leafAt, leaves, pack, unpack, type ByteSpan } from './index.ts';

/** The leaves found by way of the objects of every parent. */
const walked = (spans: readonly ByteSpan[]): readonly ByteSpan[] =>
  spans.flatMap((span) => ('children' in span ? walked(span.children) : [span]));

it('the objects that are made of spans on demand agree, whichever way one asks', () => {
  fc.assert(
    fc.property(list, form, fc.nat(), fc.nat(255), (value, { encoding, endian }, where, byte) => {
      const packed = pack(value, { encoding, endian });
      if (!packed.ok) return;
      const bytes = packed.value;
      bytes[where % bytes.length] = byte;
      const answer = unpack(bytes, { hostEndian: endian });
      const { spans } = answer.ok ? answer.value : answer.error.partial;
      const found = [...leaves(spans)];
      expect(found).toEqual(walked(spans));
      // What is written of the spans, or sent to another thread, has all of them.
      const copies = [JSON.parse(JSON.stringify(spans)) as readonly ByteSpan[], structuredClone(spans)];
      for (const copy of copies) expect(walked(copy)).toEqual(found);
      for (const leaf of found) {
        expect(leafAt(spans, leaf.start)).toEqual(leaf);
        expect(leafAt(spans, leaf.end - 1)).toEqual(leaf);
      }
      expect(leafAt(spans, -1)).toBeUndefined();
      expect(leafAt(spans, bytes.length)).toBeUndefined();
    }),
    { numRuns: 150 },
  );
});

it('a part of the spans is asked as the whole is, and keeps its objects', () => {
  const answer = unpack(Uint8Array.of(0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0));
  const { spans } = answer.ok ? answer.value : answer.error.partial;
  const of = (span: ByteSpan | undefined) => (span !== undefined && 'children' in span ? span.children : []);
  const inside = of(spans.find(({ kind }) => kind === 'list'));
  expect([...leaves(inside)].map(({ kind }) => kind)).toEqual(['version', 'flags', 'endMark']);
  expect(leafAt(inside, 9)).toMatchObject({ kind: 'flags', start: 8, end: 12 });
  expect(of(spans.at(-1))).toBe(of(spans.at(-1)));
});
