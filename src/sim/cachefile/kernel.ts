import { SLASH, asciiText, assert } from '../../base/index.ts';
import { textBytes, unpackNative, type DecodeError, type NvList } from '../../nvlist/native.ts';
import type { Answer } from './op.ts';

/** The most nested lists that the kernel's decoder follows (20; the library's user build follows 100). */
const KERNEL_DEPTH = 20;

/** The kernel's verdict on a request. `text` is the string that it saw, `error` the decoder's refusal. */
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

/** Returns the bytes of the request's string up to its NUL. */
function stringValue(list: NvList): Uint8Array {
  const pair = list.pairs[0];
  assert(pair?.type === 'string', 'the request holds one string');
  return textBytes(pair.value);
}

/**
 * Reports whether the last component names no file: spa.c 825-846 refuses such a path with EINVAL. The text must begin with
 * a slash.
 */
function namesNoFile(text: Uint8Array): boolean {
  if (text[0] !== SLASH) return true;
  const last = asciiText(text.subarray(text.lastIndexOf(SLASH) + 1));
  return last === '' || last === '.' || last === '..';
}

/**
 * Returns the kernel's answer to a packed request: it unpacks (zfs_ioctl.c 7836), then looks at the value (spa.c 825). A
 * byte that differs from the path at its own index can only be poison (model.md section 6a), so such a text counts as
 * garbled.
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
