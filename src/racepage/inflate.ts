/*
 * Raw deflate (RFC 1951), read without the browser's help: it has to stop at a limit, and to be there where a browser has no
 * streams for it. Throws at any damage.
 */

/** Number of codes of each length, and the symbols in the order of their codes. */
interface Huffman {
  readonly counts: readonly number[];
  readonly symbols: readonly number[];
}

const LONGEST = 15;
const END = 256;
/** Least length and distance of each symbol; how many bits follow is told by the differences. */
const LENGTHS = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
  227, 258,
];
const DISTANCES = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
  6145, 8193, 12289, 16385, 24577,
];
/** The order in which a block gives the lengths of the codes of its lengths. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

const lengthBits = (symbol: number): number => (symbol < 8 || symbol === 28 ? 0 : (symbol >> 2) - 1);
const distanceBits = (symbol: number): number => (symbol < 4 ? 0 : (symbol >> 1) - 1);

function fail(): never {
  throw new Error('damaged');
}

class Bits {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  take(count: number): number {
    let value = 0;
    for (let bit = 0; bit < count; bit += 1, this.#at += 1) {
      const byte = this.#bytes[this.#at >> 3] ?? fail();
      value |= ((byte >> (this.#at & 7)) & 1) << bit;
    }
    return value;
  }

  /** Goes on to the next whole byte. */
  align(): void {
    this.#at = (this.#at + 7) & ~7;
  }

  symbol({ counts, symbols }: Huffman): number {
    let [code, first, index] = [0, 0, 0];
    for (let length = 1; length <= LONGEST; length += 1) {
      code |= this.take(1);
      const count = counts[length] ?? 0;
      if (code - count < first) return symbols[index + code - first] ?? fail();
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    return fail();
  }
}

function huffman(lengths: readonly number[]): Huffman {
  const counts = Array.from({ length: LONGEST + 1 }, (_, length) =>
    length === 0 ? 0 : lengths.filter((own) => own === length).length,
  );
  const symbols = counts.flatMap((_, length) =>
    length === 0 ? [] : lengths.flatMap((own, symbol) => (own === length ? [symbol] : [])),
  );
  return { counts, symbols };
}

const repeated = (value: number, count: number): number[] => new Array<number>(count).fill(value);
const FIXED = [
  huffman([...repeated(8, 144), ...repeated(9, 112), ...repeated(7, 24), ...repeated(8, 8)]),
  huffman(repeated(5, 30)),
] as const;

/** Unpacks raw deflate; null when there are more than `most` bytes. Throws at any damage. */
export function inflate(packed: Uint8Array, most: number): Uint8Array | null {
  const bits = new Bits(packed);
  const out: number[] = [];
  let isLast = false;
  while (!isLast) {
    isLast = bits.take(1) === 1;
    const kind = bits.take(2);
    if (kind === 0) readStored(bits, out, most);
    else if (kind < 3) readBlock(bits, out, most, kind === 1 ? FIXED : codesOf(bits));
    else fail();
    if (out.length > most) return null;
  }
  return Uint8Array.from(out);
}

function readStored(bits: Bits, out: number[], most: number): void {
  bits.align();
  const length = bits.take(16);
  if ((length ^ bits.take(16)) !== 0xffff) fail();
  for (let at = 0; at < length && out.length <= most; at += 1) out.push(bits.take(8));
}

/** Reads the two codes of a block. */
function codesOf(bits: Bits): readonly [Huffman, Huffman] {
  const [literals, distances, ordered] = [bits.take(5) + 257, bits.take(5) + 1, bits.take(4) + 4];
  const own = new Array<number>(ORDER.length).fill(0);
  for (const place of ORDER.slice(0, ordered)) own[place] = bits.take(3);
  const code = huffman(own);
  const lengths: number[] = [];
  while (lengths.length < literals + distances) {
    const symbol = bits.symbol(code);
    if (symbol < 16) lengths.push(symbol);
    else if (symbol === 16) lengths.push(...repeated(lengths.at(-1) ?? fail(), 3 + bits.take(2)));
    else lengths.push(...repeated(0, symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7)));
  }
  return [huffman(lengths.slice(0, literals)), huffman(lengths.slice(literals))];
}

function readBlock(
  bits: Bits,
  out: number[],
  most: number,
  [literals, distances]: readonly [Huffman, Huffman],
): void {
  while (out.length <= most) {
    const symbol = bits.symbol(literals);
    if (symbol === END) return;
    if (symbol < END) {
      out.push(symbol);
      continue;
    }
    const long = symbol - END - 1;
    const length = (LENGTHS[long] ?? fail()) + bits.take(lengthBits(long));
    const far = bits.symbol(distances);
    const distance = (DISTANCES[far] ?? fail()) + bits.take(distanceBits(far));
    for (let at = 0; at < length; at += 1) out.push(out[out.length - distance] ?? fail());
  }
}
