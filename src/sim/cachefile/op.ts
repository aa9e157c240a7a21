/*
 * The objects these operations name. Shared: `value`, the string of the shared pair, the path and its NUL (L+1 bytes);
 * `header`, `name` and `head`, the pair's fixed part, its name with padding, and the list head (as reported). Private:
 * `request`, the buffer this thread sends to the kernel, where the pair stands at the offset it has once packed; `parent`,
 * this thread's copy of the string (fix `clone`); `lookup`, the path bytes the kernel has read so far for a `stat`.
 */

/** The string that an operation of the validation works on: the shared one, or the private copy of `clone`. */
export type StringObject = 'value' | 'parent';

/**
 * The one access to memory of a state of a machine, as data (`meta.op`). An operation on the shared string touches one byte
 * and is repeated by a self-transition. An operation on private memory runs whole, because no other thread sees it.
 */
export type MemoryOp =
  /** `strlen` of the shared string, one byte a step; decides n, the bytes to copy. MEASURED at the stop. */
  | { readonly kind: 'measure' }
  /** `memcpy` of n bytes into the request, one byte a step. COPIED at the last. */
  | { readonly kind: 'copy' }
  /** One byte at a fixed index or behind the remembered slash. */
  | { readonly kind: 'load'; readonly at: 'start' | 'afterSlash' }
  /** `strcmp` with a constant, from the start or from the remembered slash, one byte a step. */
  | { readonly kind: 'compare'; readonly from: 'start' | 'slash'; readonly text: string }
  /** `strrchr`: remembers the last slash as k. One byte a step on the shared string, whole on a private one. */
  | { readonly kind: 'find'; readonly of: StringObject }
  /** Reports whether a usable name follows the slash. On the private copy only, as a whole. */
  | { readonly kind: 'inspect' }
  /** The two stores of the loan: NUL over the slash at k, and the slash restored. */
  | { readonly kind: 'store'; readonly to: StringObject; readonly byte: 'NUL' | 'slash' }
  /** `stat`: the kernel reads the path up to its NUL. One byte a step on the shared string, whole on a private one. */
  | { readonly kind: 'stat'; readonly of: StringObject }
  /** `strdup` of the shared string, one byte a step. */
  | { readonly kind: 'duplicate' }
  /** Frees the private copy. */
  | { readonly kind: 'release' }
  /** Reads one fixed part of the shared pair into the request; the first also looks at the list head. */
  | { readonly kind: 'touch'; readonly object: 'header' | 'name' }
  /** Wraps the private pair as a packed list: header in front, end mark behind. */
  | { readonly kind: 'pack' }
  /** The ioctl: the kernel unpacks the request and answers. */
  | { readonly kind: 'submit' }
  | { readonly kind: 'lock' }
  | { readonly kind: 'unlock' }
  /** Drops one reference; LAST when none is left. */
  | { readonly kind: 'drop' }
  /** Frees the pair: value, header and name are poisoned, one byte (or one fixed part) a step. */
  | { readonly kind: 'freePair' }
  /** Frees the list head. */
  | { readonly kind: 'freeList' };

/** The operation of one kind. */
export type OpOf<Kind extends MemoryOp['kind']> = Extract<MemoryOp, { readonly kind: Kind }>;

/** The answers of memory, kernel and mutex, on which alone machines branch. */
export const ANSWERS = [
  'LOADED',
  'LOADED_NUL',
  'LOADED_SLASH',
  'MEASURED',
  'COPIED',
  'EQUAL',
  'DIFFERENT',
  'FOUND',
  'NOT_FOUND',
  'NAMED',
  'UNNAMED',
  'STORED',
  'DIRECTORY',
  'NOT_DIRECTORY',
  'DUPLICATED',
  'RELEASED',
  'READ',
  'FAULTED',
  'PACKED',
  'ACCEPTED',
  'SHORTENED',
  'GARBLED',
  'REJECTED',
  'REJECTED_GARBLED',
  'REFUSED',
  'LOCKED',
  'UNLOCKED',
  'DROPPED',
  'DROPPED_LAST',
  'FREED',
] as const;
export type Answer = (typeof ANSWERS)[number];
