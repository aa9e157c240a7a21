import type { ByteText } from './ascii-window.ts';
import type { Utf8Encoder } from './late-texts.ts';
import { maskedText } from './masked-text.ts';
import type { Allocate } from './output.ts';

/*
 * What the platform does faster with texts and memory than code of this folder can. The same answers for the same arguments on every
 * platform, and none of it is needed: where a function is missing, the codec reads and writes characters itself.
 */

// Declared here, since the folder is compiled without the types of a platform.
type Latin1Slice = (this: Int32Array, start: number, end: number) => string;
type Decoder = new () => { decode(bytes: Uint8Array): string };
type Encoder = new () => { encodeInto(text: string, into: Uint8Array): { written: number } };
type AllocUnsafe = (size: number) => Uint8Array<ArrayBuffer>;
declare const Buffer:
  | { readonly prototype: { readonly latin1Slice?: Latin1Slice }; readonly allocUnsafeSlow?: AllocUnsafe }
  | undefined;
declare const TextDecoder: Decoder | undefined;
declare const TextEncoder: Encoder | undefined;

/** Null where the platform has nothing faster. */
export const byteText: ByteText | null = fromBuffer() ?? fromDecoder();
export const utf8Encoder: Utf8Encoder | null = fromEncoder();

/** Memory for a large list, which need not be cleared before it is written. */
export const allocate: Allocate = (size) => {
  const unsafe = typeof Buffer === 'undefined' ? undefined : Buffer.allocUnsafeSlow?.(size);
  return unsafe === undefined ? new Uint8Array(size) : new Uint8Array(unsafe.buffer);
};

/** Node's, which reads any byte as one character: a fifth of the time of masking and decoding. */
export function fromBuffer(): ByteText | null {
  const slice = typeof Buffer === 'undefined' ? undefined : Buffer.prototype.latin1Slice;
  return slice === undefined ? null : (words, start, end) => slice.call(words, start, end);
}

/** Everybody's. */
export function fromDecoder(): ByteText | null {
  if (typeof TextDecoder === 'undefined') return null;
  const decoder = new TextDecoder();
  return maskedText((bytes) => decoder.decode(bytes));
}

function fromEncoder(): Utf8Encoder | null {
  if (typeof TextEncoder === 'undefined') return null;
  const encoder = new TextEncoder();
  return (text, into) => encoder.encodeInto(text, into);
}
