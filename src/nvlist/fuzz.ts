import { assert } from '../base/index.ts';
import { leaves, listToJson, pack, unpack, type Encoding } from './index.ts';

// Used by a short test and by `npm run fuzz`; the site does not import it.

export type FuzzReport = {
  readonly runs: number;
  readonly unpacked: number;
  readonly refused: ReadonlyMap<string, number>;
};

/** Mulberry32 (Tommy Ettinger, public domain): small, seeded, good enough to pick bytes. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/**
 * Damages inputs of `corpus` in `runs` ways and checks each answer; throws with the input in hex when one is wrong.
 * The same seed gives the same inputs.
 */
export function fuzz(corpus: readonly Uint8Array[], runs: number, seed: number): FuzzReport {
  const random = randomNumbers(seed);
  const refused = new Map<string, number>();
  let unpacked = 0;
  for (let run = 0; run < runs; run += 1) {
    const bytes = damage(corpus, random);
    try {
      const errno = checkAnswer(bytes);
      if (errno === undefined) unpacked += 1;
      else refused.set(errno, (refused.get(errno) ?? 0) + 1);
    } catch (error) {
      const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
      throw new Error(`Run ${run} of seed ${seed}, input ${hex}`, { cause: error });
    }
  }
  return { runs, unpacked, refused };
}

const INTERESTING = [0, 1, 2, 7, 8, 9, 0x10, 0x13, 0x14, 0x18, 0x7f, 0x80, 0xff];

function damage(corpus: readonly Uint8Array[], random: (below: number) => number): Uint8Array {
  const pick = (): Uint8Array => corpus[random(corpus.length)] ?? new Uint8Array();
  let bytes = Uint8Array.from(pick());
  if (random(16) === 0) {
    bytes = Uint8Array.from({ length: random(160) }, () => INTERESTING[random(INTERESTING.length)] ?? 0);
    bytes.set([random(2), 1, 0, 0].slice(0, bytes.length));
  }
  for (let left = 1 + random(4); left > 0 && bytes.length > 0; left -= 1) {
    const at = random(bytes.length);
    const how = random(8);
    if (how < 3) bytes[at] = random(256);
    else if (how < 5) bytes[at] = INTERESTING[random(INTERESTING.length)] ?? 0;
    else if (how < 6) bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
    else if (how < 7) bytes = bytes.slice(0, at);
    else bytes = splice(bytes, at, pick(), random);
  }
  return bytes;
}

function splice(
  bytes: Uint8Array,
  at: number,
  other: Uint8Array,
  random: (below: number) => number,
): Uint8Array<ArrayBuffer> {
  const from = random(Math.max(1, other.length));
  const piece = other.subarray(from, from + random(64));
  const behind = bytes.subarray(at + random(2) * piece.length);
  const joined = new Uint8Array(at + piece.length + behind.length);
  joined.set(bytes.subarray(0, at));
  joined.set(piece, at);
  joined.set(behind, at + piece.length);
  return joined;
}

// The errno of a refusal, undefined for a list; throws when the answer breaks a promise.
function checkAnswer(bytes: Uint8Array): string | undefined {
  const result = unpack(within(bytes, 0x00));
  const elsewhere = unpack(within(bytes, 0x5a));
  // The same bytes among other bytes must mean the same, or something outside was read.
  assert(answer(result) === answer(elsewhere), 'the answer depends on bytes outside the input');
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
  const { list, encoding } = result.value;
  for (const form of ['native', 'xdr'] as const) {
    const again = packedAgain(result.value.list, form);
    // Native drops what only XDR can hold: nested versions and flags, which a reader of native refuses or cuts.
    if (form === encoding)
      assert(again === JSON.stringify(listToJson(list)), `packing as ${form} changed the list`);
  }
  return undefined;
}

function packedAgain(list: Parameters<typeof pack>[0], encoding: Encoding): string {
  const packed = pack(list, { encoding });
  assert(packed.ok, 'what was unpacked cannot be packed');
  const result = unpack(packed.value);
  return result.ok ? JSON.stringify(listToJson(result.value.list)) : result.error.errno;
}

function within(bytes: Uint8Array, filler: number): Uint8Array {
  const room = new Uint8Array(bytes.length + 32).fill(filler);
  room.set(bytes, 16);
  return room.subarray(16, 16 + bytes.length);
}

function answer(result: ReturnType<typeof unpack>): string {
  if (result.ok) return JSON.stringify(listToJson(result.value.list));
  const { errno, offset, path, reason, partial } = result.error;
  return JSON.stringify([errno, offset, path, reason, listToJson(partial.list)]);
}
