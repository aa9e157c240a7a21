import type { Expr } from './syntax.ts';

/** Returns an expression with all parts of it. Objects of `sizeof` are none. */
export function subExpressions(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case 'number':
    case 'text':
    case 'sizeof':
      return [expr];
    case 'place':
      return expr.index === null ? [expr] : [expr, ...subExpressions(expr.index)];
    case 'unary':
      return [expr, ...subExpressions(expr.arg)];
    case 'binary':
      return [expr, ...subExpressions(expr.left), ...subExpressions(expr.right)];
    case 'call':
      return [expr, ...expr.args.flatMap(subExpressions)];
  }
}
