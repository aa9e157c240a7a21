import type { Expr, Stmt } from './ast.ts';

/** The expression inside of any parentheses. */
export function bare(expr: Expr): Expr {
  let inner = expr;
  while (inner.kind === 'paren') inner = inner.inner;
  return inner;
}

/** An expression without the casts and parentheses around it. */
export function uncast(expr: Expr): Expr {
  let plain = bare(expr);
  while (plain.kind === 'cast') plain = bare(plain.operand);
  return plain;
}

/** The expression that gives a statement expression its value. */
export function blockValue(body: Stmt): Expr | null {
  if (body.kind !== 'block') return null;
  const last = body.items.at(-1);
  return last?.kind === 'expression' ? last.value : null;
}

/** Whether an expression is a null pointer: `0`, `NULL`, `(void *)0`. */
export function isNull(expr: Expr): boolean {
  const plain = bare(expr);
  if (plain.kind === 'number') return /^0[uUlL]*$/.test(plain.text);
  if (plain.kind === 'name') return plain.name === 'NULL' || plain.name === 'nullptr';
  return plain.kind === 'cast' && isNull(plain.operand);
}

/** Whether an expression is the character NUL, or 0. */
export function isNul(expr: Expr): boolean {
  const plain = uncast(expr);
  if (plain.kind === 'char') return /^[LuU8]*'\\(0+|x0+)'$/.test(plain.text);
  return plain.kind === 'number' && /^0[xX]?0*[uUlL]*$/.test(plain.text);
}

/** Whether an expression is a constant, other than NUL. */
export function isMendingConstant(expr: Expr, isEnumerator: (name: string) => boolean): boolean {
  const plain = uncast(expr);
  if (plain.kind === 'char' || plain.kind === 'number') return !isNul(plain);
  if (plain.kind === 'name') return plain.variable === null && isEnumerator(plain.name);
  return plain.kind === 'unary' && plain.op === '-' && isMendingConstant(plain.operand, isEnumerator);
}
