import { err, ok, type Result } from '../base/index.ts';
import { emptyList, fail, startDecoding, type Decoding, type GrowingList } from './decoding.ts';
import type { DecodeDetail, DecodeError } from './errno.ts';
import { ENCODING_BYTE, ENDIAN_BYTE, type Encoding, type Endian } from './header.ts';
import { DEFAULT_MAX_DEPTH, HEADER_SIZE, KERNEL_MAX_DEPTH } from './layout.ts';
import type { NvList } from './model.ts';
import { decodeNative } from './native-decode.ts';
import type { Predict } from './prediction.ts';
import type { keepStray } from './slack.ts';
import type { ByteSpan, Recorder } from './spans.ts';

export type Reader = 'library' | 'kernel';

export type UnpackOptions = {
  /** Byte order of the machine that reads; native lists of the other order are refused. Default little. */
  readonly hostEndian?: Endian;
  /**
   * Whose rules are followed; the library's by default. The Linux kernel has the same code with 20 nested levels and
   * without `double`, and its own XDR reader, which also refuses padding that is not zero, a NUL inside a text, and 8-bit
   * and 16-bit numbers that are wider (module/os/linux/spl/spl-xdr.c). That code was run against this one, see docs/nvlist-format.md.
   */
  readonly reader?: Reader;
  /** Nested levels below the outermost list: 100 in user space (default, and the most here), 20 in the kernel. */
  readonly maxDepth?: number;
};

export type Unpacked = {
  readonly list: NvList;
  readonly encoding: Encoding;
  /** What the header says. The values of an XDR list are big endian whatever it says. */
  readonly endian: Endian;
  /** Made on request from the same bytes, so ask before you change them. */
  readonly spans: readonly ByteSpan[];
};

/** Decodes the bytes behind the header. */
export type DecodeBody = (d: Decoding, list: GrowingList) => boolean;
export type Unpack = (bytes: Uint8Array, options?: UnpackOptions) => Result<Unpacked, DecodeError>;

/** What a codec is made of, so that a page loads only what it needs. */
export type Parts = {
  readonly decodeXdr: DecodeBody;
  /** Records the spans of an input of `size` bytes. */
  readonly record: (size: number) => Recorder;
  /** Words a refusal. */
  readonly describe: (detail: DecodeDetail) => string;
  /** Without it, the decoder reads every pair by itself. */
  readonly predict?: Predict;
  /** Keeps stray bytes for who packs the list again. */
  readonly keepStray?: typeof keepStray;
};

/**
 * The decoder: the whole codec (index.ts), or native lists alone (native.ts), which is all that a request to the kernel
 * needs and a third of the code.
 */
export const unpackWith =
  (parts: Parts): Unpack =>
  (input, options = {}) => {
    // A Buffer of Node is a Uint8Array whose `slice` is no copy.
    const bytes =
      input.constructor === Uint8Array
        ? input
        : new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
    const settings = settingsOf(options);
    const list = emptyList();
    const d = startDecoding(bytes, settings, null);
    d.keepStray = parts.keepStray ?? null;
    if (parts.predict !== undefined) {
      const isXdr = bytes[0] === ENCODING_BYTE.xdr;
      d.prediction = parts.predict(bytes, isXdr, settings.isKernel);
    }
    decode(d, list, parts.decodeXdr);
    const answer = new Answer(bytes, list, settings, parts);
    if (d.failure === null) return ok(answer);
    const { errno, offset, path, detail } = d.failure;
    return err({ errno, offset, path, reason: parts.describe(detail), detail, partial: answer });
  };

/** A class, because a getter in an object literal costs more than a small list. */
class Answer implements Unpacked {
  readonly list: NvList;
  readonly encoding: Encoding;
  readonly endian: Endian;
  readonly #bytes: Uint8Array;
  readonly #settings: Settings;
  readonly #parts: Parts;
  #spans: readonly ByteSpan[] | undefined;

  constructor(bytes: Uint8Array, list: NvList, settings: Settings, parts: Parts) {
    this.list = list;
    this.encoding = bytes[0] === ENCODING_BYTE.xdr ? 'xdr' : 'native';
    this.endian = bytes[1] === ENDIAN_BYTE.big ? 'big' : 'little';
    this.#bytes = bytes;
    this.#settings = settings;
    this.#parts = parts;
  }

  get spans(): readonly ByteSpan[] {
    return (this.#spans ??= recordSpans(this.#bytes, this.#settings, this.#parts));
  }
}

type Settings = Pick<Decoding, 'hostEndian' | 'maxDepth' | 'isKernel'>;

/** What a run of the decoder takes from the options. */
export function settingsOf({ hostEndian = 'little', reader = 'library', maxDepth }: UnpackOptions): Settings {
  const isKernel = reader === 'kernel';
  const deepest = isKernel ? KERNEL_MAX_DEPTH : DEFAULT_MAX_DEPTH;
  return { hostEndian, isKernel, maxDepth: Math.min(maxDepth ?? deepest, deepest) };
}

function decode(d: Decoding, list: GrowingList, decodeXdr: DecodeBody): boolean {
  const { bytes, recorder } = d;
  if (bytes.length < HEADER_SIZE) {
    return fail(d, 'EINVAL', 0, { kind: 'headerShort', have: bytes.length, need: HEADER_SIZE });
  }
  if (recorder !== null) {
    recorder.open('header', '');
    recorder.leaf('encoding', 1, '');
    recorder.leaf('endian', 2, '');
    recorder.leaf('reserved', 4, '');
    recorder.close();
  }
  d.position = HEADER_SIZE;
  const [encoding = 0, endian = 0] = bytes;
  if (encoding === ENCODING_BYTE.xdr) return decodeXdr(d, list);
  if (encoding !== ENCODING_BYTE.native) return fail(d, 'ENOTSUP', 0, { kind: 'encoding', byte: encoding });
  if (endian !== ENDIAN_BYTE[d.hostEndian]) {
    return fail(d, 'ENOTSUP', 1, { kind: 'endian', byte: endian, host: d.hostEndian });
  }
  return decodeNative(d, list);
}

// The same decoder runs again with a recorder, so that spans and values always agree.
function recordSpans(
  bytes: Uint8Array,
  settings: Settings,
  { record, decodeXdr }: Parts,
): readonly ByteSpan[] {
  const recorder = record(bytes.length);
  const done = decode(startDecoding(bytes, settings, recorder), emptyList(), decodeXdr);
  return recorder.finish(bytes.length, done ? 'trailing' : 'unread');
}
