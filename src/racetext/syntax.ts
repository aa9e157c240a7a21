import type { Span } from './error.ts';
import type { CallName, TypeName } from './words.ts';

/** A name where it stands. */
export interface Name {
  readonly text: string;
  readonly at: Span;
}

/** `x`, or a field: `pair.value`. In conditions also a variable of a thread: `reader.n`. */
export interface ObjectName extends Name {
  readonly owner: Name | null;
  /** The name itself, or the field's. */
  readonly name: Name;
}

export interface Place {
  readonly kind: 'place';
  readonly at: Span;
  readonly object: ObjectName;
  readonly index: Expr | null;
  /** The bracket of the index. */
  readonly bracket: Span | null;
}

export type UnaryOp = '!' | '~' | '-' | '+';
export type BinaryOp =
  | '||'
  | '&&'
  | '|'
  | '^'
  | '&'
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '<<'
  | '>>'
  | '+'
  | '-'
  | '*'
  | '/'
  | '%';

/** An expression. `at` is its first word or sign. */
export type Expr =
  | Place
  | { readonly kind: 'number'; readonly at: Span; readonly value: number }
  | { readonly kind: 'text'; readonly at: Span; readonly bytes: readonly number[] }
  | { readonly kind: 'sizeof'; readonly at: Span; readonly object: ObjectName; readonly bracket: Span | null }
  | { readonly kind: 'unary'; readonly at: Span; readonly op: UnaryOp; readonly arg: Expr }
  | {
      readonly kind: 'binary';
      readonly at: Span;
      readonly op: BinaryOp;
      readonly left: Expr;
      readonly right: Expr;
    }
  | Call;

export interface Call {
  readonly kind: 'call';
  readonly at: Span;
  readonly name: CallName;
  readonly args: readonly Expr[];
}

/** A constant where it stands. */
export interface Constant {
  readonly at: Span;
  readonly value: number;
}

/** One of several variables of a thread that a line declares. */
export interface Variable {
  readonly type: TypeName;
  readonly name: Name;
  /** Of an array. */
  readonly size: Constant | null;
  readonly value: Expr | null;
}

export type Statement =
  | { readonly kind: 'declare'; readonly at: Span; readonly variables: readonly Variable[] }
  | {
      readonly kind: 'assign';
      readonly at: Span;
      readonly place: Place;
      /** The operator of `x op= e`; null for `x = e`. */
      readonly op: BinaryOp | null;
      readonly value: Expr;
    }
  | {
      readonly kind: 'if';
      readonly at: Span;
      readonly condition: Expr;
      readonly body: readonly Statement[];
      readonly otherwise: readonly Statement[];
    }
  | {
      readonly kind: 'while';
      readonly at: Span;
      readonly condition: Expr;
      readonly body: readonly Statement[];
    }
  | { readonly kind: 'break' | 'continue'; readonly at: Span }
  | { readonly kind: 'lock' | 'unlock' | 'free' | 'join'; readonly at: Span; readonly name: Name }
  | { readonly kind: 'wait' | 'assert'; readonly at: Span; readonly condition: Expr }
  | { readonly kind: 'atomic'; readonly at: Span; readonly body: readonly Statement[] }
  | {
      readonly kind: 'copy';
      readonly at: Span;
      readonly call: 'strcpy' | 'memcpy';
      readonly args: readonly Expr[];
    }
  | Ending;

/** Ends a thread, or the process. */
export interface Ending {
  readonly kind: 'return' | 'exit';
  readonly at: Span;
  readonly value: Constant | Name | null;
}

/** Declares a shared variable. */
export interface SharedVariable {
  readonly type: TypeName;
  readonly name: Name;
  /** Null for a number; for an array its brackets, with the size if there is one. */
  readonly array: { readonly size: Constant | null } | null;
  readonly value:
    | null
    | ({ readonly kind: 'number' } & Constant)
    | { readonly kind: 'text'; readonly at: Span; readonly bytes: readonly number[] }
    | { readonly kind: 'list'; readonly at: Span; readonly constants: readonly Constant[] };
}

export interface ThreadItem {
  readonly kind: 'thread';
  readonly name: Name;
  readonly copies: number;
  readonly body: readonly Statement[];
}

export interface ConditionItem {
  readonly kind: 'never' | 'exists';
  readonly name: Name;
  readonly condition: Expr;
}

/** What `show` shows: an object, a variable of a thread, or the result of a thread. */
export type Shown =
  | { readonly kind: 'object'; readonly at: Span; readonly object: ObjectName; readonly bracket: Span | null }
  | { readonly kind: 'result'; readonly at: Span; readonly thread: Name };

export type Item =
  | { readonly kind: 'title'; readonly at: Span; readonly text: string }
  | { readonly kind: 'shared' | 'heap'; readonly variables: readonly SharedVariable[] }
  | { readonly kind: 'group'; readonly name: Name; readonly fields: readonly SharedVariable[] }
  | { readonly kind: 'mutex'; readonly names: readonly Name[] }
  | { readonly kind: 'show'; readonly shown: readonly Shown[] }
  | ThreadItem
  | ConditionItem;

/** Whether a statement is a step; the others belong to the step before them. */
export function isStep(statement: Statement): boolean {
  switch (statement.kind) {
    case 'declare':
      return statement.variables.some(({ value }) => value !== null);
    case 'break':
    case 'continue':
    case 'return':
      return false;
    default:
      return true;
  }
}
