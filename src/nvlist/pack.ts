import { assert, err, ok, type Result } from '../base/index.ts';
import type { PackError } from './errno.ts';
import { ENCODING_BYTE, ENDIAN_BYTE, type CharSign, type Encoding, type Endian } from './header.ts';
import { DEFAULT_MAX_DEPTH, HEADER_SIZE, LONGEST_VALUE } from './layout.ts';
import { packError, refuse, REFUSED, startMeasuring, type Measuring } from './measure.ts';
import type { NvList } from './model.ts';
import { encodeNative, measureNative } from './native-encode.ts';
import { Output } from './output.ts';

export type PackOptions = {
  readonly encoding: Encoding;
  /** Byte order of the machine that packs, little by default. XDR values are big endian whatever it is. */
  readonly endian?: Endian;
  /**
   * Whether C's `char` has a sign on the machine that packs, as by default. In XDR it sends 8-bit numbers through a `char`:
   * with a sign 200 is sent as ff ff ff c8, without one as 00 00 00 c8.
   */
  readonly char?: CharSign;
};

/** The XDR half of the encoder. */
export interface XdrEncoder {
  /** Returns the bytes behind the header; negative when the list cannot be packed. */
  readonly measure: (m: Measuring, list: NvList) => number;
  /** Writes at the offset, and returns the offset behind; negative when the list cannot be packed. */
  readonly encode: (out: Output, at: number, list: NvList, char: CharSign) => number;
}
export interface Packer {
  /** Returns the bytes that `pack` would write, header included, from the size pass alone. */
  readonly packedSize: (list: NvList, options: Pick<PackOptions, 'encoding'>) => Result<number, PackError>;
  /**
   * Encodes a list byte for byte as `nvlist_pack` does, in one pass. The size pass is made only for a list that this pass
   * gives up: it says why the list cannot be packed, or how large it is.
   */
  readonly pack: (list: NvList, options: PackOptions) => Result<Uint8Array<ArrayBuffer>, PackError>;
}

/** The encoder with or without XDR, as `unpackWith`. */
export function packerWith(xdr: XdrEncoder): Packer {
  const packedSize: Packer['packedSize'] = (list, { encoding }) => {
    const m = startMeasuring(DEFAULT_MAX_DEPTH);
    const size = encoding === 'xdr' ? xdr.measure(m, list) : measureNative(m, list);
    // The size is a signed 32-bit number in the library (nvpair.c, `nvs_getsize_pairs`).
    const isTooLarge = HEADER_SIZE + size > LONGEST_VALUE;
    if (isTooLarge) refuse(m, `a packed list of ${HEADER_SIZE + size} bytes is too large`);
    return size < 0 || isTooLarge ? err(packError(m)) : ok(HEADER_SIZE + size);
  };
  const write = (out: Output, list: NvList, options: PackOptions): number => {
    const { encoding, endian = 'little', char = 'signed' } = options;
    out.bytes[0] = ENCODING_BYTE[encoding];
    out.bytes[1] = ENDIAN_BYTE[endian];
    if (encoding === 'xdr') return xdr.encode(out, HEADER_SIZE, list, char);
    return encodeNative(out, HEADER_SIZE, list, endian);
  };
  // Kept from one list to the next, since to allocate it takes longer than to write a small list.
  let spare: Output | null = null;
  const pack: Packer['pack'] = (list, options) => {
    const out = spare ?? new Output();
    spare = null;
    const end = write(out, list, options);
    if (end !== REFUSED) {
      const bytes = out.bytes.slice(0, end);
      out.clear(end);
      spare = out;
      return ok(bytes);
    }
    const size = packedSize(list, options);
    if (!size.ok) return size;
    const large = new Output(size.value);
    const written = write(large, list, options);
    assert(written === size.value, `measured ${size.value} bytes, wrote ${written}`);
    return ok(large.bytes);
  };
  return { packedSize, pack };
}
