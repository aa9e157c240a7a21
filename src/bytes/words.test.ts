import { describe, expect, it } from 'vitest';
import { I18n, load } from '../i18n/index.ts';
import { loadBytes, Words } from './words.ts';

const words = new Words(await loadBytes('en'), new I18n(await load('en'), () => []));
const MIB = 2 ** 20;

describe('sizes and offsets', () => {
  it.each([
    [1, '1 byte'],
    [72, '72 bytes'],
    [MIB - 1, '1,048,575 bytes'],
    [MIB, '1.0 MiB'],
    [20.05 * MIB, '20.0 MiB'],
    // Neither looks like the other, nor like more than it is.
    [1024 * MIB - 1, '1,023.9 MiB'],
    [1024 * MIB, '1.00 GiB'],
    [3 * 1024 * MIB - 1, '2.99 GiB'],
    [1500 * 1024 * MIB, '1,500.00 GiB'],
  ])('%d bytes are %s', (bytes, said) => {
    expect(words.size(bytes)).toBe(said);
  });

  it('tells an offset in decimal, and an address in hex', () => {
    expect([words.offset(16384n), words.rowOffset(16384n)]).toEqual(['16,384', '16384']);
    expect(words.offset(0x555555558060n)).toBe('0x555555558060');
    expect(words.rowOffset(0xffff888012345678n)).toBe('ffff888012345678');
  });
});
