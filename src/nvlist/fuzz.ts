import { align8, assert } from '../base/index.ts';
import { describe } from './errno.ts';
import { Corpus, makeInput, randomNumbers, type InputKind, type Random } from './fuzz-inputs.ts';
import {
  leaves,
  listToJson,
  pack,
  textBytes,
  unpack,
  type Encoding,
  type NvList,
  type NvPair,
  type UnpackOptions,
} from './index.ts';
import { keepStray } from './slack.ts';
import { recordSpans } from './span-columns.ts';
import { unpackWith } from './unpack.ts';
import { writerWith } from './write.ts';
import { decodeXdr } from './xdr-decode.ts';
import { encodeXdr } from './xdr-encode.ts';

// Used by a short test and by `npm run fuzz`; the site does not import it.

/** The general paths alone, which the fast ones have to agree with. */
const unpackSlowly = unpackWith({ decodeXdr, record: recordSpans, describe, keepStray });
const packSlowly = writerWith(encodeXdr, null);

/** How often each kind of input got each answer: `list`, or the errno of a refusal. */
export type FuzzReport = ReadonlyMap<InputKind, ReadonlyMap<string, number>>;

/**
 * Makes `runs` damaged inputs from the recorded lists of `recorded` and checks each answer. Throws with the input in hex
 * when one is wrong. The same seed gives the same inputs.
 */
export function fuzz(recorded: readonly Uint8Array[], runs: number, seed: number): FuzzReport {
  const random = randomNumbers(seed);
  const corpus = new Corpus(recorded);
  const report = new Map<InputKind, Map<string, number>>();
  for (let run = 0; run < runs; run += 1) {
    const { kind, bytes } = makeInput(corpus, random);
    const options = anyReader(bytes, random);
    try {
      const answer = checkAnswer(bytes, options);
      const answers = report.get(kind) ?? new Map<string, number>();
      report.set(kind, answers.set(answer, (answers.get(answer) ?? 0) + 1));
    } catch (error) {
      const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
      const told = `${error instanceof Error ? error.message : String(error)}, read with ${JSON.stringify(options)}`;
      throw new Error(`Run ${run} of seed ${seed}: ${told}, input ${hex}`, { cause: error });
    }
  }
  return report;
}

/** Chooses, in most cases, the machine that the bytes were made for. */
function anyReader(bytes: Uint8Array, random: Random): UnpackOptions {
  const isBig = (bytes[1] === 0) !== (random(8) === 0);
  const options: UnpackOptions = { hostEndian: isBig ? 'big' : 'little' };
  const reader = random(8);
  if (reader === 0) return { ...options, reader: 'kernel' };
  return reader === 1 ? { ...options, maxDepth: 20 } : options;
}

/** Returns the answer in one word. Throws when the answer breaks a rule. */
export function checkAnswer(bytes: Uint8Array, options: UnpackOptions): string {
  const result = unpack(within(bytes, 0x00), options);
  const elsewhere = unpack(within(bytes, 0x5a), options);
  assert(
    told(result) === told(unpackSlowly(bytes, options)),
    'the decoder without prediction answers otherwise',
  );
  // The same bytes inside a larger buffer must mean the same, or the decoder read outside of them.
  assert(told(result) === told(elsewhere), 'the answer depends on bytes outside the input');
  const spans = result.ok ? result.value.spans : result.error.partial.spans;
  let at = 0;
  for (const span of leaves(spans)) {
    assert(span.start === at && span.end > at, `a gap or overlap in the spans at ${at}`);
    at = span.end;
  }
  assert(at === bytes.length, `the spans end at ${at} of ${bytes.length}`);
  if (!result.ok) {
    assert(result.error.offset <= bytes.length, 'the refusal lies outside the input');
    return result.error.errno;
  }
  const { list } = result.value;
  checkPacking(list, 'native', options.hostEndian ?? 'little');
  checkPacking(list, 'xdr', options.hostEndian ?? 'little');
  return 'list';
}

/**
 * Checks that what was unpacked can be packed in both encodings and unpacks to the same list, with two known exceptions.
 */
function checkPacking(list: NvList, encoding: Encoding, endian: 'little' | 'big'): void {
  const packed = pack(list, { encoding, endian });
  assert(packed.ok, `what was unpacked cannot be packed as ${encoding}`);
  const slowly = packSlowly(list, { encoding, endian });
  assert(
    slowly !== null && isSame(slowly, packed.value),
    `pairs like one before are packed otherwise as ${encoding}`,
  );
  const again = unpack(packed.value, { hostEndian: endian });
  if (encoding === 'xdr' && isBeyondOwnLimit(list)) {
    const errno = again.ok ? 'list' : `${again.error.errno} ${again.error.detail.kind}`;
    assert(errno === 'EFAULT pairSize', `packed as XDR beyond the size limit it gives ${errno}`);
    return;
  }
  // Native keeps only two flags of a nested list, and its reader refuses a version that XDR accepts.
  const isNative = encoding === 'native';
  if (isNative && list.pairs.some(holdsVersion)) {
    assert(!again.ok && again.error.detail.kind === 'listVersion', 'a nested version was taken');
    return;
  }
  assert(again.ok, `packed as ${encoding} it is refused`);
  const expected = isNative ? { ...list, pairs: list.pairs.map(withKnownFlags) } : list;
  assert(json(again.value.list) === json(expected), `packing as ${encoding} changed the list`);
  const [twice, wanted] = [again.value.list, expected].map((value) => pack(value, { encoding, endian }));
  assert(
    twice?.ok === true && wanted?.ok === true && isSame(twice.value, wanted.value),
    `packing as ${encoding} twice gives other bytes`,
  );
}

/**
 * Reports whether the size limit of XDR refuses what was packed from this list (docs/nvlist-format.md). Written without the
 * codec: only a string array under an empty name can grow past the limit, and only as the very last pair, because any pair
 * behind it raises the limit. An empty array of numbers anywhere adds four bytes behind the list.
 */
export function isBeyondOwnLimit({ pairs }: NvList): boolean {
  const last = pairs.at(-1);
  if (last?.type !== 'string-array' || textBytes(last.name).length > 0) return false;
  let wire = 4 * pairs.reduce((sum, pair) => sum + emptyArrays(pair), 0);
  let memory = 0;
  for (const text of last.value) {
    const { length } = textBytes(text);
    wire += 4 + 4 * Math.ceil(length / 4);
    memory += 8 + length + 1;
  }
  return align8(memory) > 2 * wire + 4 * Math.ceil(Math.floor(wire / 4) / 4);
}

function emptyArrays(pair: NvPair): number {
  if (pair.type === 'nvlist') return pair.value.pairs.reduce((sum, inner) => sum + emptyArrays(inner), 0);
  if (pair.type === 'nvlist-array')
    return pair.value.flatMap(({ pairs }) => pairs).reduce((sum, inner) => sum + emptyArrays(inner), 0);
  const isCounted =
    pair.type.endsWith('-array') && pair.type !== 'string-array' && pair.type !== 'byte-array';
  return isCounted && typeof pair.value === 'object' && pair.value?.length === 0 ? 1 : 0;
}

const innerLists = (pair: NvPair): readonly NvList[] =>
  pair.type === 'nvlist' ? [pair.value] : pair.type === 'nvlist-array' ? pair.value : [];

const holdsVersion = (pair: NvPair): boolean =>
  innerLists(pair).some(({ version, pairs }) => version !== 0 || pairs.some(holdsVersion));

const known = (list: NvList): NvList => ({
  ...list,
  flags: list.flags & 3,
  pairs: list.pairs.map(withKnownFlags),
});
function withKnownFlags(pair: NvPair): NvPair {
  if (pair.type === 'nvlist') return { ...pair, value: known(pair.value) };
  return pair.type === 'nvlist-array' ? { ...pair, value: pair.value.map(known) } : pair;
}

function within(bytes: Uint8Array, filler: number): Uint8Array {
  const room = new Uint8Array(bytes.length + 32).fill(filler);
  room.set(bytes, 16);
  return room.subarray(16, 16 + bytes.length);
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

const json = (list: NvList): string => JSON.stringify(listToJson(list));

function told(result: ReturnType<typeof unpack>): string {
  if (result.ok) return json(result.value.list);
  const { errno, offset, path, reason, partial } = result.error;
  return JSON.stringify([errno, offset, path, reason, listToJson(partial.list)]);
}
