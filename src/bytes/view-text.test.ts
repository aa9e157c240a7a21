import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { pageAddress, parseAddress, printAddress } from '../address/index.ts';
import { parseBytesView, printBytesView, type BytesView } from './view-text.ts';

const views: fc.Arbitrary<BytesView> = fc.record({
  sample: fc.option(fc.constantFrom('torn', 'zpool.cache', 'noNul')),
  hex: fc.option(
    fc
      .uint8Array({ minLength: 0, maxLength: 512 })
      .map((bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')),
  ),
  base: fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }),
  absent: fc.option(fc.nat({ max: 2 ** 40 })),
  select: fc.option(
    fc
      .tuple(fc.nat({ max: 1e8 }), fc.integer({ min: 1, max: 1e6 }))
      .map(([from, length]) => ({ from, to: from + length })),
  ),
  columns: fc.constantFrom(8, 16),
  machine: fc.record({
    host: fc.constantFrom('little', 'big'),
    reader: fc.constantFrom('library', 'kernel'),
  }),
  writer: fc.constantFrom('x86-64', 'aarch64', 'ppc64le', 's390x'),
});

function viewOf(hash: string) {
  const problems: unknown[] = [];
  const { part } = parseAddress(hash).address;
  const view = parseBytesView(part, (key, text, used) => problems.push({ key, text, used }));
  return { view, problems };
}

test('the view of the Bytes page comes back from its address', () => {
  fc.assert(
    fc.property(views, fc.option(fc.constantFrom('en', 'zh')), (bytes, lang) => {
      const address = { ...pageAddress('bytes', printBytesView(bytes)), lang };
      const parsed = parseAddress(`#${printAddress(address)}`);
      expect(parsed).toEqual({ address, problems: [] });
      expect(viewOf(`#${printAddress(address)}`)).toEqual({ view: bytes, problems: [] });
    }),
  );
});

it('is readable', () => {
  const { address } = parseAddress('#v=1&page=bytes&hex=0001&select=0-1&row=16&host=big');
  expect(printAddress(address)).toBe('v=1&page=bytes&hex=0001&select=0-1&row=16&host=big');
  expect(viewOf('#v=1&page=bytes').view).toMatchObject({ sample: null, hex: null, columns: 8 });
  expect(parseAddress('#v=1&page=lab').address.part.size).toBe(0);
});

it.each([
  ['hex=0', 'hex', '0'],
  ['base=0x4000', 'base', '0x4000'],
  ['absent=many', 'absent', 'many'],
  ['hex=zz', 'hex', 'zz'],
  [`hex=${'00'.repeat(513)}`, 'hex', '00'.repeat(513)],
  ['select=5-4', 'select', '5-4'],
  ['select=packed:54', 'select', 'packed:54'],
  ['row=12', 'row', '12'],
  ['host=middle', 'host', 'middle'],
  ['writer=vax', 'writer', 'vax'],
  ['sample=<b>', 'sample', '<b>'],
])('says what it cannot follow: %s', (part, key, text) => {
  const { view, problems } = viewOf(`#v=1&page=bytes&${part}`);
  expect(problems).toMatchObject([{ key, text }]);
  expect(view).toEqual(viewOf('').view);
});
