import { SLASH, asciiText, assert } from '../base/index.ts';
import { textBytes, unpackNative, type DecodeError, type NvList } from '../nvlist/native.ts';
import type { Answer } from './op.ts';

/** Nested lists the kernel's decoder follows (20; the library's user build follows 100). */
const KERNEL_DEPTH = 20;

/** What the kernel makes of a request. `text` is the string it saw, `error` the decoder's refusal. */
export type KernelVerdict =
  | {
      readonly answer: Extract<
        Answer,
        'ACCEPTED' | 'SHORTENED' | 'GARBLED' | 'REJECTED' | 'REJECTED_GARBLED'
      >;
      readonly text: string;
      readonly error: null;
    }
  | { readonly answer: 'REFUSED'; readonly text: ''; readonly error: DecodeError };

/** Bytes of the one string in the request, up to its NUL. */
function stringValue(list: NvList): Uint8Array {
  const pair = list.pairs[0];
  assert(pair?.type === 'string', 'the request holds one string');
  return textBytes(pair.value);
}

/** The last component names no file: spa.c 825-846 refuses it with EINVAL. Text must begin with a slash. */
function namesNoFile(text: Uint8Array): boolean {
  if (text[0] !== SLASH) return true;
  const last = asciiText(text.subarray(text.lastIndexOf(SLASH) + 1));
  return last === '' || last === '.' || last === '..';
}

/**
 * The kernel's answer to a packed request: unpack (zfs_ioctl.c 7836), then look at the value (spa.c 825).
 * A byte that differs from the path at its own index can only be poison (model.md section 6a), so such a text is garbled.
 */
export function kernelVerdict(request: Uint8Array, path: string): KernelVerdict {
  const unpacked = unpackNative(request, { maxDepth: KERNEL_DEPTH });
  if (!unpacked.ok) return { answer: 'REFUSED', text: '', error: unpacked.error };
  const bytes = stringValue(unpacked.value.list);
  const text = asciiText(bytes);
  if (text === path) return { answer: 'ACCEPTED', text, error: null };
  if (text === '') return { answer: 'SHORTENED', text, error: null };
  const garbled = bytes.some((byte, index) => byte !== path.charCodeAt(index));
  if (namesNoFile(bytes)) return { answer: garbled ? 'REJECTED_GARBLED' : 'REJECTED', text, error: null };
  return { answer: garbled ? 'GARBLED' : 'SHORTENED', text, error: null };
}
