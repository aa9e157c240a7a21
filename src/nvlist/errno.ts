import type { NvList } from './model.ts';
import type { ByteSpan } from './spans.ts';

/** Names, not numbers: the numbers differ between systems. */
export type Errno = 'EINVAL' | 'EFAULT' | 'ENOTSUP' | 'ENOMEM';

/**
 * Why a decoder refused, with its numbers, so that an interface can word it in any language. `nulAt`, for a string that
 * does not fill its room, is the byte that ended it: its NUL, or in XDR the byte behind its characters.
 */
export type DecodeDetail =
  | { readonly kind: 'headerShort'; readonly have: number; readonly need: number }
  | { readonly kind: 'encoding'; readonly byte: number }
  | { readonly kind: 'endian'; readonly byte: number; readonly host: 'little' | 'big' }
  | { readonly kind: 'inputEnds'; readonly have: number; readonly need: number }
  | { readonly kind: 'pairSize'; readonly size: number; readonly limit: number }
  | { readonly kind: 'pairSmall'; readonly size: number; readonly need: number }
  | { readonly kind: 'nameSize'; readonly size: number; readonly room: number }
  | { readonly kind: 'nameEnd'; readonly size: number; readonly length: number }
  | { readonly kind: 'type'; readonly type: number }
  | { readonly kind: 'count'; readonly type: number; readonly count: number }
  | { readonly kind: 'valueRoom'; readonly room: number; readonly need: number }
  | { readonly kind: 'stringRoom'; readonly room: number; readonly need: number; readonly nulAt: number }
  | { readonly kind: 'noNul'; readonly room: number }
  | { readonly kind: 'textLength'; readonly length: number; readonly room: number }
  | { readonly kind: 'arrayCount'; readonly count: number; readonly room: number }
  | { readonly kind: 'notBoolean'; readonly value: number }
  | { readonly kind: 'padding'; readonly value: number }
  | { readonly kind: 'textNul'; readonly index: number }
  | { readonly kind: 'wide'; readonly value: number; readonly most: number }
  | { readonly kind: 'listVersion'; readonly version: number }
  | { readonly kind: 'depth'; readonly limit: number }
  | { readonly kind: 'memory'; readonly bytes: number; readonly limit: number };

export type DecodeError = {
  readonly errno: Errno;
  /** Byte of the input at which the refused field starts. */
  readonly offset: number;
  /** For instance `vdev_tree.children[2].path`; empty for the outermost list itself. */
  readonly path: string;
  /** The detail as an English sentence without a full stop. */
  readonly reason: string;
  readonly detail: DecodeDetail;
  /** What was decoded before the refusal. The last pair of each level may be incomplete. Spans are made on request. */
  readonly partial: { readonly list: NvList; readonly spans: readonly ByteSpan[] };
};

export type PackError = { readonly errno: Errno; readonly path: string; readonly reason: string };

/**
 * Returns the byte that caused a refusal where it is not the start of the field: the NUL that ends a string too early, or
 * the byte in the place of a NUL.
 */
export function causeOf({ offset, detail }: Pick<DecodeError, 'offset' | 'detail'>): number {
  switch (detail.kind) {
    case 'stringRoom':
      return detail.nulAt;
    case 'noNul':
      return offset + Math.max(0, detail.room - 1);
    case 'nameEnd':
      return offset + Math.min(detail.length, detail.size - 1);
    default:
      return offset;
  }
}

/** Words a refusal in English, numbers included. */
export function describe(detail: DecodeDetail): string {
  switch (detail.kind) {
    case 'headerShort':
      return `a packed list starts with ${detail.need} bytes, the input has ${detail.have}`;
    case 'encoding':
      return `encoding ${detail.byte} is neither native (0) nor XDR (1)`;
    case 'endian':
      return `endian byte ${detail.byte} is not this host's (${detail.host}, ${detail.host === 'little' ? 1 : 0})`;
    case 'inputEnds':
      return `the field needs ${detail.need} bytes, the input has ${detail.have} left`;
    case 'pairSize':
      return `pair size ${detail.size} is outside 0 to ${detail.limit}, the most that can follow`;
    case 'pairSmall':
      return `pair size ${detail.size} is below ${detail.need}, the smallest pair`;
    case 'nameSize':
      return `name size ${detail.size} is outside 1 to ${detail.room}, the room in the pair`;
    case 'nameEnd':
      return `the name's ${detail.size} bytes should end at their first NUL, which is at index ${detail.length}`;
    case 'type':
      return `there is no data type ${detail.type}`;
    case 'count':
      return `element count ${detail.count} does not fit data type ${detail.type}`;
    case 'valueRoom':
      return `room for ${detail.room} bytes, the value needs ${detail.need}`;
    case 'stringRoom':
      return `room for ${detail.room} bytes, the string needs ${detail.need}`;
    case 'noNul':
      return `no NUL in ${detail.room} bytes; the reader runs past the pair`;
    case 'textLength':
      return `text of ${detail.length} bytes, the pair has room for ${detail.room}`;
    case 'arrayCount':
      return `array of ${detail.count} elements, the pair has room for ${detail.room}`;
    case 'notBoolean':
      return `a boolean is 0 or 1, not ${detail.value}`;
    case 'padding':
      return `padding is zero in the kernel's XDR, not ${detail.value}`;
    case 'textNul':
      return `a text holds no NUL in the kernel's XDR, this one has one at index ${detail.index}`;
    case 'wide':
      return `the kernel's XDR reads a number up to ${detail.most} here, not ${detail.value}`;
    case 'listVersion':
      return `nested list has version ${detail.version}, only 0 is known`;
    case 'depth':
      return `lists are nested more than ${detail.limit} levels deep`;
    case 'memory':
      return `absent array elements would take ${detail.bytes} bytes, the limit for this input is ${detail.limit}`;
  }
}
