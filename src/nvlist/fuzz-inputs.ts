import { defined } from '../base/index.ts';
import { ENCODING_BYTE } from './header.ts';
import { HEADER_SIZE, XDR_END } from './layout.ts';
import { leaves, pack, unpack, type ByteSpan, type Encoding, type NvList, type NvPair } from './index.ts';

// Inputs for `fuzz.ts`.

/** Returns a number from 0 to below `below`. */
export type Random = (below: number) => number;

/** Mulberry32 (Tommy Ettinger, public domain): a small seeded generator, good enough to pick bytes. */
export function randomNumbers(seed: number): Random {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const pick = <T>(from: readonly T[], random: Random): T =>
  defined(from[random(from.length)], 'something to pick from');

/**
 * How an input is made: change single bytes of a recorded list, cut it off, insert a piece of another list, or replace one
 * of its numbers, also where its pairs come again and again; or make noise, nested lists, or XDR arrays whose elements are not
 * sent.
 */
export const INPUT_KINDS = [
  'bytes',
  'cut',
  'splice',
  'number',
  'repeat',
  'noise',
  'deep',
  'promise',
] as const;
export type InputKind = (typeof INPUT_KINDS)[number];

const MAKE: Readonly<Record<InputKind, (corpus: Corpus, random: Random) => Uint8Array>> = {
  bytes: withBytes,
  cut: (corpus, random) => {
    const bytes = random(4) === 0 ? withNumbers(corpus, random) : corpus.any(random);
    return bytes.slice(0, random(bytes.length + 1));
  },
  splice: (corpus, random) => splice(withBytes(corpus, random), corpus.any(random), random),
  number: withNumbers,
  repeat: repeated,
  noise: (_, random) => noise(random),
  deep: (_, random) => deep(random),
  promise: (_, random) => promise(random),
};

/** A third of the inputs damage numbers: sizes, counts and types matter more than other bytes. */
const OFTEN: readonly InputKind[] = [...INPUT_KINDS, 'bytes', 'number', 'number', 'splice'];

/** Returns one damaged input. The same sequence of random numbers gives the same input. */
export function makeInput(corpus: Corpus, random: Random): { kind: InputKind; bytes: Uint8Array } {
  const kind = pick(OFTEN, random);
  return { kind, bytes: MAKE[kind](corpus, random) };
}

/** Recorded lists, and where the numbers stand in each. */
export class Corpus {
  readonly #lists: readonly Uint8Array[];
  readonly #numbers = new Map<Uint8Array, readonly ByteSpan[]>();

  constructor(lists: readonly Uint8Array[]) {
    this.#lists = lists;
  }
  any(random: Random): Uint8Array {
    return pick(this.#lists, random);
  }
  numbersOf(bytes: Uint8Array): readonly ByteSpan[] {
    const known = this.#numbers.get(bytes);
    if (known) return known;
    const found = numbersIn(bytes);
    this.#numbers.set(bytes, found);
    return found;
  }
}

const read = (bytes: Uint8Array): ReturnType<typeof unpack> =>
  unpack(bytes, { hostEndian: bytes[1] === 0 ? 'big' : 'little' });

function numbersIn(bytes: Uint8Array): readonly ByteSpan[] {
  const result = read(bytes);
  const spans = result.ok ? result.value.spans : result.error.partial.spans;
  return [...leaves(spans)].filter(({ kind }) => NUMBERS.has(kind));
}

const NUMBERS: ReadonlySet<ByteSpan['kind']> = new Set<ByteSpan['kind']>([
  'version',
  'flags',
  'encodedSize',
  'pairSize',
  'nameSize',
  'elementCount',
  'type',
  'valueSize',
  'arrayCount',
  'endMark',
]);

const EDGES = [0, 1, 2, 3, 7, 8, 9, 16, 17, 24, 27, 28, 32, 100, 255, 256, 0x7fff, 0x8000, 0xffff, 0x10000];
const HUGE = [0x7fffffff, 0x80000000, 0xffffffff, 0xfffffff8, 0x10000000, 0x1fffffff, 0x20000001, 0x0fffffff];

function withNumbers(corpus: Corpus, random: Random): Uint8Array {
  const list = corpus.any(random);
  const numbers = corpus.numbersOf(list);
  const bytes = Uint8Array.from(list);
  for (let left = 1 + random(3); left > 0; left -= 1) {
    const span = numbers[random(numbers.length)];
    if (span) writeNumber(bytes, span, random);
  }
  return bytes;
}

/** The pairs of a list several times, long enough for the fast paths, with a few numbers or bytes damaged. */
function repeated(corpus: Corpus, random: Random): Uint8Array {
  const result = read(corpus.any(random));
  const { pairs } = result.ok ? result.value.list : result.error.partial.list;
  const list: NvList = { flags: 1, version: 0, pairs };
  const often = Array.from({ length: 2 + random(12) }, () => list);
  const packed = pack(
    { ...list, pairs: [{ name: 'a', type: 'nvlist-array', value: often }, ...pairs] },
    { encoding: random(2) === 0 ? 'native' : 'xdr', endian: random(4) === 0 ? 'big' : 'little' },
  );
  if (!packed.ok) return new Uint8Array();
  const numbers = numbersIn(packed.value);
  for (let left = random(3); left > 0; left -= 1) {
    const span = numbers[random(numbers.length)];
    if (span) writeNumber(packed.value, span, random);
  }
  for (let left = random(3); left > 0; left -= 1)
    packed.value[random(packed.value.length)] = pick(INTERESTING, random);
  return packed.value;
}

function writeNumber(bytes: Uint8Array, { start, end }: ByteSpan, random: Random): void {
  const view = new DataView(bytes.buffer);
  const isLittle = bytes[0] === ENCODING_BYTE.native && bytes[1] === 1;
  const isShort = end - start === 2;
  const before = isShort ? view.getUint16(start, isLittle) : view.getUint32(start, isLittle);
  const to = number(before, random);
  if (isShort) view.setUint16(start, to, isLittle);
  else view.setUint32(start, to, isLittle);
}

function number(before: number, random: Random): number {
  switch (random(6)) {
    case 0:
      return pick(EDGES, random);
    case 1:
      return pick(HUGE, random);
    case 2:
      return random(0x1_0000_0000);
    case 3:
      return before + 1 + random(8);
    default:
      return before + pick([-16, -8, -4, -1, 1, 4, 8, 16], random);
  }
}

const INTERESTING = [0, 1, 2, 7, 8, 9, 0x10, 0x13, 0x14, 0x18, 0x7f, 0x80, 0xff];

function withBytes(corpus: Corpus, random: Random): Uint8Array {
  const bytes = Uint8Array.from(corpus.any(random));
  for (let left = 1 + random(4); left > 0 && bytes.length > 0; left -= 1) {
    const at = random(bytes.length);
    const how = random(6);
    if (how < 3) bytes[at] = random(256);
    else if (how < 5) bytes[at] = pick(INTERESTING, random);
    else bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
  }
  return bytes;
}

function splice(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  const at = random(bytes.length + 1);
  const from = random(Math.max(1, other.length));
  const piece = other.subarray(from, from + random(64));
  const behind = bytes.subarray(at + random(2) * piece.length);
  const joined = new Uint8Array(at + piece.length + behind.length);
  joined.set(bytes.subarray(0, at));
  joined.set(piece, at);
  joined.set(behind, at + piece.length);
  return joined;
}

/** Random bytes, words as a list might hold them, or few bytes among zeros, behind a header. */
function noise(random: Random): Uint8Array {
  const how = random(3);
  const bytes = Uint8Array.from({ length: random(160) }, () =>
    how === 0 ? random(256) : how === 1 || random(16) === 0 ? pick(INTERESTING, random) : 0,
  );
  if (random(8) > 0) bytes.set([random(2), random(8) > 0 ? 1 : 0, 0, 0].slice(0, bytes.length));
  return bytes;
}

/** Nested lists around both depth limits, sometimes with one byte changed. */
function deep(random: Random): Uint8Array {
  const empty: NvList = { flags: 1, version: 0, pairs: [] };
  const isArray = random(3) === 0;
  const pair: NvPair = isArray
    ? { name: 'l', type: 'nvlist-array', value: [empty] }
    : { name: 'l', type: 'nvlist', value: empty };
  const encoding: Encoding = random(2) === 0 ? 'native' : 'xdr';
  const packed = pack({ ...empty, pairs: [pair] }, { encoding, endian: random(4) === 0 ? 'big' : 'little' });
  if (!packed.ok) return new Uint8Array();
  // One level is the pair with, in XDR, the version and flags of its list. All end marks stand at the end.
  const endMark = encoding === 'native' ? 4 : XDR_END;
  const start = packed.value.subarray(0, HEADER_SIZE + 8);
  const level = packed.value.subarray(start.length, -2 * endMark);
  const levels = (random(2) === 0 ? 15 : 95) + random(11);
  const bytes = new Uint8Array(start.length + levels * level.length + (levels + 1) * endMark);
  bytes.set(start);
  for (let i = 0; i < levels; i += 1) bytes.set(level, start.length + i * level.length);
  if (random(2) === 0) bytes[random(bytes.length)] = random(256);
  return bytes;
}

/** XDR pairs whose counts and sizes are far larger than what is sent. */
function promise(random: Random): Uint8Array {
  const pairs = 1 + random(6);
  const bytes = new Uint8Array(12 + pairs * 28 + random(3000));
  const view = new DataView(bytes.buffer);
  bytes.set([1, 1]);
  for (let pair = 0, at = 12; pair < pairs; pair += 1, at += 28) {
    const count = random(4) === 0 ? number(0, random) : random(700);
    const type = 10 + random(18);
    const size =
      random(3) === 0 ? number(24, random) : 24 + 8 * Math.ceil((count * pick([1, 2, 4, 8], random)) / 8);
    for (const [i, word] of [28, size, 1, 0x61000000, type, count, random(count + 1)].entries()) {
      if (at + 4 * i + 4 <= bytes.length) view.setUint32(at + 4 * i, word);
    }
  }
  return bytes;
}
