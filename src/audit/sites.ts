import type { CType, Expr } from './ast.ts';
import { bare, blockValue } from './expressions.ts';
import { dropPlace, textOf, type DropPlace } from './place.ts';
import type { Token } from './tokens.ts';
import type { Typing } from './typing.ts';
import { spell, withoutConst } from './types.ts';

export type DropKind = 'cast' | 'launder' | 'implicit' | 'integer' | 'literal';

/** A place where a pointer loses its const. */
export interface Site {
  readonly kind: DropKind;
  readonly via: string | null;
  readonly from: string;
  readonly to: string;
  /** The levels that lose const; 1 is what the pointer points at. */
  readonly levels: readonly number[];
  readonly place: DropPlace;
  readonly expression: string;
  /** The function that holds it; null for a macro's definition, and outside of functions. */
  readonly function: string | null;
  /** Whether it only adds const below a level that has none. */
  readonly addsConst: boolean;
  /** Whether it is told only when something is written through it. */
  readonly isQuiet: boolean;
}

/** What a conversion takes from a pointer. */
export interface Loss {
  readonly levels: readonly number[];
  readonly addsConst: boolean;
}

const NO_LOSS: Loss = { levels: [], addsConst: false };

/**
 * Compares two pointer types level by level, as gcc does for `-Wcast-qual`: const on the left and none on the right is a
 * drop; const that comes in below a level without const opens a hole.
 */
export function lossBetween(typing: Typing, from: CType, to: CType): Loss {
  let a = typing.target(from);
  let b = typing.target(to);
  const levels: number[] = [];
  let addsConst = false;
  let isCovered = true;
  for (let level = 1; a !== null && b !== null; level += 1) {
    const had = typing.isConst(a);
    const has = typing.isConst(b);
    if (had && !has) levels.push(level);
    if (has && !had && level > 1 && !isCovered) addsConst = true;
    isCovered &&= has;
    const inner = typing.resolve(a);
    const outer = typing.resolve(b);
    a = inner.kind === 'pointer' ? inner.to : null;
    b = outer.kind === 'pointer' ? outer.to : null;
  }
  return levels.length === 0 && !addsConst ? NO_LOSS : { levels, addsConst };
}

/** A type with the token that it comes from; const that a macro itself adds is taken off again. */
export interface Origin {
  readonly type: CType;
  readonly root: Token;
}

/** Returns what a value was before the macro that now drops its const (at `drop`) added const to it. */
export function originOf(typing: Typing, expr: Expr, drop: Token): Origin {
  const own = (): Origin => ({ type: typing.valueType(expr), root: rootOf(expr) });
  switch (expr.kind) {
    case 'paren':
      return originOf(typing, expr.inner, drop);
    case 'cast': {
      if (!shareMacro(expr.first, drop)) return own();
      const inner = originOf(typing, expr.operand, drop);
      return isPlainPointer(typing, inner.type) ? inner : { type: expr.type, root: inner.root };
    }
    case 'name': {
      const { variable } = expr;
      const initialiser = variable?.initialiser ?? null;
      if (variable === null || initialiser === null || initialiser.kind === 'list') return own();
      if (!shareMacro(variable.declaredAt, drop)) return own();
      const inner = originOf(typing, initialiser, drop);
      return isPlainPointer(typing, inner.type) ? inner : { type: variable.type, root: inner.root };
    }
    case 'binary': {
      const side = typing.target(typing.valueType(expr.left)) === null ? expr.right : expr.left;
      return expr.op === '+' || expr.op === '-' ? originOf(typing, side, drop) : own();
    }
    case 'comma':
      return originOf(typing, expr.right, drop);
    case 'block': {
      const value = blockValue(expr.body);
      return value === null ? own() : originOf(typing, value, drop);
    }
    default:
      return own();
  }
}

/** Whether one use of a macro made both tokens. */
function shareMacro(one: Token, other: Token): boolean {
  for (let a = one.owner; a !== null; a = a.name.owner)
    for (let b = other.owner; b !== null; b = b.name.owner) if (a === b) return true;
  return false;
}

function isPlainPointer(typing: Typing, type: CType): boolean {
  return typing.target(type) !== null && !typing.pointsToConst(type);
}

/** The token of the variable or call at the bottom of an expression. */
function rootOf(expr: Expr): Token {
  switch (expr.kind) {
    case 'paren':
      return rootOf(expr.inner);
    case 'member':
    case 'index':
      return rootOf(expr.object);
    case 'unary':
    case 'cast':
    case 'step':
      return rootOf(expr.operand);
    default:
      return expr.first;
  }
}

/** The expressions whose const an expression has: past arithmetic, both sides of a choice, the last of a list. */
export function leavesOf(typing: Typing, expr: Expr): readonly Expr[] {
  const plain = bare(expr);
  switch (plain.kind) {
    case 'binary':
      if (plain.op !== '+' && plain.op !== '-') return [plain];
      return leavesOf(
        typing,
        typing.target(typing.valueType(plain.left)) === null ? plain.right : plain.left,
      );
    case 'comma':
      return leavesOf(typing, plain.right);
    case 'choice':
      return [...leavesOf(typing, plain.yes ?? plain.test), ...leavesOf(typing, plain.otherwise)];
    case 'block': {
      const value = blockValue(plain.body);
      return value === null ? [plain] : leavesOf(typing, value);
    }
    case 'generic': {
      const picked = typing.picked(plain);
      return picked === null ? [plain] : leavesOf(typing, picked);
    }
    default:
      return [plain];
  }
}

/** Makes the record of a drop that is done at the token `at`, of const that comes from `root`. */
export function makeSite(
  typing: Typing,
  expr: Expr,
  { root, at }: { readonly root: Token; readonly at: Token },
  fields: Pick<Site, 'kind' | 'via' | 'levels' | 'function'> & {
    from: CType;
    to: CType;
    addsConst?: boolean;
    isQuiet?: boolean;
  },
): Site {
  const place = dropPlace(expr, root, at);
  return {
    ...fields,
    from: spell(withoutConst(typing.settled(fields.from))),
    to: spell(withoutConst(typing.settled(fields.to))),
    place,
    expression: textOf(place),
    function: place.isDefinition ? null : fields.function,
    addsConst: fields.addsConst ?? false,
    isQuiet: fields.isQuiet ?? false,
  };
}
