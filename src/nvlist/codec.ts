import { describe } from './errno.ts';
import { byteText } from './platform.ts';
import { predictWith } from './prediction.ts';
import { keepStray } from './slack.ts';
import { recordSpans } from './span-columns.ts';
import { unpackWith } from './unpack.ts';
import { decodeXdr } from './xdr-decode.ts';

/**
 * Decodes a packed list, as `nvlist_unpack` does: same values, same errno. Never throws, never reads outside of `bytes`,
 * and takes time linear in their length. Ignores bytes after the end mark.
 */
export const unpack = unpackWith({
  decodeXdr,
  record: recordSpans,
  describe,
  predict: predictWith(byteText),
  keepStray,
});
