import type { CType, Expr, InitList, Variable } from './ast.ts';
import { bare, isNull } from './expressions.ts';
import { initialisedParts } from './initialisers.ts';
import { isAllocator, isNumberReader, searchedArgument } from './library.ts';
import type { ParsedFunction } from './program.ts';
import { leavesOf, lossBetween, makeSite, originOf, type Site } from './sites.ts';
import { outermost, type Token } from './tokens.ts';
import type { Typing } from './typing.ts';
import { walkStatement, walkVariable, type Visitor } from './walk.ts';
import { CHAR, pointerTo, withConst } from './types.ts';

/** The drops of a stretch of code that its types tell, by the expression that drops. */
export interface Drops {
  readonly sites: ReadonlyMap<Expr, Site>;
  /** Casts whose operand nobody declares, with the name that would settle it. */
  readonly unresolved: readonly { readonly token: Token; readonly name: string }[];
  /** String literals that become pointers without const. */
  readonly literals: readonly Expr[];
  /** Whether a drop may come to light only when values are followed: by a number, or by what `strtol` leaves. */
  readonly mayHoldMore: boolean;
}

/** Finds the drops of a function. */
export function dropsOf(typing: Typing, { definition, body }: ParsedFunction): Drops {
  const finder = new DropFinder(typing, definition.name, definition.type.returns);
  walkStatement(body, typing, finder);
  return finder;
}

/** Finds the drops in the initialisers of variables outside of functions. */
export function globalDrops(typing: Typing, variables: readonly Variable[]): Drops {
  const finder = new DropFinder(typing, null, null);
  for (const variable of variables) walkVariable(variable, typing, finder);
  return finder;
}

class DropFinder implements Drops, Visitor {
  readonly sites = new Map<Expr, Site>();
  readonly unresolved: { token: Token; name: string }[] = [];
  readonly literals: Expr[] = [];
  mayHoldMore = false;
  readonly #typing: Typing;
  readonly #function: string | null;
  readonly #returns: CType | null;

  constructor(typing: Typing, name: string | null, returns: CType | null) {
    this.#typing = typing;
    this.#function = name;
    this.#returns = returns;
  }

  expression(expr: Expr): void {
    if (expr.kind === 'call') this.#call(expr);
    else if (expr.kind === 'cast') this.#cast(expr);
    else if (expr.kind === 'step') this.#writtenSearch(expr.operand);
    else if (expr.kind === 'assign') {
      this.#writtenSearch(expr.left);
      if (expr.op === '=') this.#convert(expr.right, this.#typing.typeOf(expr.left), expr.first);
    }
  }

  initialised(type: CType, initialiser: Expr | InitList, at: Token): void {
    for (const part of initialisedParts(this.#typing, type, initialiser))
      if (part.type !== null) this.#convert(part.value, part.type, at);
  }

  returned(value: Expr, at: Token): void {
    if (this.#returns !== null) this.#convert(value, this.#returns, at);
  }

  #call({ callee, args }: Expr & { kind: 'call' }): void {
    if (isNumberReader(this.#typing.functionName(callee) ?? '')) this.mayHoldMore = true;
    const called = this.#typing.calledType(callee);
    if (called === null || !called.isPrototype) return;
    for (const [index, arg] of args.entries()) {
      const param = called.params[index];
      if (param !== undefined) this.#convert(arg, param.type, callee.first);
    }
  }

  #cast(expr: Expr & { kind: 'cast' }): void {
    const typing = this.#typing;
    const { type, operand } = expr;
    const target = typing.target(type);
    if (target === null && typing.pointsToConst(typing.valueType(operand))) this.mayHoldMore = true;
    if (target === null || typing.resolve(type).kind !== 'pointer' || isNull(operand)) return;
    const isWritable = !typing.isConst(target);
    if (bare(operand).kind === 'string') {
      if (isWritable) this.literals.push(expr);
      return;
    }
    const given = typing.valueType(operand);
    const plain = typing.resolve(given);
    if (plain.kind === 'unknown') {
      if (isWritable) this.#notKnown(expr.first, plain.name);
      return;
    }
    if (plain.kind !== 'pointer') return;
    const { type: origin, root } = originOf(typing, operand, expr.first);
    const { levels, addsConst } = lossBetween(typing, origin, type);
    if (levels.length === 0 && !addsConst) return;
    const searches = this.#constLeaves(operand, type).map((leaf) => this.#searchName(leaf));
    const via = searches.find((name) => name !== null) ?? null;
    this.#add(
      expr,
      makeSite(
        typing,
        expr,
        { root, at: expr.first },
        {
          kind: 'cast',
          via: searches.includes(null) ? null : via,
          from: given,
          to: type,
          levels,
          addsConst: levels.length === 0,
          function: this.#function,
        },
      ),
    );
  }

  /** A conversion that the types of both sides ask for, with no cast; `at` is a token of what asks for it. */
  #convert(expr: Expr, to: CType, at: Token): void {
    const typing = this.#typing;
    const target = typing.target(to);
    if (target === null) return;
    if (!typing.isConst(target)) {
      for (const leaf of leavesOf(typing, expr)) if (leaf.kind === 'string') this.literals.push(leaf);
    }
    const from = typing.valueType(expr);
    if (lossBetween(typing, from, to).levels.length === 0) return;
    const leaves = this.#constLeaves(expr, to);
    const calls = leaves.filter((leaf) => this.#searchName(leaf) !== null);
    if (calls.length > 0 && calls.length === leaves.length) {
      for (const call of calls) this.#launder(call, to);
      return;
    }
    const { type: origin, root } = originOf(typing, expr, at);
    const { levels } = lossBetween(typing, origin, to);
    if (levels.length === 0) return;
    this.#add(
      expr,
      makeSite(
        typing,
        expr,
        { root, at },
        { kind: 'implicit', via: null, from, to, levels, function: this.#function },
      ),
    );
  }

  #launder(call: Expr, to: CType): void {
    if (call.kind !== 'call') return;
    const typing = this.#typing;
    const name = this.#searchName(call);
    const searched = name === null ? undefined : call.args[searchedArgument(name) ?? 0];
    if (searched === undefined) return;
    const from = typing.typeOf(call);
    const { type: origin, root } = originOf(typing, searched, call.first);
    if (!typing.pointsToConst(origin)) return;
    const { levels } = lossBetween(typing, from, to);
    if (levels.length === 0) return;
    this.#add(
      call,
      makeSite(
        typing,
        call,
        { root, at: call.first },
        { kind: 'launder', via: name, from, to, levels, function: this.#function },
      ),
    );
  }

  /** A search function through whose result one writes without keeping it: `*strchr(s, c) = 0`. */
  #writtenSearch(written: Expr): void {
    const typing = this.#typing;
    const pointer = pointerOf(typing, written);
    if (pointer === null) return;
    for (const leaf of leavesOf(typing, pointer)) {
      if (leaf.kind !== 'call' || this.#searchName(leaf) === null) continue;
      const returns = typing.calledType(leaf.callee)?.returns;
      if (returns !== undefined && typing.pointsToConst(typing.typeOf(leaf))) this.#launder(leaf, returns);
    }
  }

  /** The leaves of an expression that bring const which `to` has not. */
  #constLeaves(expr: Expr, to: CType): readonly Expr[] {
    const typing = this.#typing;
    return leavesOf(typing, expr).filter(
      (leaf) => lossBetween(typing, typing.valueType(leaf), to).levels.length > 0,
    );
  }

  /** The name of the search function that an expression calls. */
  #searchName(expr: Expr): string | null {
    if (expr.kind !== 'call') return null;
    const name = this.#typing.functionName(expr.callee);
    return name !== null && searchedArgument(name) !== null ? name : null;
  }

  #notKnown(token: Token, name: string): void {
    if (name !== '' && !isAllocator(name)) this.unresolved.push({ token, name });
  }

  #add(expr: Expr, site: Site): void {
    if (!this.sites.has(expr)) this.sites.set(expr, site);
  }
}

/** The pointer through which an lvalue reaches its memory; null where that is a variable's own. */
function pointerOf(typing: Typing, lvalue: Expr): Expr | null {
  const plain = bare(lvalue);
  switch (plain.kind) {
    case 'unary':
      return plain.op === '*' ? plain.operand : null;
    case 'index':
      return typing.resolve(typing.typeOf(plain.object)).kind === 'array'
        ? pointerOf(typing, plain.object)
        : plain.object;
    case 'member':
      return plain.arrow ? plain.object : pointerOf(typing, plain.object);
    default:
      return null;
  }
}

/** Makes the record of a string literal (or its cast) that is written. */
export function literalSite(typing: Typing, expr: Expr, holder: string | null): Site {
  return makeSite(
    typing,
    expr,
    { root: outermostToken(expr.first), at: outermostToken(expr.first) },
    {
      kind: 'literal',
      via: null,
      from: pointerTo(withConst(CHAR)),
      to: expr.kind === 'cast' ? expr.type : pointerTo(CHAR),
      levels: [1],
      function: holder,
      isQuiet: true,
    },
  );
}

/** A token, or the name of the macro that it comes out of. */
function outermostToken(token: Token): Token {
  return outermost(token)?.name ?? token;
}
