import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseOffset } from './offset-text.ts';

const LENGTH = 1 << 20;
const read = (text: string): number | string => {
  const parsed = parseOffset(text, 1000, LENGTH);
  return parsed.ok ? parsed.value : parsed.error.kind;
};

describe('an offset', () => {
  it.each([
    ['16384', 16384],
    [' 16,384 ', 16384],
    ['16\u202f384', 16384],
    ['16 384', 16384],
    ['16’384', 16384],
    ['1,048,575', 1048575],
    ['0x4000', 0x4000],
    ['0X4000', 0x4000],
    ['4000h', 0x4000],
    ['+16', 1016],
    ['+ 16', 1016],
    ['+0x10', 1016],
    ['-1,000', 0],
    ['\u22121', 999],
    ['\u200b0x10', 16],
  ])('is read: %j', (text, offset) => {
    expect(read(text)).toBe(offset);
  });

  it.each([
    '',
    '+',
    '16,38',
    '1,6384',
    '16.384',
    '16,384 384',
    '0x',
    'x',
    '1e3',
    '--1',
    'NaN',
    'feh',
    '16;384',
  ])('is none: %j', (text) => {
    expect(read(text)).toBe('form');
  });

  it.each(['1048576', '-1001', '0xffffffffffffffff'])('is outside of the file: %j', (text) => {
    expect(parseOffset(text, 1000, LENGTH)).toMatchObject({
      ok: false,
      error: { kind: 'outside', first: 0n, last: BigInt(LENGTH - 1) },
    });
  });

  it('counts from the base of a dump, and relative ones from the cursor', () => {
    expect(parseOffset('0x4010', 3, 72, 0x4000n)).toEqual({ ok: true, value: 16 });
    expect(parseOffset('16,400', 3, 72, 0x4000n)).toEqual({ ok: true, value: 16 });
    expect(parseOffset('+16', 3, 72, 0x4000n)).toEqual({ ok: true, value: 19 });
    expect(parseOffset('16', 3, 72, 0x4000n)).toEqual({
      ok: false,
      error: { kind: 'outside', offset: 16n, first: 0x4000n, last: 0x4047n },
    });
    // An address of the kernel is larger than a number is exact.
    expect(parseOffset('0xffff888012345678', 0, 72, 0xffff888012345670n)).toEqual({ ok: true, value: 8 });
  });

  it('is read as the page prints it, in hex, and relative to the cursor', () => {
    fc.assert(
      fc.property(fc.nat(LENGTH - 1), fc.nat(LENGTH - 1), (offset, current) => {
        const distance = offset - current;
        const relative = `${distance < 0 ? '-' : '+'}${Math.abs(distance)}`;
        for (const text of [offset.toLocaleString('en'), `0x${offset.toString(16)}`, relative])
          expect(parseOffset(text, current, LENGTH)).toEqual({ ok: true, value: offset });
      }),
    );
  });
});
