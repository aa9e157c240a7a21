import { describe, expect, it } from 'vitest';
import { packCachefile } from '../sim/cachefile/request.ts';
import { whatFile } from './what-file.ts';

const bytes = (...parts: readonly (string | readonly number[] | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(
    Buffer.concat(
      parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
    ),
  );
const at = (offset: number, signs: string | readonly number[]): Uint8Array =>
  bytes(new Uint8Array(offset), signs, new Uint8Array(600));

describe('a file', () => {
  it.each([
    ['gzip', bytes([0x1f, 0x8b, 8, 0])],
    ['xz', bytes([0xfd], '7zXZ', [0, 0, 4])],
    ['zstd', bytes([0x28, 0xb5, 0x2f, 0xfd, 4])],
    ['bzip2', bytes('BZh9', [0x31, 0x41, 0x59, 0x26, 0x53, 0x59])],
    ['lz4', bytes([4, 0x22, 0x4d, 0x18])],
    ['zip', bytes('PK', [3, 4])],
    ['tar', at(257, 'ustar')],
  ])('packed by %s is known', (packing, head) => {
    expect(whatFile(head)).toEqual({ kind: 'packing', packing });
  });

  it.each([
    ['ext4', at(1080, [0x53, 0xef])],
    ['btrfs', at(0x10040, '_BHRfS_M')],
    ['luks', bytes('LUKS', [0xba, 0xbe])],
    ['qcow2', bytes('QFI', [0xfb])],
    ['swap', at(4086, 'SWAPSPACE2')],
  ])('with %s is known', (volume, head) => {
    expect(whatFile(head)).toEqual({ kind: 'volume', volume });
  });

  it('that is a disk is recognized by its partition table', () => {
    expect(whatFile(at(512, 'EFI PART'))).toEqual({ kind: 'disk', table: 'gpt' });
    expect(whatFile(at(4096, 'EFI PART'))).toEqual({ kind: 'disk', table: 'gpt' });
    const mbr = new Uint8Array(1024);
    mbr.set([0x55, 0xaa], 510);
    expect(whatFile(mbr)).toEqual({ kind: 'unknown' });
    mbr[450] = 0xbf;
    expect(whatFile(mbr)).toEqual({ kind: 'disk', table: 'mbr' });
  });

  it('is recognized as a list, as empty, or as all zeros', () => {
    expect(whatFile(packCachefile('/etc/zfs/zpool.cache'))).toEqual({ kind: 'list' });
    expect(whatFile(new Uint8Array())).toEqual({ kind: 'empty' });
    expect(whatFile(new Uint8Array(4000))).toEqual({ kind: 'zeros' });
    expect(whatFile(bytes([3, 200, 7, 0, 255]))).toEqual({ kind: 'unknown' });
  });

  it('of libnv is recognized as another format', () => {
    const head = bytes([0x6c, 0, 0], new Uint8Array(8), [61, 0, 0, 0, 0, 0, 0, 0], new Uint8Array(61));
    expect(whatFile(head)).toEqual({ kind: 'libnv', isLittle: true, descriptors: 0n, size: 61n });
    const big = bytes([0x6c, 0, 0x80], new Uint8Array(15), [61], new Uint8Array(61));
    expect(whatFile(big)).toEqual({ kind: 'libnv', isLittle: false, descriptors: 0n, size: 61n });
    // A text that starts with the same letter.
    expect(whatFile(bytes('list of things\n'))).toMatchObject({ kind: 'text' });
  });

  it.each([true, false])('that is a send stream names its snapshot, little endian: %s', (isLittle) => {
    const head = new Uint8Array(400);
    const view = new DataView(head.buffer);
    view.setUint32(4, 64, isLittle);
    view.setBigUint64(8, 0x2f5bacbacn, isLittle);
    view.setBigUint64(16, 2n, isLittle);
    view.setBigUint64(40, 77n, isLittle);
    head.set(Buffer.from('tank/data@daily'), 56);
    expect(whatFile(head)).toEqual({
      kind: 'sendStream',
      isLittle,
      toName: 'tank/data@daily',
      toGuid: 77n,
      fromGuid: 0n,
      isCompound: true,
      list: { start: 312, end: 376 },
    });
  });

  it('may be a program or a core dump', () => {
    const head = bytes([0x7f], 'ELF', [2, 1, 1], new Uint8Array(20));
    expect(whatFile(head)).toEqual({ kind: 'elf', isCore: false, bits: 64, isLittle: true });
    head[16] = 4;
    expect(whatFile(head)).toEqual({ kind: 'elf', isCore: true, bits: 64, isLittle: true });
  });

  it.each([
    ['resumeToken', '1-e604ea4bf-e0-789c636064000310a501c49c50360710a715e5e7a69766a63040c1\n'],
    ['zdb', "\nMOS Configuration:\n        version: 5000\n        name: 'tank'\n"],
    [
      'zdb',
      '------------------------------------\nLABEL 0 \n------------------------------------\n    version: 5000\n',
    ],
    ['zdb', "tank:\n    version: 5000\n    name: 'tank'\n    state: 0\n"],
    ['zpoolGet', 'NAME  PROPERTY  VALUE  SOURCE\ntank  cachefile  none  local\n'],
    ['zpoolStatus', '  pool: tank\n state: ONLINE\nconfig:\n'],
    ['uuencode', 'begin 644 zpool.cache\nM```!\n'],
    ['text', 'Dear all, what is this?\n'],
  ])('of text seems to be: %s', (seems, text) => {
    expect(whatFile(bytes(text))).toEqual({ kind: 'text', seems, encoding: 'ascii' });
  });

  it('of text may have two bytes a character, as PowerShell writes it', () => {
    expect(whatFile(Uint8Array.from(Buffer.from('\ufeffNAME  PROPERTY  VALUE  SOURCE', 'utf16le')))).toEqual({
      kind: 'text',
      seems: 'zpoolGet',
      encoding: 'utf-16le',
    });
  });
});
