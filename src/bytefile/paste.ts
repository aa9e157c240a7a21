import { err, ok, type Result } from '../base/index.ts';

export type PasteForm = 'hex' | 'dump' | 'base64';
export interface Pasted {
  readonly form: PasteForm;
  readonly bytes: Uint8Array;
}
/** Why a text is no bytes; `line` counts from 1. `text` is the piece that does not fit. */
export type PasteError =
  | { readonly kind: 'empty' }
  | { readonly kind: 'long'; readonly length: number; readonly most: number }
  | { readonly kind: 'oddDigits'; readonly digits: number }
  | { readonly kind: 'form' }
  | { readonly kind: 'dumpLine'; readonly line: number; readonly text: string }
  | { readonly kind: 'dumpOffset'; readonly line: number; readonly found: number; readonly expected: number }
  | { readonly kind: 'base64'; readonly length: number };

/** Characters that are read. A file of that size is better opened. */
export const LONGEST_PASTE = 32 << 20;
const MOST_BYTES = 16 << 20;

/** Reads hex, base64 or a hex dump (as of `xxd`, `hexdump -C`, `od -A x -t x1z`); which it is is seen from the text. */
export function parsePaste(text: string): Result<Pasted, PasteError> {
  if (text.length > LONGEST_PASTE) return err({ kind: 'long', length: text.length, most: LONGEST_PASTE });
  const trimmed = text.trim();
  if (trimmed === '') return err({ kind: 'empty' });
  const dump = isDump(trimmed) ? parseDump(trimmed) : null;
  if (dump?.ok === true || /^[0-9a-fA-F]+:/.test(trimmed)) return dump ?? err({ kind: 'form' });
  const digits = trimmed.replace(/0x|\\x|[\s,;:{}[\]"'-]/gi, '');
  if (/^[0-9a-fA-F]+$/.test(digits)) return parseHex(digits);
  if (dump !== null) return dump;
  const packed = trimmed.replace(/^data:[^,]{0,100},/, '').replace(/\s+/g, '');
  if (/^[A-Za-z0-9+/_-]+={0,2}$/.test(packed)) return parseBase64(packed);
  return err({ kind: 'form' });
}

function parseHex(digits: string): Result<Pasted, PasteError> {
  if (digits.length % 2 !== 0) return err({ kind: 'oddDigits', digits: digits.length });
  const bytes = new Uint8Array(digits.length / 2);
  for (let i = 0; i < bytes.length; i += 1)
    bytes[i] = digit(digits.charCodeAt(2 * i)) * 16 + digit(digits.charCodeAt(2 * i + 1));
  return ok({ form: 'hex', bytes });
}

/** Value of one hex digit; the caller has checked that it is one. */
const digit = (code: number): number => (code <= 0x39 ? code - 0x30 : (code | 0x20) - 0x57);

/** A dump begins with an offset of zero, and its first line holds more than that; plain hex of pairs does not look so. */
function isDump(text: string): boolean {
  const [first = ''] = text.split('\n', 1);
  const offset = /^([0-9a-fA-F]{4,})(:?) +/.exec(first);
  return offset !== null && (offset[2] === ':' || Number.parseInt(offset[1] ?? '', 16) === 0);
}

/** Bytes of one line, and whether text behind them may be a picture of the bytes. */
const LINE = /^([0-9a-fA-F]{4,}):? ?(.*)$/;

function parseDump(text: string): Result<Pasted, PasteError> {
  const bytes: number[] = [];
  let isRepeated = false;
  for (const [i, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '') continue;
    if (line === '*') {
      isRepeated = true;
      continue;
    }
    const [, offsetText, rest] = LINE.exec(line) ?? [];
    if (offsetText === undefined || rest === undefined) {
      return err({ kind: 'dumpLine', line: i + 1, text: line.slice(0, 40) });
    }
    const offset = Number.parseInt(offsetText, 16);
    if (isRepeated && offset > bytes.length && offset <= MOST_BYTES) {
      const row = bytes.slice(-16);
      for (let at = bytes.length; at < offset; at += 1) bytes.push(row[at % row.length] ?? 0);
    }
    isRepeated = false;
    if (offset !== bytes.length) {
      return err({ kind: 'dumpOffset', line: i + 1, found: offset, expected: bytes.length });
    }
    bytes.push(...bytesOfLine(rest));
  }
  return ok({ form: 'dump', bytes: Uint8Array.from(bytes) });
}

/** Groups of hex digits up to the picture of the line: two spaces (not the gap in the middle of 16), `|` or `>`. */
function bytesOfLine(rest: string): readonly number[] {
  const bytes: number[] = [];
  const group = /( {0,8})((?:[0-9a-fA-F]{2})+)(?= |$)/y;
  for (let at = 0; bytes.length < 32;) {
    group.lastIndex = at;
    const [whole, gap = '', digits = ''] = group.exec(rest) ?? [];
    if (whole === undefined) break;
    // `hexdump -C` leaves two spaces after its eighth byte; elsewhere two spaces end the bytes.
    if (gap.length > 1 && bytes.length !== 8 && bytes.length !== 0) break;
    if (
      gap.length > 1 &&
      bytes.length === 8 &&
      !/ [0-9a-fA-F]{2}(?: |$)/.test(rest.slice(at + gap.length - 1))
    )
      break;
    for (let i = 0; i < digits.length; i += 2) bytes.push(Number.parseInt(digits.slice(i, i + 2), 16));
    at += whole.length;
  }
  return bytes;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const SIX_BITS = new Map([...ALPHABET].map((sign, value) => [sign.charCodeAt(0), value]));
SIX_BITS.set('-'.charCodeAt(0), 62);
SIX_BITS.set('_'.charCodeAt(0), 63);

function parseBase64(text: string): Result<Pasted, PasteError> {
  const signs = text.replace(/=+$/, '');
  if (signs.length % 4 === 1) return err({ kind: 'base64', length: signs.length });
  const bytes = new Uint8Array(Math.floor((signs.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let to = 0;
  for (let i = 0; i < signs.length; i += 1) {
    bits = ((bits << 6) | (SIX_BITS.get(signs.charCodeAt(i)) ?? 0)) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[to++] = (bits >> held) & 0xff;
  }
  return ok({ form: 'base64', bytes });
}
