import type { Source } from './source.ts';
import type { Token } from './tokens.ts';

/*
 * The syntax tree of C, as far as pointers need it. Every node keeps its first and last token, so that its place and text
 * are those of the file.
 */

export interface Param {
  readonly name: string;
  readonly type: CType;
}

export interface Field {
  /** Empty for an unnamed record inside a record. */
  readonly name: string;
  readonly type: CType;
}

export interface RecordBody {
  readonly fields: readonly Field[];
  readonly isUnion: boolean;
}

/** A type as it is written: names of typedefs and tags stay names, and are looked up when one asks (`typing.ts`). */
export type CType =
  | { readonly kind: 'base'; readonly name: string; readonly isConst: boolean }
  | {
      readonly kind: 'record';
      /** `struct x`; where it has no tag, what stands for it. */
      readonly name: string;
      readonly body: RecordBody | null;
      readonly source: Source;
      readonly isConst: boolean;
    }
  | { readonly kind: 'named'; readonly name: string; readonly source: Source; readonly isConst: boolean }
  | {
      readonly kind: 'typeof';
      readonly of: Expr;
      readonly isConst: boolean;
      /** Whether the const of the expression is left out (`typeof_unqual`). */
      readonly isPlain: boolean;
    }
  | { readonly kind: 'pointer'; readonly to: CType; readonly isConst: boolean }
  | { readonly kind: 'array'; readonly of: CType; readonly length: string }
  | FunctionType
  /** A type that nobody declares; `name` is what would settle it. */
  | { readonly kind: 'unknown'; readonly name: string };

export interface FunctionType {
  readonly kind: 'function';
  readonly returns: CType;
  readonly params: readonly Param[];
  readonly isVariadic: boolean;
  /** False for `()`, which says nothing about parameters. */
  readonly isPrototype: boolean;
}

/** A variable or parameter of a function, or one of a file. */
export interface Variable {
  readonly name: string;
  readonly type: CType;
  readonly id: number;
  readonly storage: 'local' | 'static' | 'param' | 'global';
  readonly declaredAt: Token;
  initialiser: Expr | InitList | null;
}

interface Spanned {
  readonly first: Token;
  readonly last: Token;
}

export type Expr = Spanned &
  (
    | { readonly kind: 'name'; readonly name: string; readonly variable: Variable | null }
    | { readonly kind: 'number'; readonly text: string }
    | { readonly kind: 'char'; readonly text: string }
    | { readonly kind: 'string' }
    /** What gives a number and evaluates nothing: `sizeof`, `offsetof`, a type as an argument. */
    | { readonly kind: 'plain' }
    | { readonly kind: 'paren'; readonly inner: Expr }
    | { readonly kind: 'call'; readonly callee: Expr; readonly args: readonly Expr[] }
    | { readonly kind: 'member'; readonly object: Expr; readonly arrow: boolean; readonly name: string }
    | { readonly kind: 'index'; readonly object: Expr; readonly index: Expr }
    | { readonly kind: 'unary'; readonly op: string; readonly operand: Expr }
    | { readonly kind: 'step'; readonly op: string; readonly operand: Expr; readonly isPrefix: boolean }
    | { readonly kind: 'binary'; readonly op: string; readonly left: Expr; readonly right: Expr }
    | { readonly kind: 'assign'; readonly op: string; readonly left: Expr; readonly right: Expr }
    | { readonly kind: 'choice'; readonly test: Expr; readonly yes: Expr | null; readonly otherwise: Expr }
    | { readonly kind: 'comma'; readonly left: Expr; readonly right: Expr }
    | { readonly kind: 'cast'; readonly type: CType; readonly operand: Expr }
    | { readonly kind: 'compound'; readonly type: CType; readonly list: InitList }
    | { readonly kind: 'block'; readonly body: Stmt }
    | { readonly kind: 'generic'; readonly control: Expr; readonly arms: readonly GenericArm[] }
    | { readonly kind: 'va_arg'; readonly type: CType }
  );

/** One arm of `_Generic`; null as type for `default`. */
export interface GenericArm {
  readonly type: CType | null;
  readonly value: Expr;
}

export interface InitList extends Spanned {
  readonly kind: 'list';
  readonly items: readonly InitItem[];
}

export interface InitItem {
  /** The members and elements it names: `.a.b`, `[2]`; empty for the next one. */
  readonly path: readonly ({ readonly field: string } | { readonly element: Expr })[];
  readonly value: Expr | InitList;
}

export type Stmt =
  | { readonly kind: 'expression'; readonly value: Expr }
  | { readonly kind: 'declaration'; readonly variables: readonly Variable[] }
  | { readonly kind: 'block'; readonly items: readonly Stmt[] }
  | { readonly kind: 'if'; readonly test: Expr; readonly yes: Stmt; readonly otherwise: Stmt | null }
  | {
      readonly kind: 'loop';
      readonly test: Expr | null;
      readonly step: Expr | null;
      readonly body: Stmt;
      readonly isDo: boolean;
    }
  | { readonly kind: 'switch'; readonly on: Expr; readonly body: Stmt }
  | { readonly kind: 'case'; readonly isDefault: boolean }
  | { readonly kind: 'label'; readonly name: string }
  | { readonly kind: 'goto'; readonly name: string | null }
  | { readonly kind: 'break' }
  | { readonly kind: 'continue' }
  | { readonly kind: 'return'; readonly value: Expr | null; readonly token: Token }
  /** Branches of an `#if`, of which one or, unless `isOneTaken`, none is compiled. */
  | { readonly kind: 'ways'; readonly branches: readonly (readonly Stmt[])[]; readonly isOneTaken: boolean };

/** A declared name with its type, as a declaration gives it. */
export interface Declared {
  readonly name: string;
  readonly type: CType;
  readonly token: Token;
  readonly storage: 'typedef' | 'extern' | 'static' | 'none';
  readonly initialiser: Expr | InitList | null;
}
