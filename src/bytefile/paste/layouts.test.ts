import { describe, expect, it } from 'vitest';
import { PRINTERS } from '../fixtures/printers.ts';
import { parsePaste } from './parse.ts';

const LIST = Uint8Array.from(
  Buffer.from(
    '000100000000000001000000380000000a0000000100000009000000636163686566696c65000000000000002f7372762f7a6673007a706f6f6c2e63616368650000000000000000',
    'hex',
  ),
);
const as = (name: string, bytes = LIST): string =>
  PRINTERS.find((printer) => printer.name === name)?.print(bytes) ?? `no printer ${name}`;
const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const lines = (text: string): readonly string[] => text.trimEnd().split('\n');
const numbered = (text: string, write: (n: number) => string): string =>
  lines(text)
    .map((line, i) => write(i + 1) + line)
    .join('\n');
const hex = hexOf(LIST);
const label = Uint8Array.from([...new Uint8Array(16384), ...LIST]);

describe('a text is read', () => {
  it.each([
    ['numbers of lines', numbered(as('xxd'), (n) => `${String(n).padStart(6)}\t`)],
    ['numbers with a colon', numbered(as('hexdump -C'), (n) => `${n}:`)],
    ['times of the kernel', numbered(as('hexdump -C'), (n) => `[  12.${n}] zfs: `)],
    ['tabs', as('od -t x1').replaceAll(' ', '\t')],
    ['doubled spaces', as('xxd').replaceAll(' ', '  ')],
    ['joined spaces', as('xxd').replace(/ +/g, ' ')],
    ['blank lines between', as('xxd').replaceAll('\n', '\n\n')],
    ['old line ends', as('xxd').replaceAll('\n', '\r')],
    ['a command and its report', `$ dd if=/dev/sda | xxd\n72+0 records in\n72+0 records out\n${as('xxd')}$ `],
    ['a reply', `On Monday, X wrote:\n${as('xxd').trimEnd().replace(/^/gm, '>> ')}`],
    ['broken hex', hex.replace(/.{76}/, '$&\n')],
    ['broken base64', as('base64').replaceAll('\n', ' ')],
    ['a call', `bytes.fromhex("${hex}")`],
    ['another call', `Buffer.from('${Buffer.from(LIST).toString('base64')}', 'base64')`],
    ['a literal of SQL', `X'${hex}'`],
    ['a literal of PostgreSQL', `'\\x${hex}'::bytea`],
    [
      'strings of C',
      `char a[] =\n${lines(as('escapes').replace(/(?:\\x..){12}/g, '$&\n'))
        .map((line) => `  "${line}"`)
        .join('\n')};`,
    ],
    [
      'what gdb repeats',
      `$1 = {${[...LIST]
        .map((byte) => `0x${byte.toString(16)}`)
        .join(', ')
        .replace('0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x1', '0x0 <repeats 6 times>, 0x1')}}`,
    ],
    ['comments', as('Go %#v').replace('0x1,', '0x1, /* 0x55, */')],
    [
      'elements of lldb',
      `(unsigned char[72]) $0 = {\n${[...LIST].map((byte, i) => `  [${i}] = 0x${byte.toString(16)}`).join('\n')}\n}`,
    ],
  ])('with %s', (_, text) => {
    const parsed = parsePaste(text);
    expect(parsed.ok && hexOf(parsed.value.bytes), text).toBe(hex);
  });

  it.each([
    ['hexdump -C', 'hexdumpC', 'hex', 0n],
    ['hexdump -C -s 16384', 'hexdumpC', 'hex', 16384n],
    ['od -t x1', 'od', 'octal', 0n],
    ['od -A x -t x1z', 'od', 'hex', 0n],
    ['xxd -o 16384', 'xxd', 'hex', 16384n],
    ['tcpdump -X', 'tcpdump', 'hex', 0n],
    ['gdb x/xb', 'gdb', 'hex', 0x7ffe5550n],
    ['lldb memory read', 'lldb', 'hex', 0x100003f80n],
    ['wireshark', 'wireshark', 'hex', 0n],
  ])('as what wrote it: %s', (name, tool, offsets, base) => {
    expect(parsePaste(as(name))).toMatchObject({
      ok: true,
      value: { form: 'dump', base, layout: { tool, offsets, word: 1 } },
    });
  });

  it('as words in the byte order of the tool, which the layout names', () => {
    expect(parsePaste(as('hexdump'))).toMatchObject({
      value: { layout: { tool: 'hexdump', word: 2, order: 'little' } },
    });
    expect(parsePaste(as('od -t x4'))).toMatchObject({
      value: { layout: { tool: 'od', word: 4, order: 'little' } },
    });
    // The same words from a machine of the other byte order.
    const big = lines(as('xxd')).map((line) => line.replace(':', '').slice(1, 48).trimEnd());
    const parsed = parsePaste([...big, '0000048'].join('\n'));
    expect(parsed).toMatchObject({ ok: true, value: { layout: { word: 2, order: 'big' } } });
    expect(parsed.ok && hexOf(parsed.value.bytes)).toBe(hex);
  });

  it.each(['hexdump -C', 'od -t x1', 'od -A x -t x1', 'od -A x -t x1z'])(
    'with the rows that %s leaves out',
    (name) => {
      const parsed = parsePaste(as(name, label));
      expect(parsed.ok && parsed.value.bytes.length).toBe(label.length);
      expect(parsed.ok && hexOf(parsed.value.bytes.subarray(16384))).toBe(hex);
    },
  );
});

describe('a text is refused', () => {
  const xxd = lines(as('xxd'));
  it.each([
    ['a line lost', xxd.toSpliced(1, 1), 'dumpOffset', 2],
    ['a line doubled', xxd.toSpliced(1, 0, xxd[1] ?? ''), 'dumpOffset', 3],
    ['lines swapped', [xxd[1] ?? '', xxd[0] ?? '', ...xxd.slice(2)], 'dumpOffset', 2],
    ['two dumps', [...xxd, ...xxd], 'dumpOffset', 6],
    ['a line of dots', xxd.toSpliced(2, 1, '...'), 'ellipsis', 3],
    ['a row cut', [...xxd.slice(0, 3), (xxd[3] ?? '').slice(0, 31)], 'dumpLine', 4],
    ['another picture', xxd.toSpliced(2, 1, (xxd[2] ?? '').replace('efile', 'xxxxx')), 'picture', 3],
    ['a star at the end', [...lines(as('hexdump -C')).slice(0, 4), '*'], 'cut', 5],
    ['a false end', [...lines(as('hexdump -C')).slice(0, -1), '00000050'], 'dumpOffset', 6],
    ['hex cut off', [`${hex.slice(0, 80)}...`], 'ellipsis', 1],
    ['a list cut off', ['{0x00, 0x01, ...}'], 'ellipsis', 1],
    ['a false length', ['unsigned char a[] = {0x00, 0x01};', 'unsigned int a_len = 3;'], 'count', 1],
    ['an element lost', ['{0x00,, 0x01}'], 'piece', 1],
    ['pieces of two lengths', ['00 01 0001'], 'piece', 1],
    ['a digit lost', ['00 01 0 00'], 'piece', 1],
  ])('%s', (_, text, kind, line) => {
    expect(parsePaste(text.join('\n'))).toMatchObject({ ok: false, error: { kind, line } });
  });

  it('with an offer to ignore the text column', () => {
    const parsed = parsePaste(xxd.toSpliced(2, 1, (xxd[2] ?? '').replace('efile', 'xxxxx')).join('\n'));
    const [offer] = parsed.ok ? [] : parsed.error.offers;
    const chosen = parsePaste(xxd.join('\n').replace('efile', 'xxxxx'), offer?.id);
    expect(chosen.ok && hexOf(chosen.value.bytes)).toBe(hex);
  });

  it.each([
    'password',
    'zfs-2.2.99-456-gabcdef012',
    '550e8400-e29b-41d4-a716-446655440000',
    '10.20.30.40',
    '12:34:56',
    '2024-01-02',
    '555 123 4567',
    '/dev/disk/by-id/ata-DISK',
    'This text will pass here fine',
    '1-e604ea4bf-e0-789c636064000310a501c49c50360710a715e5e7a69766a63040c1',
    "    version: 5000\n    name: 'tank'",
    '[10, 20, 30]',
    '10 20 30',
    'S11300000001000000000000010000003800000099',
    ':1000000000010000000000000100000038000000B6',
  ])('that is no bytes, or may be other ones: %j', (text) => {
    expect(parsePaste(text).ok).toBe(false);
  });
});
