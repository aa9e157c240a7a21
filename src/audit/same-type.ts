import type { CType } from './ast.ts';
import { isConst } from './types.ts';

/** What a type stands for, past the names of typedefs. */
interface Resolver {
  resolve(type: CType): CType;
}

/** Reports whether two types are one, const at every level included. */
export function isSameType(resolver: Resolver, one: CType, other: CType): boolean {
  const a = resolver.resolve(one);
  const b = resolver.resolve(other);
  if (isConst(a) !== isConst(b)) return false;
  if (a.kind === 'pointer' && b.kind === 'pointer') return isSameType(resolver, a.to, b.to);
  if (a.kind === 'array' && b.kind === 'array') return isSameType(resolver, a.of, b.of);
  if (a.kind === 'function' && b.kind === 'function') return isSameType(resolver, a.returns, b.returns);
  if ((a.kind === 'base' || a.kind === 'record') && a.kind === b.kind) return a.name === b.name;
  return false;
}
