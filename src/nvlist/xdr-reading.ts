import { fail, pathOf, type Decoding } from './decoding.ts';
import { align4, XDR_WORD } from './layout.ts';
import type { Text } from './model.ts';
import type { LeafKind } from './spans.ts';

/** What is known about a pair after its element count was read, when `d.position` stands at its value. */
export type XdrPair = {
  readonly name: Text;
  readonly type: number;
  readonly count: number;
  /** Bytes that the decoded size leaves for the value; the library decodes into a block of that size. */
  readonly room: number;
  /** Bytes of the value in memory, without those of texts. */
  readonly fixed: number;
  /**
   * Bytes of the input that the library left in the value's place before it decoded the value: the rest of a name
   * behind an early NUL. Empty unless a name holds a NUL.
   */
  readonly residue: Uint8Array;
};

/** Reports whether `size` more bytes are there; notes a refusal otherwise. */
export function need(d: Decoding, size: number): boolean {
  const have = d.bytes.length - d.position;
  return have >= size || fail(d, 'EFAULT', d.position, { kind: 'inputEnds', have, need: size });
}

/** Names the bytes since the last span, up to `end`. */
export function record(d: Decoding, kind: LeafKind, end: number, path: string = pathOf(d)): void {
  d.recorder?.leaf(kind, end, path);
}

/**
 * Checks the length word of a text and that the text and its padding are there. Returns the length, -1 after a
 * refusal; `d.position` then stands at the text.
 */
export function takeTextSize(d: Decoding, most: number): number {
  const at = d.position;
  if (!need(d, XDR_WORD)) return -1;
  const length = d.view.getUint32(at);
  if (length > most) {
    fail(d, 'EFAULT', at, { kind: 'textLength', length, room: most });
    return -1;
  }
  d.position = at + XDR_WORD;
  return need(d, align4(length)) ? length : -1;
}

/** Reports whether the Linux kernel takes the text at `start`: without a NUL, and with padding of zeros only. */
export function isKernelText(d: Decoding, start: number, end: number): boolean {
  const nul = d.bytes.subarray(start, end).indexOf(0);
  if (nul >= 0) return fail(d, 'EFAULT', start + nul, { kind: 'textNul', index: nul });
  return isKernelPadding(d, end, start + align4(end - start));
}

/** Reports whether the Linux kernel takes the padding from `start`. */
export function isKernelPadding(d: Decoding, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const value = d.bytes[at] ?? 0;
    if (value !== 0) return fail(d, 'EFAULT', at, { kind: 'padding', value });
  }
  return true;
}

/** Reads a text up to its first NUL: its C string in memory ends there. Undefined after a refusal. */
export function takeText(d: Decoding, most: number, path?: string): { text: Text; size: number } | undefined {
  const length = takeTextSize(d, most);
  if (length < 0) return undefined;
  const at = d.position;
  if (d.isKernel && !isKernelText(d, at, at + length)) return undefined;
  const text = d.texts.read(d.bytes, at, at + length);
  d.isOverfull ||= d.texts.end < at + length;
  d.position = at + align4(length);
  if (d.recorder !== null) {
    record(d, 'valueSize', at, path);
    record(d, 'value', at + length, path);
    record(d, 'valuePadding', d.position, path);
  }
  return { text, size: d.texts.end + 1 - at };
}

/** The 32-bit word that lies at `at` of the value's place before the value is decoded: zero but for a residue. */
export function residueWord({ residue }: XdrPair, at: number): number {
  let word = 0;
  for (let i = 0; i < 4; i += 1) word = (word << 8) | (residue[at + i] ?? 0);
  return word;
}
