import type { Expr } from './ast.ts';
import { uncast } from './expressions.ts';

/*
 * Names for places in memory, so that the same place written in two ways has one name: casts and parentheses are dropped,
 * `*p`, `p[0]`, `*(p + 0)` are one, `*(p + i)` is `p[i]`, `(*p).m` is `p->m`. A variable is `{number}`.
 */

/** Returns the name of what an lvalue stands for; null when it has none. */
export function keyOf(expr: Expr): string | null {
  const plain = uncast(expr);
  switch (plain.kind) {
    case 'name':
      return plain.variable === null || plain.variable.storage === 'global'
        ? `{g:${plain.name}}`
        : `{${plain.variable.id}}`;
    case 'unary':
      return plain.op === '*' ? elementKey(plain.operand) : null;
    case 'index': {
      const object = operandKey(plain.object);
      const index = operandKey(plain.index);
      return object === null || index === null ? null : `${object}[${index}]`;
    }
    case 'member': {
      const object = uncast(plain.object);
      if (plain.arrow) {
        if (object.kind === 'unary' && object.op === '&') return memberKey(keyOf(object.operand), plain.name);
        const pointer = operandKey(object);
        return pointer === null ? null : `${pointer}->${plain.name}`;
      }
      if (object.kind === 'unary' && object.op === '*') {
        const pointer = operandKey(object.operand);
        return pointer === null ? null : `${pointer}->${plain.name}`;
      }
      return memberKey(keyOf(object), plain.name);
    }
    default:
      return null;
  }
}

function memberKey(object: string | null, name: string): string | null {
  return object === null ? null : `${object}.${name}`;
}

/** The name of what a pointer expression points at. */
function elementKey(pointer: Expr): string | null {
  const plain = uncast(pointer);
  if (plain.kind === 'unary' && plain.op === '&') return keyOf(plain.operand);
  if (plain.kind === 'binary' && (plain.op === '+' || plain.op === '-')) {
    const base = operandKey(plain.left);
    const offset = operandKey(plain.right);
    if (base === null || offset === null) return null;
    return plain.op === '+' ? `${base}[${offset}]` : `${base}[-${offset}]`;
  }
  const base = operandKey(plain);
  return base === null ? null : `${base}[0]`;
}

/** The text of an operand inside a name; null for what is not the same each time. */
function operandKey(expr: Expr): string | null {
  const plain = uncast(expr);
  switch (plain.kind) {
    case 'number':
      return plain.text.replace(/[uUlL]+$/, '');
    case 'char':
      return plain.text;
    case 'binary': {
      const left = operandKey(plain.left);
      const right = operandKey(plain.right);
      return left === null || right === null ? null : `(${left}${plain.op}${right})`;
    }
    case 'unary': {
      if (plain.op === '*') return elementKey(plain.operand);
      const operand = plain.op === '&' ? keyOf(plain.operand) : operandKey(plain.operand);
      return operand === null ? null : `${plain.op}${operand}`;
    }
    case 'step': {
      const operand = operandKey(plain.operand);
      if (operand === null) return null;
      return plain.isPrefix ? `${plain.op}${operand}` : `${operand}${plain.op}`;
    }
    case 'call': {
      const parts = [plain.callee, ...plain.args].map(operandKey);
      return parts.includes(null) ? null : `${parts[0] ?? ''}(${parts.slice(1).join(',')})`;
    }
    default:
      return keyOf(plain);
  }
}

/** Whether a name is about another one: the same, or a part of what it stands for. */
export function mentions(name: string, other: string): boolean {
  for (let at = name.indexOf(other); at >= 0; at = name.indexOf(other, at + 1)) {
    const after = name.charAt(at + other.length);
    if (!/\w/.test(after) || other.endsWith('}')) return true;
  }
  return false;
}
