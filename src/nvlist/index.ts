/** Codec for packed nvlists: exactly the bytes, values and errnos of OpenZFS libnvpair. */
export {
  causeOf,
  describe,
  type DecodeDetail,
  type DecodeError,
  type Errno,
  type PackError,
} from './errno.ts';
export type { Encoding, Endian } from './header.ts';
export { listFromJson, ListJsonError } from './list-from-json.ts';
export { listToJson } from './list-to-json.ts';
export {
  TYPE_NUMBER,
  UNIQUE_NAME,
  UNIQUE_NAME_TYPE,
  uniqueNameList,
  type NvList,
  type NvPair,
  type NvType,
  type Slack,
  type Text,
} from './model.ts';
export { unpack } from './codec.ts';
export { pack, packedSize } from './pack.ts';
export type { PackOptions } from './write.ts';
export { leafAt, leaves, type ByteSpan, type LeafKind, type ParentKind } from './spans.ts';
export { showText, textBytes } from './text.ts';
export type { Reader, Unpacked, UnpackOptions } from './unpack.ts';
