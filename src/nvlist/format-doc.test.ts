import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { leaves, pack, uniqueNameList, unpack } from './index.ts';

const doc = readFileSync(new URL('../../docs/nvlist-format.md', import.meta.url), 'utf8');
const list = uniqueNameList([{ name: 'cachefile', type: 'string', value: '/var/cache/zpool.cache' }]);

/** The length in a heading of the worked example, and the rows of its table. */
function example(heading: string): {
  length: number;
  rows: { offset: number; hex: string; field: string }[];
} {
  const section = doc.slice(doc.indexOf(`### ${heading}`)).split('\n### ')[0] ?? '';
  const rows = [...section.matchAll(/^\| (\d+) +\| `([0-9a-f ]+)` +\| (\w+) +\|/gm)].map(
    ([, offset, bytes, field]) => ({
      offset: Number(offset),
      hex: (bytes ?? '').replaceAll(' ', ''),
      field: field ?? '',
    }),
  );
  return { length: Number(/: (\d+) bytes/.exec(section)?.[1]), rows };
}

describe('docs/nvlist-format.md', () => {
  it.each([
    ['native', 'Native, little endian'],
    ['xdr', 'XDR: '],
  ] as const)('shows the bytes and fields of the %s form as they are', (encoding, heading) => {
    const packed = pack(list, { encoding });
    const bytes = packed.ok ? packed.value : new Uint8Array();
    const unpacked = unpack(bytes);
    const fields = [...leaves(unpacked.ok ? unpacked.value.spans : [])].map(({ start, end, kind }) => ({
      offset: start,
      hex: Buffer.from(bytes.subarray(start, end)).toString('hex'),
      field: kind,
    }));
    expect(example(heading)).toEqual({ length: bytes.length, rows: fields });
  });

  it('quotes the refusal of the torn form', () => {
    const packed = pack(list, { encoding: 'native' });
    const bytes = packed.ok ? packed.value : new Uint8Array();
    bytes[Number(/byte (\d+) of the native form/.exec(doc)?.[1])] = 0;
    const torn = unpack(bytes);
    const reason = /"(room for [^"]+)", `EFAULT`/.exec(doc)?.[1];
    expect(torn).toMatchObject({ ok: false, error: { errno: 'EFAULT', reason } });
  });
});
