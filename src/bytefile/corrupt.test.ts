import { describe, expect, it } from 'vitest';
import { pack, uniqueNameList, type Encoding } from '../nvlist/index.ts';
import { badCopies, cutString, cutStrings, type BadCopy } from './corrupt.ts';
import { findList } from './label.ts';
import { readList, USUAL_MACHINE } from './read-list.ts';
import { sampleBytes } from './samples.ts';

const packed = (value: string, encoding: Encoding): Uint8Array => {
  const done = pack(uniqueNameList([{ name: 'cachefile', type: 'string', value }]), { encoding });
  if (!done.ok) throw new Error(value);
  return done.value;
};
function copiesOf(bytes: Uint8Array, node: number, slash?: number): Readonly<Record<string, BadCopy>> {
  const reading = readList(bytes, USUAL_MACHINE);
  const string = cutString(bytes, reading, node);
  if (string === null) throw new Error('no string with a slash');
  const made = badCopies(bytes, reading, string, slash ?? string.slashes.at(-1) ?? 0);
  if (!made.ok) throw new Error(made.error);
  return Object.fromEntries(made.value.map((copy) => [copy.kind, copy]));
}

/**
 * Measured with the real library: a path, and how the decoder reads the torn and the grown copy. Null stands for EFAULT.
 */
const MEASURED: readonly (readonly [string, string | null, string | null])[] = [
  ['/tmp/zc', '/tmp', '/tmp/'],
  ['/a/b', '/a', '/a/'],
  ['/a', '', '/'],
  ['/etc/zfs/pools', '/etc/zfs', '/etc/zfs/'],
  ['/abcdefg/c', '/abcdefg', '/abcdefg/'],
  ['/my/zfs/c', null, null],
  ['/my/zfs/zpool.cache', null, null],
  ['/etc/zfs/zpool.cache', null, '/etc/zfs/'],
  ['/var/cache/zpool.cache', null, '/var/cache/'],
  ['/zpool.cache', null, '/'],
  ['/boot/zfs/zpool.cache', null, '/boot/zfs/'],
  ['/usr/local/etc/zfs/zpool.cache', null, '/usr/local/etc/zfs/'],
];

describe.each(['native', 'xdr'] as const)('the three bad copies, %s', (encoding) => {
  it.each(MEASURED)('of %s are answered as measured', (path, torn, grown) => {
    const copies = copiesOf(packed(path, encoding), 1);
    expect(copies['torn']?.value).toBe(torn);
    expect(copies['torn']?.refusal?.errno ?? null).toBe(torn === null ? 'EFAULT' : null);
    expect(copies['cut']?.value).toBe(path.slice(0, path.lastIndexOf('/')));
    expect(copies['grown']?.value).toBe(grown);
    const isRefused = grown === null && encoding === 'native';
    expect(copies['grown']?.refusal?.detail.kind ?? null).toBe(isRefused ? 'noNul' : null);
    // In XDR, packing this copy reads past the pair, so its bytes are unknown.
    expect(copies['grown']?.bytes === null).toBe(grown === null && encoding === 'xdr');
  });
});

it('the torn request is the one of the report', () => {
  const torn = copiesOf(sampleBytes('request'), 1)['torn'];
  expect(torn?.bytes).toEqual(sampleBytes('torn'));
  expect(torn).toMatchObject({ room: 24, need: 16, length: 22, slash: 10 });
  expect(copiesOf(packed('/var/cache/zpool.cache', 'xdr'), 1)['torn']?.bytes).toHaveLength(68);
});

it('any slash can be cut, also in a nested list and in a label', () => {
  const inner = uniqueNameList([{ name: 'path', type: 'string', value: '/dev/disk/by-id/wwn-0x1' }]);
  const done = pack(
    uniqueNameList([
      { name: 'txg', type: 'uint64', value: 4n },
      { name: 'children', type: 'nvlist-array', value: [uniqueNameList([]), inner] },
    ]),
    { encoding: 'xdr' },
  );
  if (!done.ok) throw new Error('does not pack');
  const label = new Uint8Array(256 << 10);
  label.set(done.value, 16 << 10);
  expect(findList(label)).toMatchObject({ kind: 'label', start: 16384 });
  const reading = readList(label, USUAL_MACHINE);
  expect(reading.refusal).toBeNull();
  const [string] = cutStrings(label, reading, 10);
  expect(string?.slashes).toEqual([0, 4, 9, 15]);
  const copies = copiesOf(label, string?.node ?? 0, 9);
  expect(copies['torn']?.refusal).toMatchObject({ errno: 'EFAULT', path: 'children[1].path' });
  expect(copies['torn']?.bytes).toHaveLength(label.length);
  expect(copies['cut']?.value).toBe('/dev/disk');
  expect(copies['grown']?.value).toBe('/dev/disk/');
});
