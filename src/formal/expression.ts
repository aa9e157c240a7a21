/**
 * Expressions of the formal model: numbers (lengths and indices of the string, `NONE` for no index), booleans, and sets of
 * slots. A slot is an index of the path that holds a slash, the only bytes of the string that a thread ever cuts.
 *
 * Plain data, so that one printer writes it as Promela, another as TLA+, and a test evaluates it.
 */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'truth'; readonly value: boolean }
  /** A variable: a shared one, or one of the acting thread. */
  | { readonly kind: 'variable'; readonly name: string }
  /** A constant set of indices; as operand of set arithmetic, of slots. */
  | { readonly kind: 'set'; readonly members: readonly number[] }
  | {
      readonly kind: 'compare';
      readonly sign: '=' | '<';
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'plus'; readonly left: Expression; readonly right: number }
  | { readonly kind: 'not'; readonly part: Expression }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Expression[] }
  | { readonly kind: 'in'; readonly index: Expression; readonly set: Expression }
  /** The set with or without one slot; an index that is not a slot changes nothing. */
  | { readonly kind: 'with' | 'without'; readonly set: Expression; readonly index: Expression }
  /** Slots of a set below an index. */
  | { readonly kind: 'below'; readonly set: Expression; readonly index: Expression }
  | { readonly kind: 'minus'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'isEmpty'; readonly set: Expression }
  | { readonly kind: 'least' | 'greatest'; readonly set: Expression; readonly otherwise: Expression }
  | {
      readonly kind: 'choose';
      readonly test: Expression;
      readonly yes: Expression;
      readonly no: Expression;
    }
  /** A number rounded up to a multiple of eight. */
  | { readonly kind: 'room'; readonly of: Expression }
  /** A definition of the model, with its arguments. */
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Expression[] }
  /** A parameter, inside a definition. */
  | { readonly kind: 'parameter'; readonly name: string };

export const TRUE: Expression = { kind: 'truth', value: true };
export const FALSE: Expression = { kind: 'truth', value: false };
export const NONE: Expression = { kind: 'none' };
export const EMPTY: Expression = { kind: 'set', members: [] };

export const number = (value: number): Expression => ({ kind: 'number', value });
export const variable = (name: string): Expression => ({ kind: 'variable', name });
export const parameter = (name: string): Expression => ({ kind: 'parameter', name });
export const setOf = (members: readonly number[]): Expression => ({ kind: 'set', members });
export const call = (name: string, ...parts: readonly Expression[]): Expression => ({
  kind: 'call',
  name,
  arguments: parts,
});
export const plus = (left: Expression, right: number): Expression =>
  right === 0 ? left : left.kind === 'number' ? number(left.value + right) : { kind: 'plus', left, right };
export const equal = (left: Expression, right: Expression): Expression =>
  left.kind === 'number' && right.kind === 'number'
    ? truth(left.value === right.value)
    : { kind: 'compare', sign: '=', left, right };
export const less = (left: Expression, right: Expression): Expression =>
  left.kind === 'number' && right.kind === 'number'
    ? truth(left.value < right.value)
    : { kind: 'compare', sign: '<', left, right };
export const truth = (value: boolean): Expression => (value ? TRUE : FALSE);

const isTruth = (expression: Expression, value: boolean): boolean =>
  expression.kind === 'truth' && expression.value === value;

export const not = (part: Expression): Expression =>
  part.kind === 'truth' ? truth(!part.value) : part.kind === 'not' ? part.part : { kind: 'not', part };

/** Returns a conjunction or disjunction without trivial parts, so that what a path cannot do is left out. */
const joined = (kind: 'and' | 'or', given: readonly Expression[]): Expression => {
  const neutral = kind === 'and';
  const parts = given
    .flatMap((part) => (part.kind === kind ? part.parts : [part]))
    .filter((part) => !isTruth(part, neutral));
  const [first] = parts;
  if (first === undefined) return truth(neutral);
  if (parts.some((part) => isTruth(part, !neutral))) return truth(!neutral);
  return parts.length === 1 ? first : { kind, parts };
};
export const and = (...parts: readonly Expression[]): Expression => joined('and', parts);
export const or = (...parts: readonly Expression[]): Expression => joined('or', parts);

export const isIn = (index: Expression, set: Expression): Expression => {
  if (set.kind !== 'set') return { kind: 'in', index, set };
  if (set.members.length === 0) return FALSE;
  return index.kind === 'number' ? truth(set.members.includes(index.value)) : { kind: 'in', index, set };
};
export const withSlot = (set: Expression, index: Expression): Expression => ({ kind: 'with', set, index });
export const withoutSlot = (set: Expression, index: Expression): Expression => ({
  kind: 'without',
  set,
  index,
});
export const below = (set: Expression, index: Expression): Expression => ({ kind: 'below', set, index });
export const minus = (left: Expression, right: Expression): Expression => ({ kind: 'minus', left, right });
export const isEmpty = (set: Expression): Expression => ({ kind: 'isEmpty', set });
export const least = (set: Expression, otherwise: Expression): Expression => ({
  kind: 'least',
  set,
  otherwise,
});
export const greatest = (set: Expression, otherwise: Expression): Expression => ({
  kind: 'greatest',
  set,
  otherwise,
});
export const choose = (test: Expression, yes: Expression, no: Expression): Expression =>
  test.kind === 'truth' ? (test.value ? yes : no) : { kind: 'choose', test, yes, no };
export const room = (of: Expression): Expression => ({ kind: 'room', of });

/** Returns the direct parts of an expression. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'none':
    case 'truth':
    case 'variable':
    case 'parameter':
    case 'set':
      return [];
    case 'compare':
    case 'minus':
      return [expression.left, expression.right];
    case 'plus':
      return [expression.left];
    case 'not':
      return [expression.part];
    case 'and':
    case 'or':
      return expression.parts;
    case 'in':
    case 'with':
    case 'without':
    case 'below':
      return [expression.set, expression.index];
    case 'isEmpty':
      return [expression.set];
    case 'least':
    case 'greatest':
      return [expression.set, expression.otherwise];
    case 'choose':
      return [expression.test, expression.yes, expression.no];
    case 'room':
      return [expression.of];
    case 'call':
      return expression.arguments;
  }
}

/** Calls `meet` for an expression and all its parts. */
export function visit(expression: Expression, meet: (part: Expression) => void): void {
  meet(expression);
  for (const part of partsOf(expression)) visit(part, meet);
}
