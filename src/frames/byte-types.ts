import type { Answer } from '../sim/index.ts';

/* The bytes of a frame: what stands in each, who wrote it, and what a reader makes of them. */

/** Who wrote a byte, as the page tells it. */
export interface OriginView {
  readonly thread: number;
  /** 1-based step of the run. */
  readonly step: number;
  /** Row name at that step, `V2`. */
  readonly row: string;
  /** The byte it was copied from, and who had written that one before; null for a constant. */
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
  /** `hole`: NUL where none belongs. `end`: the rightful NUL. `poison`: freed. `text`: anything else. */
  readonly kind: 'text' | 'hole' | 'end' | 'poison';
  /** A string function that starts at index 0 gets here: false behind the first NUL. */
  readonly isReached: boolean;
  /** The pair was freed: the byte is still there, but belongs to nobody. */
  readonly isFreed: boolean;
  /** Written by the step just done. */
  readonly isFresh: boolean;
  readonly origin: OriginView | null;
}

/** One byte of a packed request. */
export interface RequestCell {
  readonly offset: number;
  readonly byte: number;
  /** The byte of the request that nothing disturbed, at the same offset; null behind its end. */
  readonly expected: number | null;
  /** Some step wrote it; false while it is only zero-filled. */
  readonly isWritten: boolean;
  /** Written, and not the expected byte. */
  readonly isWrong: boolean;
  /** The byte that tells the story: the first wrong byte of the value, the first of a poisoned part. */
  readonly isCulprit: boolean;
  readonly isFresh: boolean;
  readonly isPoison: boolean;
  /** NUL inside the value that is neither its end nor padding. */
  readonly isHole: boolean;
  readonly origin: OriginView | null;
  /** Index into `fields`. */
  readonly field: number;
}

/** A field of the packed list, from the codec's spans. Kinds are the codec's leaf kinds. */
export interface RequestField {
  readonly kind: string;
  readonly start: number;
  /** First offset behind the field. */
  readonly end: number;
  /** Decoded number of a number field (little-endian, as it stands in the buffer); null for others. */
  readonly number: number | null;
}

/** What the decoder says of the buffer as it stands. */
export type DecoderVerdict =
  | { readonly kind: 'whole' }
  /** Well formed, with another value: `answer` is what the kernel makes of it. */
  | { readonly kind: 'shorter'; readonly text: string; readonly answer: Answer }
  /** The pair has room for `room` bytes, the string needs `need` (rounded up to eight). */
  | {
      readonly kind: 'room';
      readonly offset: number;
      readonly room: number;
      readonly need: number;
      readonly errno: string;
    }
  /** No NUL in the `room` bytes of the value: the reader runs past the pair. */
  | { readonly kind: 'noNul'; readonly offset: number; readonly room: number; readonly errno: string }
  /** Any other refusal, such as a poisoned header. */
  | { readonly kind: 'refused'; readonly offset: number; readonly errno: string; readonly reason: string };

/** One thread's request to the kernel. */
export interface RequestView {
  readonly thread: number;
  readonly length: number;
  readonly cells: readonly RequestCell[];
  readonly fields: readonly RequestField[];
  /** False in the source's world between P2 and PACK: the private pair stands there, the list around it does not. */
  readonly isPacked: boolean;
  /** Null until every byte of the value has been copied. */
  readonly verdict: DecoderVerdict | null;
  /** The verdict has been given by the kernel, not only foreseen. */
  readonly isSubmitted: boolean;
  /** Slots of the value: copied characters before the first NUL, what the string needs, what the pair has. */
  readonly room: { readonly characters: number; readonly need: number; readonly room: number } | null;
}

/** The kernel's reply as the caller will read it. */
export type ReplyView =
  /** No byte was ever written: `bytes` are zero. `isRead`: the caller has unpacked it and failed. */
  | { readonly kind: 'zero'; readonly bytes: readonly number[]; readonly isRead: boolean }
  /** After a request the kernel accepted. The model does not know its bytes. */
  | { readonly kind: 'written' };
