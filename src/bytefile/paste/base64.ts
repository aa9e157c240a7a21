import type { PastedLines } from './clean.ts';
import { beginsAsList } from './evidence.ts';
import { refused, SURENESS, type FormAnswer, type Layout, type Sureness } from './types.ts';
import type { Tool } from './tool.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Value of a base64 character by its code; -1 for any other. */
const SIX_BITS = new Int8Array(128).fill(-1);
for (let value = 0; value < 64; value += 1) SIX_BITS[ALPHABET.charCodeAt(value)] = value;
SIX_BITS['-'.charCodeAt(0)] = 62;
SIX_BITS['_'.charCodeAt(0)] = 63;

/** Shortest line when there are several; words of a sentence are shorter. */
const SHORTEST_LINE = 16;
/** Length from which a text of all kinds of characters counts as base64 for certain. */
const LONG_ENOUGH = 64;

const layoutOf = (tool: Tool): Layout => ({ tool, offsets: null, digits: null, word: 1, order: null });

/** Reads base64 of either alphabet, in one line or several; null when the text has other characters. */
export function base64Answer(
  { lines, first }: PastedLines,
  named?: 'pem' | 'dataUrl' | 'base64',
): FormAnswer | null {
  // Pages and chats may replace line breaks by spaces.
  const pieces = lines.flatMap((line) => line.split(' ')).filter((piece) => piece !== '');
  const text = pieces.join('');
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(text)) return null;
  const [{ length: width } = ''] = pieces;
  const isBroken = pieces.length > 1;
  const isEven = pieces.every(
    (piece, i) => piece.length === width || (i === pieces.length - 1 && piece.length < width),
  );
  if (isBroken && (width < SHORTEST_LINE || width % 4 !== 0 || !isEven)) return null;
  const isUrl = /[-_]/.test(text);
  if (isUrl && /[+/]/.test(text)) return null;
  // Hex with separators is not base64, nor is a resume token or a hex file.
  if (/^[0-9a-f_-]+$/i.test(text) && isUrl) return null;
  if (/^[SC]\d[0-9A-F]+$/.test(text) && pieces.length === 1 && text.length < 600 && named === undefined)
    return null;
  const signs = text.replace(/=+$/, '');
  const bytes = decoded(signs);
  const isWhole = signs.length === text.length || text.length % 4 === 0;
  if (bytes === null || !isWhole)
    return refused({ kind: 'base64', line: first + lines.length - 1, length: signs.length }, 'base64', 1);
  const sureness = named !== undefined ? SURENESS.certain : surenessOf(text, bytes);
  const tool = named === 'base64' || named === undefined ? (isUrl ? 'base64url' : 'base64') : named;
  return { candidates: [{ form: 'base64', layout: layoutOf(tool), base: 0n, bytes, sureness }] };
}

/** Decodes; returns null when characters are missing, or when the rest has bits that no encoder leaves. */
function decoded(signs: string): Uint8Array | null {
  if (signs.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((signs.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let to = 0;
  for (let i = 0; i < signs.length; i += 1) {
    bits = ((bits << 6) | (SIX_BITS[signs.charCodeAt(i)] ?? 0)) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[to++] = (bits >> held) & 0xff;
  }
  return (bits & ((1 << held) - 1)) === 0 ? bytes : null;
}

function surenessOf(text: string, bytes: Uint8Array): Sureness {
  if (beginsAsList(bytes)) return SURENESS.certain;
  // Only hex digits: prefer hex.
  if (/^[0-9a-fA-F]+$/.test(text)) return looksHex(text) ? SURENESS.onRequest : SURENESS.plausible;
  // Capitals and the digits 2 to 7 alone may be base32.
  if (text.endsWith('='))
    return text.length >= 8 && /[a-z0189+/_-]/.test(text) ? SURENESS.certain : SURENESS.plausible;
  const beyondHex = text.slice(0, 4096).replace(/[0-9a-fA-F]/g, '').length;
  const hasBothCases = /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text);
  const isMixed = hasBothCases && beyondHex * 8 >= Math.min(text.length, 4096);
  return text.length >= LONG_ENOUGH && isMixed ? SURENESS.certain : SURENESS.plausible;
}

/**
 * Reports whether a text of hex digits is hex rather than base64. Zeros in base64 are `AAAA`, only capitals without digits;
 * hex has digits, or lower case.
 */
export function looksHex(text: string): boolean {
  const some = text.slice(0, 4096);
  const figures = some.replace(/[^0-9]/g, '').length;
  const isSmall = !/[A-F]/.test(text);
  if (isSmall) return figures > 0 || text.length >= 8;
  if (/[a-f]/.test(text)) return false;
  return text.length >= 8 && figures * 4 >= some.length;
}
