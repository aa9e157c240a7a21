import { describe, expect, it } from 'vitest';
import { parsePaste } from './parse.ts';

const LIST = Uint8Array.from({ length: 72 }, (_, i) => (i * 37 + 1) & 0xff);
const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const picture = (row: Uint8Array): string =>
  [...row].map((byte) => (byte > 0x1f && byte < 0x7f ? String.fromCharCode(byte) : '.')).join('');
const rows = (bytes: Uint8Array): readonly Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / 16) }, (_, i) => bytes.slice(i * 16, i * 16 + 16));

const xxd = (bytes: Uint8Array): string =>
  rows(bytes)
    .map((row, i) => {
      const groups = (hexOf(row).match(/.{1,4}/g) ?? []).join(' ');
      return `${(i * 16).toString(16).padStart(8, '0')}: ${groups.padEnd(39)}  ${picture(row)}`;
    })
    .join('\n');
const hexdump = (bytes: Uint8Array): string =>
  [
    ...rows(bytes).map((row, i) => {
      const pairs = hexOf(row).match(/../g) ?? [];
      const halves = [pairs.slice(0, 8).join(' '), pairs.slice(8).join(' ')].join('  ');
      return `${(i * 16).toString(16).padStart(8, '0')}  ${halves.padEnd(48)}  |${picture(row)}|`;
    }),
    bytes.length.toString(16).padStart(8, '0'),
  ].join('\n');
const od = (bytes: Uint8Array): string =>
  [
    ...rows(bytes).map(
      (row, i) => `${(i * 16).toString(16).padStart(6, '0')} ${(hexOf(row).match(/../g) ?? []).join(' ')}`,
    ),
    bytes.length.toString(16).padStart(6, '0'),
  ].join('\n');

describe('a pasted text', () => {
  it.each([
    ['hex', hexOf(LIST), 'hex'],
    ['hex in capitals, by line', hexOf(LIST).toUpperCase().replace(/.{20}/g, '$&\n'), 'hex'],
    [
      'hex with 0x and commas',
      [...LIST].map((byte) => `0x${byte.toString(16).padStart(2, '0')}`).join(', '),
      'hex',
    ],
    ['escapes', [...LIST].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join(''), 'hex'],
    ['base64', Buffer.from(LIST).toString('base64'), 'base64'],
    ['base64url without padding', Buffer.from(LIST).toString('base64url'), 'base64'],
    ['xxd', xxd(LIST), 'dump'],
    ['hexdump -C', hexdump(LIST), 'dump'],
    ['od -A x -t x1', od(LIST), 'dump'],
  ])('is read as %s', (_, text, form) => {
    const parsed = parsePaste(text);
    expect(parsed).toMatchObject({ ok: true, value: { form } });
    expect(parsed.ok && hexOf(parsed.value.bytes)).toBe(hexOf(LIST));
  });

  it('keeps the rows that a dump leaves out', () => {
    const text = `00000000: 0101 0000 0000 0000 0000 0000 0000 0000  ${'.'.repeat(16)}\n*\n00000030: ff  .\n`;
    const parsed = parsePaste(text);
    expect(parsed.ok && parsed.value.bytes.length).toBe(49);
    expect(parsed.ok && parsed.value.bytes[32]).toBe(1);
  });

  it.each([
    ['', 'empty'],
    ['   \n', 'empty'],
    ['000', 'oddDigits'],
    ['what is this?', 'form'],
    ['00000000: 0001\nnonsense\n', 'dumpLine'],
    ['00000000: 0001\n00000010: 0001\n', 'dumpOffset'],
    ['zAAAA', 'base64'],
  ])('that is no bytes says why: %j', (text, kind) => {
    expect(parsePaste(text)).toMatchObject({ ok: false, error: { kind } });
  });
});
