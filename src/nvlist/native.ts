import { assert } from '../base/index.ts';
import { LeafRecorder } from './leaf-recorder.ts';
import { unpackWith } from './unpack.ts';
import { writerWith } from './write.ts';

/*
 * The codec without XDR, for the requests of the model: the kernel takes native requests only (libzfs_util.c 1232), so the
 * first view of the site need not load the rest.
 */

function refuse(): never {
  assert(false, 'a request to the kernel is native');
}

/** As `unpack`, for lists whose header says native. `reason` is the kind of the detail alone: pages have words for
 * it. Of the spans only the leaves are there. */
export const unpackNative = unpackWith({
  decodeXdr: refuse,
  record: () => new LeafRecorder(),
  describe: ({ kind }) => kind,
});

/** As `pack`, with native encoding; null where `pack` refuses and says why. */
export const packNative = writerWith(refuse, null);

export type { DecodeError } from './errno.ts';
export { uniqueNameList, type NvList } from './model.ts';
export { leaves, type LeafKind } from './spans.ts';
export { textBytes } from './text.ts';
