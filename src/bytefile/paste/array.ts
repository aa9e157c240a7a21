import { MOST_BYTES } from './dump-reader.ts';
import { faultAt } from './ellipsis.ts';
import { beginsAsList, sameBytes } from './evidence.ts';
import { listIn, type List } from './array-text.ts';
import { ByteSink } from './sink.ts';
import type { PastedLines } from './clean.ts';
import {
  refused,
  shown,
  SURENESS,
  type Candidate,
  type FormAnswer,
  type Layout,
  type PasteFault,
  type Sureness,
} from './types.ts';

/*
 * Lists of numbers, as programs print or write them: `{0x0, 0x1}`, `[0, 1, 56]`, `[00, 01, 38]`. The list as a whole
 * decides whether its digits are decimal or hex.
 */

/** One element: `[0] = `, a cast, quotes, the number, a suffix, and `gdb`'s count of repeats. */
const ELEMENT =
  /[ \n]*(?:\[(\d{1,9})\] = )?(?:\((?:byte|char|sbyte|uint8_t|unsigned char|u_char)\) ?)?(["']?)(-?)(0x)?([0-9a-f]{1,16})\2(?:_?u8|u)?(?: <repeats (\d{1,9}) times>)?(?: *(,)|(?=[ \n\])}]|$))/iy;

/** Traits of the elements together. */
interface Traits {
  count: number;
  prefixed: number;
  negative: boolean;
  commas: number;
  spaces: number;
  letters: boolean;
  /** Whether there is a number of two digits that starts with 0, and one of a single digit. */
  padded: boolean;
  single: boolean;
  /** Least and greatest number of digits. */
  least: number;
  most: number;
  /** Whether every number may be decimal: no leading zeros, no letters, within the range of a byte. */
  isDecimal: boolean;
}

/** Reads a text as a list of numbers; null when nothing shows that it is one. */
export function arrayAnswer({ lines, first }: PastedLines): FormAnswer | null {
  const list = listIn(lines.join('\n'));
  if (list === null) return null;
  const lineAt = (at: number): number => {
    let line = first;
    for (let i = list.text.indexOf('\n'); i >= 0 && i < at; i = list.text.indexOf('\n', i + 1)) line += 1;
    return line;
  };
  const refuse = (fault: PasteFault, at: number): FormAnswer =>
    refused(fault, 'array', lineAt(at) - first + 1);
  const traits = newTraits();
  const hex = new ByteSink();
  const decimal = new ByteSink();
  const digits: string[] = [];
  for (let at = list.start; at < list.end;) {
    ELEMENT.lastIndex = at;
    const found = ELEMENT.exec(list.text);
    if (found === null || ELEMENT.lastIndex > list.end) {
      const rest = list.text.slice(at, Math.min(list.end, at + 200));
      if (rest.trim() === '') break;
      return refuse(faultAt(lineAt(at), rest), at);
    }
    const [whole, index, , sign = '', prefix, figures = '', repeats = '1', comma] = found;
    const times = Number(repeats);
    const isOutOfTurn = index !== undefined && Number(index) !== traits.count;
    if (isOutOfTurn || times < 1 || traits.count + times > MOST_BYTES)
      return refuse({ kind: 'piece', line: lineAt(at), text: shown(whole) }, at);
    at = ELEMENT.lastIndex;
    note(traits, figures, sign, prefix !== undefined, times);
    if (comma === ',') traits.commas += 1;
    else if (at < list.end && list.text.charAt(at) !== '\n' && list.text.slice(at, at + 2).trim() !== '')
      traits.spaces += 1;
    if (traits.prefixed > 0 && figures.length > 2) digits.push(figures);
    repeat(hex, Number.parseInt(figures.slice(-2), 16), times);
    repeat(decimal, Number(`${sign}${figures}`) & 0xff, times);
    if (!/^\d+$/.test(figures) || Math.abs(Number(`${sign}${figures}`) - 63.5) > 191.5)
      traits.isDecimal = false;
  }
  const fault = faultOf(traits, list, lineAt(list.start), lineAt(list.end));
  if (fault !== null) return refuse(fault, list.end);
  if (traits.prefixed > 0 && traits.most > 2)
    return wordsAnswer(digits, traits, lineAt(list.start), lines.length);
  return numbersAnswer(traits, list, hex.bytes(), decimal.bytes(), lineAt(list.start));
}

const newTraits = (): Traits => ({
  count: 0,
  prefixed: 0,
  negative: false,
  commas: 0,
  spaces: 0,
  letters: false,
  padded: false,
  single: false,
  least: 99,
  most: 0,
  isDecimal: true,
});

function note(traits: Traits, figures: string, sign: string, isPrefixed: boolean, times: number): void {
  const { length } = figures;
  traits.count += times;
  if (isPrefixed) traits.prefixed += times;
  if (sign !== '') traits.negative = true;
  if (length === 1) traits.single = true;
  if (length > 1 && figures.startsWith('0')) {
    traits.isDecimal = false;
    if (length === 2) traits.padded = true;
  }
  traits.least = Math.min(traits.least, length);
  traits.most = Math.max(traits.most, length);
}

function repeat(sink: ByteSink, byte: number, times: number): void {
  sink.push(byte);
  if (times > 1) sink.repeat(1, sink.length + times - 1);
}

function faultOf(traits: Traits, list: List, line: number, last: number): PasteFault | null {
  const { count, prefixed, commas, spaces } = traits;
  if (count === 0) return { kind: 'empty' };
  if (prefixed > 0 && (prefixed < count || traits.negative))
    return { kind: 'piece', line, text: shown(list.text.slice(list.start, list.start + 40)) };
  // Commas between all numbers or none: a missing one is a sign of damage.
  if (commas > 0 && spaces > 0)
    return { kind: 'piece', line, text: shown(list.text.slice(list.start, list.start + 40)) };
  if (list.said !== null && list.said !== count)
    return { kind: 'count', line: last, found: count, said: list.said };
  return null;
}

const layoutOf = (digits: Layout['digits'], word = 1, order: Layout['order'] = null): Layout => ({
  tool: 'array',
  offsets: null,
  digits,
  word,
  order,
});

/** Returns the bytes of a list, as hex, as decimal numbers, or both. */
function numbersAnswer(
  traits: Traits,
  list: List,
  hex: Uint8Array,
  decimal: Uint8Array,
  line: number,
): FormAnswer | null {
  const asHex: Candidate = {
    form: 'hex',
    layout: layoutOf('hex'),
    base: 0n,
    bytes: hex,
    sureness: SURENESS.certain,
  };
  if (traits.prefixed > 0) return { candidates: [asHex] };
  const asDecimal: Candidate = { ...asHex, form: 'decimal', layout: layoutOf('decimal'), bytes: decimal };
  const isHex = traits.most <= 2 && !traits.negative && (traits.least === 2 || !traits.padded);
  // Without commas and brackets nothing shows that this is a list: hex has a form of its own, decimal is a guess.
  const isSaid = list.isBracketed || traits.commas > 0;
  if (!traits.isDecimal && !isSaid) return null;
  if (!traits.isDecimal && isHex) return { candidates: [asHex] };
  if (!traits.isDecimal)
    return refused(
      { kind: 'piece', line, text: shown(list.text.slice(list.start, list.start + 40)) },
      'array',
      1,
    );
  const sureness: Sureness = isSaid ? SURENESS.certain : SURENESS.plausible;
  if (!isHex) return { candidates: [{ ...asDecimal, sureness }] };
  if (sameBytes(hex, decimal)) return { candidates: [{ ...asDecimal, sureness }] };
  const asked = [asDecimal, asHex].map((one) => ({ ...one, sureness: SURENESS.plausible }));
  return { candidates: isSaid ? asked : asked.slice(0, 1) };
}

/** Reads numbers of 2, 4 or 8 bytes in both byte orders, since the text does not tell the machine's. */
function wordsAnswer(digits: readonly string[], traits: Traits, line: number, reach: number): FormAnswer {
  const size = traits.most / 2;
  const isWord =
    traits.least === traits.most &&
    digits.length === traits.count &&
    (size === 2 || size === 4 || size === 8);
  if (!isWord) return refused({ kind: 'piece', line, text: shown(digits[0] ?? '') }, 'array', reach);
  const big = new Uint8Array(digits.length * size);
  const little = new Uint8Array(digits.length * size);
  for (const [i, figures] of digits.entries()) {
    for (let byte = 0; byte < size; byte += 1) {
      const value = Number.parseInt(figures.slice(2 * byte, 2 * byte + 2), 16);
      big[i * size + byte] = value;
      little[i * size + size - 1 - byte] = value;
    }
  }
  const of = (bytes: Uint8Array, order: 'little' | 'big'): Candidate => ({
    form: 'hex',
    layout: layoutOf('hex', size, order),
    base: 0n,
    bytes,
    sureness: SURENESS.plausible,
  });
  if (sameBytes(big, little))
    return { candidates: [{ ...of(little, 'little'), sureness: SURENESS.certain }] };
  const asked = [of(little, 'little'), of(big, 'big')];
  const listed = asked.filter((one) => beginsAsList(one.bytes));
  if (listed.length !== 1) return { candidates: asked };
  return {
    candidates: asked.map((one) => ({
      ...one,
      sureness: listed.includes(one) ? SURENESS.certain : SURENESS.onRequest,
    })),
  };
}
