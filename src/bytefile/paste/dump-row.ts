import { hexDigit } from './digits.ts';
import type { Digits, Groups } from './dump-line.ts';

/** How a number of a dump stands for bytes. */
export interface Unit {
  readonly digits: Digits;
  /** Digits of one number. With `isCut`, the last number of a row may be shorter. */
  readonly width: number;
  /** Bytes of one number. */
  readonly size: number;
  readonly order: 'text' | 'little' | 'big';
  /** Whether the last number of a row may stand for fewer bytes, as in `xxd`. */
  readonly isCut: boolean;
}

const OCTAL_SIZES = new Map([
  [3, 1],
  [6, 2],
  [11, 4],
  [22, 8],
]);

/** Returns the possible units for a number of digits, the usual ones first. */
export function unitsOf(width: number, isOctal: boolean, isBinary: boolean, isCut: boolean): readonly Unit[] {
  const units: Unit[] = [];
  const size = width / 2;
  if (width % 2 === 0) units.push({ digits: 'hex', width, size, order: 'text', isCut });
  if (size === 2 || size === 4 || size === 8)
    units.push({ digits: 'hex', width, size, order: 'little', isCut });
  const octal = OCTAL_SIZES.get(width);
  if (isOctal && octal !== undefined) {
    const orders = octal === 1 ? (['text'] as const) : (['little', 'big'] as const);
    for (const order of orders) units.push({ digits: 'octal', width, size: octal, order, isCut: false });
  }
  if (isBinary && width === 8) units.push({ digits: 'binary', width, size: 1, order: 'text', isCut: false });
  return units;
}

/** Returns the bytes of the first `count` numbers of a row; null when one does not fit the unit. */
export function rowBytes(rest: string, groups: Groups, count: number, unit: Unit): Uint8Array | null {
  const { starts, ends } = groups;
  const last = (ends[count - 1] ?? 0) - (starts[count - 1] ?? 0);
  const isShort = last !== unit.width;
  if (isShort && !(unit.isCut && last < unit.width && last % 2 === 0)) return null;
  const lastSize = isShort ? last / 2 : unit.size;
  const bytes = new Uint8Array((count - 1) * unit.size + lastSize);
  for (let i = 0; i < count; i += 1) {
    const start = starts[i] ?? 0;
    const end = ends[i] ?? 0;
    if (i < count - 1 && end - start !== unit.width) return null;
    if (!write(bytes, i * unit.size, rest, start, end, unit)) return null;
  }
  return bytes;
}

function write(bytes: Uint8Array, to: number, text: string, start: number, end: number, unit: Unit): boolean {
  if (unit.digits === 'hex') {
    const size = (end - start) / 2;
    for (let i = 0; i < size; i += 1) {
      const at = start + 2 * i;
      const byte = hexDigit(text.charCodeAt(at)) * 16 + hexDigit(text.charCodeAt(at + 1));
      bytes[to + (unit.order === 'little' ? size - 1 - i : i)] = byte;
    }
    return true;
  }
  return writeNumber(bytes, to, text.slice(start, end), unit);
}

function writeNumber(bytes: Uint8Array, to: number, digits: string, unit: Unit): boolean {
  const isOctal = unit.digits === 'octal';
  if (!(isOctal ? /^[0-7]+$/ : /^[01]+$/).test(digits)) return false;
  let value = BigInt(`${isOctal ? '0o' : '0b'}${digits}`);
  if (value >= 1n << BigInt(8 * unit.size)) return false;
  for (let i = 0; i < unit.size; i += 1) {
    bytes[to + (unit.order === 'big' ? unit.size - 1 - i : i)] = Number(value & 0xffn);
    value >>= 8n;
  }
  return true;
}
