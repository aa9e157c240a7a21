import { assertUnreachable, hexByte } from '../base/index.ts';
import { UNIQUE_NAME, UNIQUE_NAME_TYPE, type NvList, type NvPair, type Text } from './model.ts';
import { byteText } from './platform.ts';
import { readText } from './text.ts';

/**
 * Converts a list to JSON: 64-bit numbers as decimal strings, bytes as hex, text as a string or `{ hex }`.
 */
export function listToJson(list: NvList): unknown {
  const flags = [
    ...(list.flags & UNIQUE_NAME ? ['unique-name'] : []),
    ...(list.flags & UNIQUE_NAME_TYPE ? ['unique-name-type'] : []),
  ];
  const others = (list.flags & ~(UNIQUE_NAME | UNIQUE_NAME_TYPE)) !== 0;
  return {
    flags,
    version: list.version,
    ...(others ? { nvflag: list.flags } : {}),
    pairs: list.pairs.map((pair) => ({
      name: textToJson(pair.name),
      type: pair.type,
      value: valueToJson(pair),
    })),
  };
}

function textToJson(text: Text): unknown {
  const normal = typeof text === 'string' ? text : readText(text, 0, text.length);
  return typeof normal === 'string' ? normal : { hex: hexOf(normal) };
}

function valueToJson(pair: NvPair): unknown {
  switch (pair.type) {
    case 'boolean':
    case 'boolean-value':
    case 'byte':
    case 'int8':
    case 'uint8':
    case 'int16':
    case 'uint16':
    case 'int32':
    case 'uint32':
      return pair.value;
    case 'int64':
    case 'uint64':
    case 'hrtime':
      return pair.value.toString();
    case 'double':
      return pair.value.toString(16).padStart(16, '0');
    case 'string':
      return textToJson(pair.value);
    case 'byte-array':
      return hexOf(pair.value);
    case 'boolean-array':
    case 'uint8-array':
    case 'int8-array':
    case 'int16-array':
    case 'uint16-array':
    case 'int32-array':
    case 'uint32-array':
      return Array.from<boolean | number>(pair.value);
    case 'int64-array':
    case 'uint64-array':
      return Array.from(pair.value, String);
    case 'string-array':
      return pair.value.map(textToJson);
    case 'nvlist':
      return listToJson(pair.value);
    case 'nvlist-array':
      return pair.value.map(listToJson);
    default:
      return assertUnreachable(pair);
  }
}

/** The two digits of each byte, as two characters. */
const DIGITS = new Uint16Array(
  Uint8Array.from({ length: 512 }, (_, i) => hexByte(i >> 1).charCodeAt(i & 1)).buffer,
);
/** Bytes to turn into digits at once: as many as arguments of a call may be, and the platform's. */
const PIECE = 1 << 12;
const LARGE_PIECE = 1 << 20;

function hexOf(bytes: Uint8Array): string {
  const piece = byteText === null ? PIECE : LARGE_PIECE;
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += piece) pieces.push(digitsOf(bytes.subarray(at, at + piece)));
  return pieces.join('');
}

function digitsOf(bytes: Uint8Array): string {
  const { length } = bytes;
  const digits = new Uint16Array(length + (length & 1));
  for (let i = 0; i < length; i += 1) digits[i] = DIGITS[bytes[i] ?? 0] ?? 0;
  if (byteText !== null) return byteText(new Int32Array(digits.buffer), 0, length * 2);
  return String.fromCharCode(...new Uint8Array(digits.buffer, 0, length * 2));
}
