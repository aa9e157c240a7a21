import { assert, err, ok, type Result } from '../base/index.ts';
import type { PackError } from './errno.ts';
import { DEFAULT_MAX_DEPTH, HEADER_SIZE, LONGEST_VALUE } from './layout.ts';
import { packError, refuse, startMeasuring } from './measure.ts';
import type { NvList } from './model.ts';
import { measureNative } from './native-size.ts';
import { Output } from './output.ts';
import { allocate, utf8Encoder } from './platform.ts';
import { Repetition } from './repetition.ts';
import { writeAll, writerWith, type PackOptions } from './write.ts';
import { encodeXdr, measureXdr } from './xdr-encode.ts';

const write = writerWith(encodeXdr, new Repetition(utf8Encoder));

/** Returns the bytes that `pack` would write, header included, from the size pass alone. */
export function packedSize(
  list: NvList,
  { encoding }: Pick<PackOptions, 'encoding'>,
): Result<number, PackError> {
  const m = startMeasuring(DEFAULT_MAX_DEPTH);
  const size = encoding === 'xdr' ? measureXdr(m, list) : measureNative(m, list);
  // The size is a signed 32-bit number in the library (nvpair.c, `nvs_getsize_pairs`).
  const isTooLarge = HEADER_SIZE + size > LONGEST_VALUE;
  if (isTooLarge) refuse(m, `a packed list of ${HEADER_SIZE + size} bytes is too large`);
  return size < 0 || isTooLarge ? err(packError(m)) : ok(HEADER_SIZE + size);
}

/**
 * Encodes a list byte for byte as `nvlist_pack` does, in one pass. The size pass is made only for a list that this pass gives
 * up: it says why the list cannot be packed, or how large it is.
 */
export function pack(list: NvList, options: PackOptions): Result<Uint8Array<ArrayBuffer>, PackError> {
  const bytes = write(list, options);
  if (bytes !== null) return ok(bytes);
  const size = packedSize(list, options);
  if (!size.ok) return size;
  const large = new Output(new Repetition(utf8Encoder), size.value, allocate);
  const end = writeAll(encodeXdr, large, list, options);
  assert(end === size.value, `measured ${size.value} bytes, wrote ${end}`);
  return ok(large.bytes);
}
