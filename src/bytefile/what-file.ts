import { asciiText } from '../base/index.ts';
import { looksLikeList } from './label.ts';
import { seemsOf, type Seems } from './paste/seems.ts';

/** The compressor or archiver of a file, by its first bytes. */
export type Packing = 'gzip' | 'xz' | 'zstd' | 'bzip2' | 'lz4' | 'zip' | '7z' | 'tar';
/** What else may be on a device, or in an image file. */
export type Volume =
  'ext4' | 'xfs' | 'btrfs' | 'ntfs' | 'swap' | 'luks' | 'squashfs' | 'iso9660' | 'qcow2' | 'vmdk' | 'vhdx';

/** The kind of a file by its first bytes, with the numbers that a sentence about it needs. */
export type FileKind =
  | { readonly kind: 'empty' }
  | { readonly kind: 'list' }
  | { readonly kind: 'zeros' }
  | { readonly kind: 'packing'; readonly packing: Packing }
  /** A list of FreeBSD's libnv, an unrelated format of the same name. */
  | {
      readonly kind: 'libnv';
      readonly isLittle: boolean;
      readonly descriptors: bigint;
      readonly size: bigint;
    }
  | SendStream
  | { readonly kind: 'elf'; readonly isCore: boolean; readonly bits: 32 | 64; readonly isLittle: boolean }
  | { readonly kind: 'disk'; readonly table: 'gpt' | 'mbr' }
  | { readonly kind: 'volume'; readonly volume: Volume }
  /** A text; `seems` tells its kind. A dump can be read as a pasted text. */
  | {
      readonly kind: 'text';
      readonly seems: Seems;
      readonly encoding: 'ascii' | 'utf-8' | 'utf-16le' | 'utf-16be';
    }
  | { readonly kind: 'unknown' };

/** The first record of a `zfs send` stream. */
export interface SendStream {
  readonly kind: 'sendStream';
  readonly isLittle: boolean;
  readonly toName: string;
  readonly toGuid: bigint;
  /** 0 for a full stream. */
  readonly fromGuid: bigint;
  /** Whether it is a stream of several snapshots (`-R`, `-I`), or one with properties. */
  readonly isCompound: boolean;
  /** Range of the packed list that follows the record; null without one. */
  readonly list: { readonly start: number; readonly end: number } | null;
}

/** Number of bytes from the start of a file that are enough to recognize it. */
export const HEAD_BYTES = 68 << 10;

const ascii = (text: string): readonly number[] => Array.from(text, (sign) => sign.charCodeAt(0));
const PACKINGS: readonly (readonly [Packing, number, readonly number[]])[] = [
  ['gzip', 0, [0x1f, 0x8b, 0x08]],
  ['xz', 0, [0xfd, ...ascii('7zXZ'), 0]],
  ['zstd', 0, [0x28, 0xb5, 0x2f, 0xfd]],
  ['bzip2', 4, [0x31, 0x41, 0x59, 0x26, 0x53, 0x59]],
  ['lz4', 0, [0x04, 0x22, 0x4d, 0x18]],
  ['zip', 0, [...ascii('PK'), 3, 4]],
  ['7z', 0, [...ascii('7z'), 0xbc, 0xaf, 0x27, 0x1c]],
  ['tar', 257, ascii('ustar')],
];
const VOLUMES: readonly (readonly [Volume, number, readonly number[]])[] = [
  ['ext4', 1080, [0x53, 0xef]],
  ['xfs', 0, ascii('XFSB')],
  ['btrfs', 0x10040, ascii('_BHRfS_M')],
  ['ntfs', 3, ascii('NTFS    ')],
  ['swap', 4086, ascii('SWAPSPACE2')],
  ['luks', 0, [...ascii('LUKS'), 0xba, 0xbe]],
  ['squashfs', 0, ascii('hsqs')],
  ['iso9660', 0x8001, ascii('CD001')],
  ['qcow2', 0, [...ascii('QFI'), 0xfb]],
  ['vmdk', 0, ascii('KDMV')],
  ['vhdx', 0, ascii('vhdxfile')],
];
const GPT = ascii('EFI PART');

/** Recognizes a file. `head` holds its first bytes, `HEAD_BYTES` of them if there are as many. */
export function whatFile(head: Uint8Array): FileKind {
  const has = (at: number, signs: readonly number[]): boolean =>
    signs.every((sign, i) => head[at + i] === sign);
  if (head.length === 0) return { kind: 'empty' };
  const packing = PACKINGS.find(([, at, signs]) => has(at, signs));
  if (packing !== undefined) return { kind: 'packing', packing: packing[0] };
  const known = sendStream(head) ?? libnv(head) ?? elf(head);
  if (known !== null) return known;
  if (looksLikeList(head, 0)) return { kind: 'list' };
  if (has(512, GPT) || has(4096, GPT)) return { kind: 'disk', table: 'gpt' };
  const volume = VOLUMES.find(([, at, signs]) => has(at, signs));
  if (volume !== undefined) return { kind: 'volume', volume: volume[0] };
  if (has(510, [0x55, 0xaa]) && hasPartition(head)) return { kind: 'disk', table: 'mbr' };
  if (head.every((byte) => byte === 0)) return { kind: 'zeros' };
  return textKind(head) ?? { kind: 'unknown' };
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** `DMU_BACKUP_MAGIC` at offset 8 of the begin record (zfs_ioctl.h). */
const SEND_MAGIC = 0x2f5bacbacn;
/** Size of a record of a stream. */
const RECORD = 312;
/** In the version word: a compound stream. */
const COMPOUND = 2n;

function sendStream(head: Uint8Array): SendStream | null {
  if (head.length < RECORD) return null;
  const view = viewOf(head);
  const isLittle = view.getBigUint64(8, true) === SEND_MAGIC;
  if (!isLittle && view.getBigUint64(8, false) !== SEND_MAGIC) return null;
  if (view.getUint32(0, isLittle) !== 0) return null;
  const payload = view.getUint32(4, isLittle);
  const name = head.subarray(56, RECORD);
  const end = name.indexOf(0);
  return {
    kind: 'sendStream',
    isLittle,
    toName: asciiText(name.subarray(0, end < 0 ? name.length : end)),
    toGuid: view.getBigUint64(40, isLittle),
    fromGuid: view.getBigUint64(48, isLittle),
    isCompound: (view.getBigUint64(16, isLittle) & 3n) === COMPOUND,
    list: payload > 0 ? { start: RECORD, end: RECORD + payload } : null,
  };
}

/** Size of libnv's header: magic, version, flags, then two numbers of 64 bits (nvlist_impl.h). */
const LIBNV_HEADER = 19;
const LIBNV_BIG = 0x80;
/** Flags that libnv defines. */
const LIBNV_FLAGS = 0x83;

function libnv(head: Uint8Array): FileKind | null {
  const [magic, version, flags = 0xff] = head;
  if (head.length < LIBNV_HEADER || magic !== 0x6c || version !== 0 || (flags & ~LIBNV_FLAGS) !== 0)
    return null;
  const isLittle = (flags & LIBNV_BIG) === 0;
  const view = viewOf(head);
  const descriptors = view.getBigUint64(3, isLittle);
  const size = view.getBigUint64(11, isLittle);
  return descriptors > 1n << 20n || size > 1n << 40n ? null : { kind: 'libnv', isLittle, descriptors, size };
}

function elf(head: Uint8Array): FileKind | null {
  const [first, e, l, f, bits, order] = head;
  if (first !== 0x7f || e !== 0x45 || l !== 0x4c || f !== 0x46 || head.length < 18) return null;
  const isLittle = order !== 2;
  return {
    kind: 'elf',
    isCore: viewOf(head).getUint16(16, isLittle) === 4,
    bits: bits === 1 ? 32 : 64,
    isLittle,
  };
}

/** Reports whether the table of a master boot record has a plausible entry; a boot sector alone has none. */
function hasPartition(head: Uint8Array): boolean {
  return [446, 462, 478, 494].some(
    (at) => (head[at] === 0 || head[at] === 0x80) && (head[at + 4] ?? 0) !== 0,
  );
}

const MARKS = [
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
] as const;

function textKind(head: Uint8Array): FileKind | null {
  // Encodings that PowerShell's `>` writes.
  for (const [encoding, a, b] of MARKS) {
    if (head[0] !== a || head[1] !== b || head.length < 4) continue;
    const signs = head.subarray(2).filter((_, i) => i % 2 === (encoding === 'utf-16le' ? 0 : 1));
    return { kind: 'text', seems: seemsOf(String.fromCharCode(...signs.subarray(0, 4096))), encoding };
  }
  const part = head.subarray(0, 4096);
  let high = 0;
  for (const byte of part) {
    if (byte >= 0x80) high += 1;
    else if (
      byte === 0x7f ||
      (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27)
    )
      return null;
  }
  // Real texts have few bytes above ASCII, random bytes many.
  if (high * 2 > part.length) return null;
  return {
    kind: 'text',
    seems: seemsOf(String.fromCharCode(...part)),
    encoding: high > 0 ? 'utf-8' : 'ascii',
  };
}
