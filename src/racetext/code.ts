import type { Span } from './error.ts';
import type { BinaryOp, Expr, UnaryOp } from './syntax.ts';
import type { StringCall, TypeName } from './words.ts';

/** A number or array that codes access. */
export interface Cell {
  /** Name of the object in memory: `pair.value`; of a private array its own name. */
  readonly name: string;
  readonly type: TypeName;
  /** Of an array; null for a number. */
  readonly length: number | null;
  /** Whether all threads share it. */
  readonly isShared: boolean;
  /** Whether another thread can tell when it is read or written: it is shared, and some statement writes or frees it. */
  readonly isVisible: boolean;
  /** The word that is 1 once it has been freed; null where nothing frees it. */
  readonly freedBy: string | null;
}

/** What ends a process at once. */
export type Fault = 'out-of-bounds' | 'divide-by-zero' | 'double-free' | 'unlock-not-held' | 'assert';

/** A value known in the text, or a variable of the thread. */
export type Operand = { readonly value: number } | { readonly variable: string };

/**
 * One operation of a thread. Values stand on a stack, on top of which each operation finds its operands and leaves its
 * value. Those of a loop leave their progress there: strlen i; strnlen n, i; strrchr c, i, last; strnrchr c, n, i, last;
 * strcmp i; strcpy i; memcpy n, i.
 */
export type Code =
  | { readonly do: 'push'; readonly value: number }
  | { readonly do: 'load'; readonly variable: string }
  | { readonly do: 'store'; readonly variable: string; readonly type: TypeName }
  | { readonly do: 'read' | 'write' | 'readAt' | 'writeAt'; readonly cell: Cell }
  | { readonly do: 'duplicate' | 'truth' | 'count' | 'assert' | 'enter' }
  | { readonly do: 'unary'; readonly op: UnaryOp }
  | { readonly do: 'binary'; readonly op: BinaryOp }
  | { readonly do: 'jump'; readonly to: number }
  /** Goes to `to` if the value is 0. `isTurn`: going on is a turn of a `while`. */
  | { readonly do: 'branch'; readonly to: number; readonly isTurn: boolean }
  /** Begins a loop over bytes; goes to `to` if it has nothing to do. */
  | { readonly do: 'begin'; readonly call: LoopCall; readonly to: number }
  /** Reads one byte; goes back to itself until the call has its value. */
  | { readonly do: 'scan'; readonly call: Exclude<StringCall, 'strcmp'>; readonly cell: Cell }
  | { readonly do: 'compareText'; readonly cell: Cell; readonly bytes: readonly number[] }
  /** Reads the byte of this turn. */
  | { readonly do: 'fetch'; readonly cell: Cell }
  /** Reads the other byte and compares it with the one fetched; goes back to `again`. */
  | { readonly do: 'compare'; readonly cell: Cell; readonly again: number }
  /** Writes the byte that was fetched; goes back to `again`. */
  | {
      readonly do: 'put';
      readonly call: 'strcpy' | 'memcpy';
      readonly cell: Cell;
      readonly from: Cell;
      readonly again: number;
    }
  | { readonly do: 'lock'; readonly mutex: string }
  | { readonly do: 'unlock'; readonly mutex: string }
  | { readonly do: 'wait'; readonly condition: Expr }
  | { readonly do: 'join'; readonly threads: readonly number[] }
  | {
      readonly do: 'free';
      readonly allocation: string;
      readonly cells: readonly Cell[];
      readonly word: string;
    }
  | { readonly do: 'result' | 'exit'; readonly value: Operand };

export type LoopCall = StringCall | 'strcpy' | 'memcpy';

/** A code with where it stands in the text. */
export interface Placed {
  readonly code: Code;
  /** Line of its statement; inside `atomic` of the inner one. */
  readonly line: number;
  /** Whether a step of statement grain begins here. */
  readonly isFirst: boolean;
  /** Whether it stands inside an atomic block, behind its beginning. */
  readonly isInAtomic: boolean;
  /** Where each `while` around it begins, from the outermost to the innermost. */
  readonly loops: readonly Span[];
}

/** What an atomic block waits for before it begins, in order. */
export type Gate = Extract<Code, { do: 'lock' | 'wait' | 'join' }>;
