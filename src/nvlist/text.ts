import { hexByte } from '../base/index.ts';
import type { Text } from './model.ts';

// TextDecoder belongs to DOM and Node, so the UTF-8 of this folder is its own. Strict: no overlong forms, no
// surrogates, nothing above U+10FFFF; a byte order mark is kept.

/** Returns the text of `bytes[start, end)`: a string when it is valid UTF-8, else a copy of the bytes. */
export function readText(bytes: Uint8Array, start: number, end: number): Text {
  for (let at = start; at < end; at += 1) {
    if ((bytes[at] ?? 0) >= 0x80) return decodeUtf8(bytes, start, end) ?? bytes.slice(start, end);
  }
  return readAscii(bytes, start, end);
}

/**
 * The same for bytes below 0x80, sixteen characters a call: the fastest measured way to make a string of a few dozen bytes,
 * ten times faster than spreading the bytes.
 */
export function readAscii(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  let at = start;
  for (; at + 16 <= end; at += 16) {
    text += String.fromCharCode(
      bytes[at] ?? 0,
      bytes[at + 1] ?? 0,
      bytes[at + 2] ?? 0,
      bytes[at + 3] ?? 0,
      bytes[at + 4] ?? 0,
      bytes[at + 5] ?? 0,
      bytes[at + 6] ?? 0,
      bytes[at + 7] ?? 0,
      bytes[at + 8] ?? 0,
      bytes[at + 9] ?? 0,
      bytes[at + 10] ?? 0,
      bytes[at + 11] ?? 0,
      bytes[at + 12] ?? 0,
      bytes[at + 13] ?? 0,
      bytes[at + 14] ?? 0,
      bytes[at + 15] ?? 0,
    );
  }
  for (; at + 4 <= end; at += 4) {
    text += String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0, bytes[at + 3] ?? 0);
  }
  for (; at < end; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

// Smallest code point that needs 1, 2, 3 or 4 bytes: anything below is an overlong form.
const SMALLEST: readonly number[] = [0, 0x80, 0x800, 0x10000];

/** UTF-16 units that are made a string at once: a text of 100 MB, character by character, would be a string of as many parts. */
const PIECE = 1 << 12;
/** Kept, so that millions of damaged texts allocate nothing. */
const units = new Uint16Array(PIECE);

/** Returns the string of bytes that are valid UTF-8, and undefined for others. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string | undefined {
  let text = '';
  let used = 0;
  for (let at = start; at < end;) {
    const lead = bytes[at] ?? 0;
    const extra =
      lead < 0x80 ? 0 : lead < 0xc2 ? -1 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : -1;
    if (extra < 0 || at + extra >= end) return undefined;
    let code = extra === 0 ? lead : lead & (0x3f >> extra);
    for (let i = 1; i <= extra; i += 1) {
      const next = bytes[at + i] ?? 0;
      if ((next & 0xc0) !== 0x80) return undefined;
      code = (code << 6) | (next & 0x3f);
    }
    if (code < (SMALLEST[extra] ?? 0) || code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
      return undefined;
    if (used + 2 > units.length) {
      text += String.fromCharCode(...units.subarray(0, used));
      used = 0;
    }
    if (code < 0x10000) units[used++] = code;
    else {
      units[used++] = 0xd7c0 + (code >> 10);
      units[used++] = 0xdc00 | (code & 0x3ff);
    }
    at += extra + 1;
  }
  return text + String.fromCharCode(...units.subarray(0, used));
}

/**
 * Bytes that `text` takes on the wire, without NUL; -1 when it cannot be a C string in UTF-8, because it holds a
 * NUL or half a surrogate pair.
 */
export function textLength(text: Text): number {
  if (typeof text !== 'string') return text.includes(0) ? -1 : text.length;
  let length = text.length;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      if (unit === 0) return -1;
    } else if (unit < 0x800) {
      length += 1;
    } else if (unit < 0xd800 || unit >= 0xe000) {
      length += 2;
    } else {
      const low = text.charCodeAt(i + 1);
      if (unit >= 0xdc00 || !(low >= 0xdc00 && low < 0xe000)) return -1;
      length += 2; // two code units become four bytes
      i += 1;
    }
  }
  return length;
}

/** Writes `text` at `at` and returns the offset behind it. The caller has checked it with `textLength`. */
export function writeText(bytes: Uint8Array, at: number, text: Text): number {
  if (typeof text !== 'string') {
    bytes.set(text, at);
    return at + text.length;
  }
  let to = at;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      bytes[to++] = unit;
    } else if (unit < 0x800) {
      bytes[to++] = 0xc0 | (unit >> 6);
      bytes[to++] = 0x80 | (unit & 0x3f);
    } else if (unit < 0xd800 || unit >= 0xe000) {
      bytes[to++] = 0xe0 | (unit >> 12);
      bytes[to++] = 0x80 | ((unit >> 6) & 0x3f);
      bytes[to++] = 0x80 | (unit & 0x3f);
    } else {
      i += 1;
      const code = 0x10000 + ((unit & 0x3ff) << 10) + (text.charCodeAt(i) & 0x3ff);
      bytes[to++] = 0xf0 | (code >> 18);
      bytes[to++] = 0x80 | ((code >> 12) & 0x3f);
      bytes[to++] = 0x80 | ((code >> 6) & 0x3f);
      bytes[to++] = 0x80 | (code & 0x3f);
    }
  }
  return to;
}

/** The bytes of a text, without NUL. The caller has checked it with `textLength`. */
export function textBytes(text: Text): Uint8Array {
  if (typeof text !== 'string') return text;
  const bytes = new Uint8Array(text.length * 3);
  return bytes.slice(0, writeText(bytes, 0, text));
}

/** Returns a text for display: bytes that are not UTF-8 appear as `\xNN` where they are not printable ASCII. */
export function showText(text: Text): string {
  if (typeof text === 'string') return text;
  let shown = '';
  for (const byte of text) {
    shown += byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${hexByte(byte)}`;
  }
  return shown;
}
