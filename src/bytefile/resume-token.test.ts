import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pack, uniqueNameList, unpack } from '../nvlist/index.ts';
import { listOfToken, parseResumeToken } from './resume-token.ts';

const packed = pack(
  uniqueNameList([
    { name: 'object', type: 'uint64', value: 128n },
    { name: 'offset', type: 'uint64', value: 0x40000n },
    { name: 'bytes', type: 'uint64', value: 0x51200n },
    { name: 'toguid', type: 'uint64', value: 0x1234567890abcdefn },
    { name: 'toname', type: 'string', value: 'tank/data@daily' },
  ]),
  { encoding: 'native' },
);
const list = packed.ok ? packed.value : new Uint8Array();
const compressed = deflateSync(list);
let sum = 0n;
for (let at = 0; at + 4 <= compressed.length; at += 4) sum += BigInt(compressed.readUInt32LE(at));
const token = `1-${sum.toString(16)}-${list.length.toString(16)}-${compressed.toString('hex')}`;
const inflate = (bytes: Uint8Array): Promise<Uint8Array> =>
  new Promise((resolve) => {
    resolve(Uint8Array.from(inflateSync(bytes)));
  });

describe('a resume token', () => {
  it('holds a packed list', async () => {
    const parsed = parseResumeToken(`  ${token.slice(0, 80)}\n${token.slice(80)}\n`);
    expect(parsed).toMatchObject({ ok: true, value: { isChecksumRight: true, length: list.length } });
    if (!parsed.ok) return;
    const found = await listOfToken(parsed.value, inflate);
    expect(found.ok && unpack(found.value).ok).toBe(true);
    expect(found.ok && Buffer.from(found.value).equals(list)).toBe(true);
  });

  it('reports bytes that do not match its checksum', () => {
    const damaged = token.replace(/(.)$/, (digit) => (digit === '0' ? '1' : '0')).replace(/-78(..)/, '-78$1');
    const altered = damaged.replace(/^1-[0-9a-f]+/, `1-${(sum + 1n).toString(16)}`);
    expect(parseResumeToken(altered)).toMatchObject({ ok: true, value: { isChecksumRight: false } });
  });

  it('is refused with a reason', async () => {
    expect(parseResumeToken('1-2-3')).toMatchObject({ ok: false, error: { kind: 'form' } });
    expect(parseResumeToken(token.replace(/^1/, '2'))).toMatchObject({
      error: { kind: 'version', version: 2 },
    });
    expect(parseResumeToken(token.slice(0, -1))).toMatchObject({ error: { kind: 'oddDigits' } });
    const cut = parseResumeToken(token.slice(0, -40));
    expect(cut.ok && (await listOfToken(cut.value, inflate))).toMatchObject({
      error: { kind: 'compressed' },
    });
    const other = parseResumeToken(token.replace(`-${list.length.toString(16)}-`, '-1-'));
    expect(other.ok && (await listOfToken(other.value, inflate))).toMatchObject({
      error: { kind: 'length', found: list.length, said: 1 },
    });
  });
});
