import type { Answer } from '../sim/index.ts';

/* The bytes of a frame: their values, their origin, and how the kernel reads them. */

/** The origin of a byte, as the page shows it. */
export interface OriginView {
  readonly thread: number;
  /** 1-based step of the run. */
  readonly step: number;
  /** Row name at that step, `V2`. */
  readonly row: string;
  /** The byte that it was copied from, with that byte's own origin; null for a constant. */
  readonly source: {
    readonly object: string;
    readonly index: number;
    readonly origin: OriginView | null;
  } | null;
  readonly previous: number;
}

/** One byte of the shared string. */
export interface StringCell {
  readonly index: number;
  readonly byte: number;
  /** The byte of the path as parsed. */
  readonly expected: number;
  /** `hole`: a misplaced NUL. `end`: the final NUL. `poison`: freed. `text`: anything else. */
  readonly kind: 'text' | 'hole' | 'end' | 'poison';
  /** Whether a string function that starts at index 0 reads it: false after the first NUL. */
  readonly isReached: boolean;
  /** Whether the pair was freed: the byte is still there, but its memory belongs to no one. */
  readonly isFreed: boolean;
  /** Whether the last step wrote it. */
  readonly isFresh: boolean;
  readonly origin: OriginView | null;
}

/** One byte of a packed request. */
export interface RequestCell {
  readonly offset: number;
  readonly byte: number;
  /** The byte at this offset of an undisturbed request; null after its end. */
  readonly expected: number | null;
  /** Whether a step wrote it; false while it is only zero-filled. */
  readonly isWritten: boolean;
  /** Whether it was written and differs from `expected`. */
  readonly isWrong: boolean;
  /** Whether it is the byte to mark: the first wrong byte of the value, or of a poisoned header or name. */
  readonly isCulprit: boolean;
  readonly isFresh: boolean;
  readonly isPoison: boolean;
  /** Whether it is a NUL inside the value that is neither its end nor padding. */
  readonly isHole: boolean;
  readonly origin: OriginView | null;
  /** Index in `fields`. */
  readonly field: number;
}

/** A field of the packed list, from the codec's spans. Its kind is the codec's kind of leaf. */
export interface RequestField {
  readonly kind: string;
  readonly start: number;
  /** First offset after the field. */
  readonly end: number;
  /** Value of a numeric field (little-endian in the buffer); null for others. */
  readonly number: number | null;
}

/** The decoder's verdict on the present content of the buffer. */
export type DecoderVerdict =
  | { readonly kind: 'whole' }
  /** Well formed, but with another value. `answer` is the kernel's answer to it. */
  | { readonly kind: 'shorter'; readonly text: string; readonly answer: Answer }
  /** The pair has room for `room` bytes, but the string needs `need` (rounded up to a multiple of eight). */
  | {
      readonly kind: 'room';
      readonly offset: number;
      readonly room: number;
      readonly need: number;
      readonly errno: string;
    }
  /** No NUL in the `room` bytes of the value: the reader would run past the pair. */
  | { readonly kind: 'noNul'; readonly offset: number; readonly room: number; readonly errno: string }
  /** Any other refusal, such as a poisoned header. */
  | { readonly kind: 'refused'; readonly offset: number; readonly errno: string; readonly reason: string };

/** One thread's request to the kernel. */
export interface RequestView {
  readonly thread: number;
  readonly length: number;
  readonly cells: readonly RequestCell[];
  readonly fields: readonly RequestField[];
  /** False between P2 and PACK in the source's world: the private pair exists, but not the list around it. */
  readonly isPacked: boolean;
  /** Null until all bytes of the value have been copied. */
  readonly verdict: DecoderVerdict | null;
  /** Whether the kernel has given the verdict; before, it is foreseen. */
  readonly isSubmitted: boolean;
  /** Bytes of the value: copied characters before the first NUL, need of the string, room in the pair. */
  readonly room: { readonly characters: number; readonly need: number; readonly room: number } | null;
}

/** The kernel's reply as the caller reads it. */
export type ReplyView =
  /** No byte was written: `bytes` are zero. `isRead`: the caller tried to unpack them and failed. */
  | { readonly kind: 'zero'; readonly bytes: readonly number[]; readonly isRead: boolean }
  /** The reply to an accepted request. The model does not know its bytes. */
  | { readonly kind: 'written' };
