import type { CType, Expr, InitList, Stmt, Variable } from './ast.ts';
import type { Token } from './tokens.ts';
import type { Typing } from './typing.ts';

/** What is told of a tree while one walks through it; inner expressions come before outer ones. */
export interface Visitor {
  expression(expr: Expr): void;
  /** An initialiser, after its values. */
  initialised?(type: CType, initialiser: Expr | InitList, at: Token): void;
  returned?(value: Expr, at: Token): void;
}

/** Walks through a statement. Of `_Generic` only the arm is visited that is picked. */
export function walkStatement(statement: Stmt, typing: Typing, visitor: Visitor): void {
  const inner = (each: Stmt): void => {
    walkStatement(each, typing, visitor);
  };
  const visit = (expr: Expr | null): void => {
    if (expr !== null) walkExpression(expr, typing, visitor);
  };
  switch (statement.kind) {
    case 'expression':
      visit(statement.value);
      break;
    case 'declaration':
      for (const variable of statement.variables) walkVariable(variable, typing, visitor);
      break;
    case 'block':
      statement.items.forEach(inner);
      break;
    case 'if':
      visit(statement.test);
      inner(statement.yes);
      if (statement.otherwise !== null) inner(statement.otherwise);
      break;
    case 'loop':
      visit(statement.test);
      visit(statement.step);
      inner(statement.body);
      break;
    case 'switch':
      visit(statement.on);
      inner(statement.body);
      break;
    case 'return':
      visit(statement.value);
      if (statement.value !== null) visitor.returned?.(statement.value, statement.token);
      break;
    case 'ways':
      for (const branch of statement.branches) branch.forEach(inner);
      break;
    case 'case':
    case 'label':
    case 'goto':
    case 'break':
    case 'continue':
      break;
  }
}

/** Walks through the initialiser of a variable. */
export function walkVariable(
  { type, initialiser, declaredAt }: Variable,
  typing: Typing,
  visitor: Visitor,
): void {
  if (initialiser !== null) walkInitialiser(type, initialiser, declaredAt, typing, visitor);
}

function walkInitialiser(
  type: CType,
  initialiser: Expr | InitList,
  at: Token,
  typing: Typing,
  visitor: Visitor,
): void {
  if (initialiser.kind === 'list') walkList(initialiser, typing, visitor);
  else walkExpression(initialiser, typing, visitor);
  visitor.initialised?.(type, initialiser, at);
}

function walkList(list: InitList, typing: Typing, visitor: Visitor): void {
  for (const { value } of list.items) {
    if (value.kind === 'list') walkList(value, typing, visitor);
    else walkExpression(value, typing, visitor);
  }
}

function walkExpression(expr: Expr, typing: Typing, visitor: Visitor): void {
  const visit = (inner: Expr | null): void => {
    if (inner !== null) walkExpression(inner, typing, visitor);
  };
  switch (expr.kind) {
    case 'name':
    case 'number':
    case 'char':
    case 'string':
    case 'plain':
    case 'va_arg':
      break;
    case 'paren':
      visit(expr.inner);
      break;
    case 'call':
      visit(expr.callee);
      expr.args.forEach(visit);
      break;
    case 'member':
      visit(expr.object);
      break;
    case 'index':
      visit(expr.object);
      visit(expr.index);
      break;
    case 'unary':
    case 'step':
    case 'cast':
      visit(expr.operand);
      break;
    case 'binary':
    case 'assign':
    case 'comma':
      visit(expr.left);
      visit(expr.right);
      break;
    case 'choice':
      visit(expr.test);
      visit(expr.yes);
      visit(expr.otherwise);
      break;
    case 'compound':
      walkInitialiser(expr.type, expr.list, expr.first, typing, visitor);
      break;
    case 'block':
      walkStatement(expr.body, typing, visitor);
      break;
    case 'generic':
      visit(typing.picked(expr));
      break;
  }
  visitor.expression(expr);
}
