import { assert, err, ok, type Result } from '../base/index.ts';
import type { PackError } from './errno.ts';
import { ENCODING_BYTE, ENDIAN_BYTE, type Encoding, type Endian } from './header.ts';
import { DEFAULT_MAX_DEPTH, HEADER_SIZE, LONGEST_VALUE } from './layout.ts';
import { packError, refuse, startMeasuring, type Measuring } from './measure.ts';
import type { NvList } from './model.ts';
import { encodeNative, measureNative } from './native-encode.ts';

export type PackOptions = {
  readonly encoding: Encoding;
  /** Byte order of the machine that packs, little by default. XDR values are big endian whatever it is. */
  readonly endian?: Endian;
};

/** The XDR half of the encoder. */
export interface XdrEncoder {
  /** Returns the bytes behind the header; negative when the list cannot be packed. */
  readonly measure: (m: Measuring, list: NvList) => number;
  /** Writes at the offset, and returns the offset behind. */
  readonly encode: (bytes: Uint8Array, at: number, list: NvList) => number;
}
export interface Packer {
  /** Returns the bytes that `pack` would write, header included, from the size pass alone. */
  readonly packedSize: (list: NvList, options: Pick<PackOptions, 'encoding'>) => Result<number, PackError>;
  /** Encodes a list byte for byte as `nvlist_pack` does: a size pass checks every value, then a second pass writes. */
  readonly pack: (list: NvList, options: PackOptions) => Result<Uint8Array, PackError>;
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
  const pack: Packer['pack'] = (list, options) => {
    const { encoding, endian = 'little' } = options;
    const size = packedSize(list, options);
    if (!size.ok) return size;
    const bytes = new Uint8Array(size.value);
    bytes[0] = ENCODING_BYTE[encoding];
    bytes[1] = ENDIAN_BYTE[endian];
    const end =
      encoding === 'xdr'
        ? xdr.encode(bytes, HEADER_SIZE, list)
        : encodeNative(bytes, HEADER_SIZE, list, endian);
    assert(end === bytes.length, `measured ${bytes.length} bytes, wrote ${end}`);
    return ok(bytes);
  };
  return { packedSize, pack };
}
