import type { NvPair, Slack } from './model.ts';

/** Bytes that the first pairs are given. */
const FIRST = 1 << 10;

/** Stray bytes of the pairs of one input, while it is read. */
export class GrowingSlack implements Slack {
  bytes: Uint8Array;
  places = new Int32Array(64);
  readonly #most: number;
  #length = 0;
  #count = 0;

  /** `most`: how many bytes the pairs of the input take at most, but for those whose memory is larger than what is read. */
  constructor(most: number) {
    this.#most = most;
    this.bytes = new Uint8Array(Math.min(FIRST, most));
  }

  /** Adds the memory of a pair and returns where it starts. */
  append(memory: Uint8Array): number {
    const start = this.#length;
    this.#length += memory.length;
    if (this.#length > this.bytes.length) {
      const twice = this.#length * 2;
      const grown = new Uint8Array(this.#length > this.#most ? twice : Math.min(twice, this.#most));
      grown.set(this.bytes);
      this.bytes = grown;
    }
    this.bytes.set(memory, start);
    return start;
  }

  /** Returns the pair with its stray bytes, which lie between these offsets of `bytes`. */
  with({ name, type, value }: NvPair, start: number, nameEnd: number, valueEnd: number, end: number): NvPair {
    const at = 4 * this.#count;
    if (at === this.places.length) {
      const grown = new Int32Array(at * 2);
      grown.set(this.places);
      this.places = grown;
    }
    this.places[at] = start;
    this.places[at + 1] = nameEnd;
    this.places[at + 2] = valueEnd;
    this.places[at + 3] = end;
    // Written out, because an object that is spread and extended takes more memory than both.
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- type and value come from one pair
    const pair = { name, type, value, slack: this, slackAt: this.#count } as NvPair;
    this.#count += 1;
    return pair;
  }
}

/** What is needed of the decoder. */
type Keeping = { readonly bytes: Uint8Array; readonly valueEnd: number; slack: GrowingSlack | null };

/** Returns the native pair from `start` to `end` with its stray bytes. */
export function keepStray(d: Keeping, pair: NvPair, start: number, nameEnd: number, end: number): NvPair {
  d.slack ??= new GrowingSlack(d.bytes.length);
  const by = d.slack.append(d.bytes.subarray(start, end)) - start;
  return d.slack.with(pair, start + by, nameEnd + by, d.valueEnd + by, end + by);
}
