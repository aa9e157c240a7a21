import { err, ok, type Result } from '../base/index.ts';

/** Why a text is not an offset of these bytes, which have the offsets `first` to `last`. */
export type OffsetError =
  | { readonly kind: 'form'; readonly text: string }
  | { readonly kind: 'outside'; readonly offset: bigint; readonly first: bigint; readonly last: bigint };

/** Digits with thousands separators as pages print them: comma, apostrophe, spaces of several widths, underscore. */
const GROUPED = /^\d{1,3}(?:([,'’_\u0020\u00a0\u2009\u202f])\d{3})(?:\1\d{3})*$/;
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * Parses an offset as people and the page write it: `16384`, `16,384`, `0x4000`, `4000h`. With a sign it is relative to
 * `current`. `base` is the offset of the first byte, as a dump of a part tells it. Returns the index of the byte, from 0;
 * `current` is one too.
 */
export function parseOffset(
  text: string,
  current: number,
  length: number,
  base = 0n,
): Result<number, OffsetError> {
  const trimmed = text.replace(UNSEEN, '').trim();
  const [, sign = '', number = ''] = /^([+\u2212-]?) ?(.*)$/s.exec(trimmed) ?? [];
  const value = numberOf(number);
  if (value === null) return err({ kind: 'form', text: trimmed.slice(0, 40) });
  const index = sign === '' ? value - base : BigInt(current) + (sign === '+' ? value : -value);
  const last = base + BigInt(length) - 1n;
  if (index < 0n || index >= BigInt(length))
    return err({ kind: 'outside', offset: base + index, first: base, last });
  return ok(Number(index));
}

function numberOf(text: string): bigint | null {
  if (/^\d{1,20}$/.test(text)) return BigInt(text);
  if (GROUPED.test(text)) return BigInt(text.replace(/\D/g, ''));
  const hex = /^0x([0-9a-f]{1,16})$/i.exec(text) ?? /^(?=[0-9a-f]*\d)([0-9a-f]{1,16})h$/i.exec(text);
  return hex === null ? null : BigInt(`0x${hex[1] ?? ''}`);
}
