import type { Expr } from './ast.ts';
import type { Source } from './source.ts';
import type { Expansion, Token } from './tokens.ts';

/** A stretch of a file. */
export interface Place {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

/** Where a drop is told, and of which macro. */
export interface DropPlace extends Place {
  readonly macro: string | null;
  /** Whether it is the macro's definition that is told, once for all uses. */
  readonly isDefinition: boolean;
}

/** Where an expression stands in its file; out of a macro, where the macro is used. */
export function placeOf(first: Token, last: Token): Place {
  return placeAt(first, last, null);
}

export function textOf({ source, start, end }: Place): string {
  return source.slice(start, end);
}

/**
 * Where a drop belongs whose expression goes from `first` to `last`, whose const comes from `root`, and which is done at the
 * token `at`. Where all are of the body of one macro, that is its definition; where a macro got the const from outside, it is
 * the use.
 */
export function dropPlace(expr: Pick<Expr, 'first' | 'last'>, root: Token, at: Token): DropPlace {
  const level = commonOwner(at, root);
  const place = placeAt(expr.first, expr.last, level);
  const below = ownerBelow(expr.first, level);
  const macro = below ?? level;
  return { ...place, macro: macro === null ? null : macro.macro.name, isDefinition: level !== null };
}

/** The innermost use of a macro that made both tokens. */
function commonOwner(one: Token, other: Token): Expansion | null {
  const owners = new Set<Expansion>();
  for (let owner = one.owner; owner !== null; owner = owner.name.owner) owners.add(owner);
  for (let owner = other.owner; owner !== null; owner = owner.name.owner) if (owners.has(owner)) return owner;
  return null;
}

/** The use that made a token and is itself written in the body of `level`; null when the token is written there. */
function ownerBelow(token: Token, level: Expansion | null): Expansion | null {
  let below: Expansion | null = null;
  for (let owner = token.owner; owner !== null && owner !== level; owner = owner.name.owner) below = owner;
  return below;
}

function placeAt(first: Token, last: Token, level: Expansion | null): Place {
  const from = ownerBelow(first, level);
  const to = ownerBelow(last, level);
  const source = from === null ? first.source : from.name.source;
  const start = from === null ? first.start : from.name.start;
  const endSource = to === null ? last.source : to.name.source;
  const end = to === null ? last.end : to.end;
  if (endSource === source && end > start) return { source, start, end };
  return { source, start, end: from === null ? first.end : from.end };
}
