import type { ListPlace } from '../bytefile/index.ts';

/**
 * Where the bytes came from. `name` is a file's name, or a sample's word. `absent` are bytes that the address could not
 * hold: there are none, and `size` says how many there were.
 */
export interface OpenedFrom {
  readonly kind: 'sample' | 'file' | 'paste' | 'address' | 'absent';
  readonly name: string;
  readonly size?: number;
}

/** Where bytes lie in what they are a part of, and what the decoder is to make of them. */
export interface Opening {
  /** Offset of the first byte, in its file or by its dump. */
  readonly base?: bigint;
  /** Where the list lies; it is looked for otherwise. */
  readonly place?: ListPlace | null;
  /** Whether the decoder waits until it is asked. */
  readonly isRaw?: boolean;
}

export type Problem =
  | { readonly kind: 'unreadable'; readonly name: string; readonly reason: string }
  | { readonly kind: 'folder'; readonly name: string }
  /** What was dropped or pasted holds neither a file nor text. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'sample' }
  | { readonly kind: 'failed'; readonly reason: string };

/** What runs now; `done` of `total` bytes or characters, `null` while that is not known. */
export interface Work {
  readonly kind: 'load' | 'search' | 'text' | 'read' | 'make';
  readonly done: number | null;
  readonly total: number;
}

/** What opens bytes that are brought: the session. */
export interface Receiver {
  readonly source: OpenedFrom;
  readonly base: bigint;
  readonly place: { readonly point: (index: number) => void };
  problem: Problem | null;
  readonly openBytes: (bytes: Uint8Array, source: OpenedFrom, opening?: Opening) => void;
  readonly readAt: (place: ListPlace) => void;
}
