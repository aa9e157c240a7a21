import { describe, expect, it } from 'vitest';
import {
  leafAt,
  leaves,
  listToJson,
  pack,
  uniqueNameList,
  unpack,
  type NvList,
  type NvPair,
} from './index.ts';
import { cacheFileList, fromHex, packed, refusal } from './testing.ts';

// The request of `zpool import -o cachefile=/var/cache/zpool.cache`, as the real library packed it, and the same
// with the NUL of another thread captured at byte 54. Issue openzfs/zfs#16405.
const START = '000100000000000001000000380000000a0000000100000009000000636163686566696c6500000000000000';
const WHOLE = `${START}2f7661722f63616368652f7a706f6f6c2e6361636865000000000000`;
const TORN = `${START}2f7661722f6361636865007a706f6f6c2e6361636865000000000000`;

describe('the 72 bytes of the import request', () => {
  it('are what packing the one-string list gives', () => {
    expect(packed(cacheFileList('/var/cache/zpool.cache'))).toEqual(fromHex(WHOLE));
  });

  it('unpack to that list', () => {
    const result = unpack(fromHex(WHOLE));
    expect(result).toMatchObject({ ok: true, value: { encoding: 'native', endian: 'little' } });
    expect(result.ok && result.value.list).toEqual(cacheFileList('/var/cache/zpool.cache'));
  });

  it('have these fields', () => {
    const result = unpack(fromHex(WHOLE));
    const fields = result.ok ? [...leaves(result.value.spans)] : [];
    expect(fields.map(({ kind, start, end, path }) => `${kind} ${start}-${end} ${path}`.trim())).toEqual([
      'encoding 0-1',
      'endian 1-2',
      'reserved 2-4',
      'version 4-8',
      'flags 8-12',
      'pairSize 12-16 cachefile',
      'nameSize 16-18 cachefile',
      'pairReserved 18-20 cachefile',
      'elementCount 20-24 cachefile',
      'type 24-28 cachefile',
      'name 28-38 cachefile',
      'namePadding 38-44 cachefile',
      'value 44-67 cachefile',
      'valuePadding 67-68 cachefile',
      'endMark 68-72',
    ]);
  });

  it('are refused when torn, with the numbers and what was read', () => {
    const error = refusal(fromHex(TORN));
    expect(error).toMatchObject({
      errno: 'EFAULT',
      offset: 44,
      path: 'cachefile',
      reason: 'room for 24 bytes, the string needs 16',
      detail: { kind: 'stringRoom', room: 24, need: 16 },
    });
    expect(error.partial.list).toMatchObject(cacheFileList('/var/cache'));
    expect(leafAt(error.partial.spans, 44)).toMatchObject({ kind: 'value', start: 44, end: 55 });
    expect(leafAt(error.partial.spans, 60)).toMatchObject({ kind: 'valuePadding', start: 55, end: 68 });
    expect([...leaves(error.partial.spans)].at(-1)).toMatchObject({ kind: 'unread', start: 68, end: 72 });
  });

  it('are refused without reading past the pair when no NUL is in it', () => {
    const bytes = packed(cacheFileList('/my/zfs'));
    bytes[51] = 0x2f; // the grown copy `/my/zfs/`: eight bytes of room, no NUL among them
    expect(refusal(bytes)).toMatchObject({
      errno: 'EFAULT',
      offset: 44,
      reason: 'no NUL in 8 bytes; the reader runs past the pair',
      detail: { kind: 'noNul', room: 8 },
    });
  });
});

// The length of the path and the index of its last slash decide whether a torn copy is noticed, in both encodings alike.
describe.each(['native', 'xdr'] as const)('a torn path, %s', (encoding) => {
  it.each([
    ['/tmp/zc', '/tmp'],
    ['/a', ''],
    ['/etc/zfs/pools', '/etc/zfs'],
    ['/my/zfs/c', null],
    ['/etc/zfs/zpool.cache', null],
    ['/zpool.cache', null],
    ['/usr/local/etc/zfs/zpool.cache', null],
  ])('%s unpacks as %j', (path, shortened) => {
    const bytes = packed(cacheFileList(path), encoding);
    const valueAt = Buffer.from(bytes).indexOf(path, 'latin1');
    bytes[valueAt + path.lastIndexOf('/')] = 0;
    const result = unpack(bytes);
    if (shortened === null)
      expect(result).toMatchObject({ ok: false, error: { errno: 'EFAULT', offset: valueAt } });
    else expect(result.ok && result.value.list).toMatchObject(cacheFileList(shortened));
  });
});

describe('refusals', () => {
  it('name the endian byte of an empty reply buffer', () => {
    const zeros = new Uint8Array(256);
    expect(refusal(zeros)).toMatchObject({
      errno: 'ENOTSUP',
      offset: 1,
      detail: { kind: 'endian', byte: 0 },
    });
    expect(refusal(zeros.subarray(0, 3))).toMatchObject({ errno: 'EINVAL', offset: 0 });
    expect(unpack(zeros, { hostEndian: 'big' })).toMatchObject({
      ok: true,
      value: { list: { flags: 0, pairs: [] } },
    });
  });

  it('give the path through nested lists and arrays', () => {
    const disk = (path: string): NvList => uniqueNameList([{ name: 'path', type: 'string', value: path }]);
    const children: NvPair = {
      name: 'children',
      type: 'nvlist-array',
      value: [disk('/dev/sda'), disk('/dev/sdb'), disk('/dev/disk/by-id/x')],
    };
    const tree: NvPair = { name: 'vdev_tree', type: 'nvlist', value: uniqueNameList([children]) };
    for (const encoding of ['native', 'xdr'] as const) {
      const bytes = packed(uniqueNameList([tree]), encoding);
      const valueAt = Buffer.from(bytes).indexOf('/dev/disk', 'latin1');
      bytes[valueAt + 4] = 0;
      const error = refusal(bytes);
      expect(error).toMatchObject({ errno: 'EFAULT', offset: valueAt, path: 'vdev_tree.children[2].path' });
      expect(JSON.stringify(listToJson(error.partial.list))).toContain('"/dev/sdb"');
      expect(leafAt(error.partial.spans, valueAt)).toMatchObject({ kind: 'value', path: error.path });
    }
  });

  it('stop at the deepest level: 100 for users, 20 for the kernel', () => {
    const deep = (levels: number): NvList => {
      let list = uniqueNameList([]);
      for (let i = 0; i < levels; i += 1) list = uniqueNameList([{ name: 'n', type: 'nvlist', value: list }]);
      return list;
    };
    expect(unpack(packed(deep(100))).ok).toBe(true);
    expect(pack(deep(101), { encoding: 'native' })).toMatchObject({ ok: false, error: { errno: 'EFAULT' } });
    expect(pack(deep(101), { encoding: 'xdr' })).toMatchObject({ ok: false, error: { errno: 'EFAULT' } });
    expect(unpack(packed(deep(20)), { maxDepth: 20 }).ok).toBe(true);
    expect(refusal(packed(deep(21)), { maxDepth: 20 })).toMatchObject({
      errno: 'EINVAL',
      detail: { limit: 20 },
    });
    expect(refusal(packed(deep(21), 'xdr'), { maxDepth: 20 })).toMatchObject({ errno: 'EFAULT' });
  });

  it('bound what absent array elements may take', () => {
    // Pairs whose size covers the rest of the input promise a large array and send none of it.
    const pair = (decoded: number, elements: number): number[] =>
      [40, decoded, 1, 0x61000000, 0x10, elements, 0].flatMap((word) => [
        (word >>> 24) & 0xff,
        (word >>> 16) & 0xff,
        (word >>> 8) & 0xff,
        word & 0xff,
      ]);
    const bytes = new Uint8Array(1 << 20);
    bytes.set([1, 1]);
    for (let at = 12; at < 30000; at += 28) bytes.set(pair(24 + 800_000, 100_000), at);
    expect(refusal(bytes)).toMatchObject({ errno: 'ENOMEM', path: 'a', detail: { kind: 'memory' } });
  });
});

it('text that is not UTF-8 stays bytes', () => {
  const value = Uint8Array.of(0x2f, 0xff, 0xc0, 0x80);
  const list = uniqueNameList([{ name: 'größe', type: 'string', value }]);
  const result = unpack(packed(list, 'xdr'));
  expect(result.ok && result.value.list).toEqual(list);
  expect(listToJson(list)).toMatchObject({ pairs: [{ name: 'größe', value: { hex: '2fffc080' } }] });
});

// Not recorded, but follows from what was: the library decodes a pair into one block, and the part of a name behind
// an early NUL stays in that block where an array leaves elements out.
it('absent XDR elements hold what a name with an early NUL left behind', () => {
  const words = (...list: number[]): number[] =>
    list.flatMap((word) => [(word >>> 24) & 0xff, (word >>> 16) & 0xff, (word >>> 8) & 0xff, word & 0xff]);
  const name = [0x61, 0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]; // 13 bytes, the value's place starts at index 8
  const pair = [...words(48, 32, 13), ...name, 0, 0, 0, ...words(25, 5, 1, 0x7f)];
  const bytes = Uint8Array.of(1, 1, 0, 0, ...words(0, 1), ...pair, ...words(0, 0));
  const result = unpack(bytes);
  const [read, ...others] = result.ok ? result.value.list.pairs : [];
  expect({ ...read, slack: null }).toEqual({
    name: 'a',
    type: 'int8-array',
    value: Int8Array.of(0x7f, 9, 10, 11, 12),
    slack: null,
    slackAt: 0,
  });
  expect(others).toEqual([]);
  // The rest of the name in front of the value goes along with the pair, see repack.test.ts.
  const [start = 0, nameEnd] = read?.slack?.places ?? [];
  expect(read?.slack?.bytes.slice(nameEnd, start + 24)).toEqual(Uint8Array.of(2, 3, 4, 5, 6, 7));
});

it('refuses a count whose size passes 31 bits, and its fields still tile the input', () => {
  // Rounded up to eight in 32 bits, such a size would become negative and pass every check.
  const bytes = fromHex(
    '0001000000000000010000002000000002000000ffffff1f0e0000006100000000000000000000000000000000000000',
  );
  const error = refusal(bytes);
  expect(error.errno).toBe('EFAULT');
  const covered = [...leaves(error.partial.spans)].map(({ start, end }) => end - start);
  expect(covered.reduce((sum, length) => sum + length, 0)).toBe(bytes.length);
});
