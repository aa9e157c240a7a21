import { assert } from '../base/index.ts';
import { bare } from './brackets.ts';
import type { Expression } from './expression.ts';
import type { Universe } from './model.ts';

/** Returns the name of a definition as a macro: FIRST_STOP for `FirstStop`. */
export const macroName = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();

/** Encodes a set of slots as a number, one bit for each slot. */
export const maskOf = (members: readonly number[], slots: readonly number[]): number =>
  members.reduce((mask, member) => mask | (1 << slots.indexOf(member)), 0);

/** Prints an expression in Promela. Sets of slots are masks; booleans are 0 or 1. Every compound has brackets. */
export function promelaExpression(expression: Expression, universe: Universe | null): string {
  const of = (part: Expression): string => promelaExpression(part, universe);
  switch (expression.kind) {
    case 'number':
      return String(expression.value);
    case 'none':
      return 'NONE';
    case 'truth':
      return String(expression.value);
    case 'variable':
      return expression.name;
    case 'parameter':
      return `(${expression.name})`;
    case 'set':
      return setText(expression.members, universe);
    case 'compare':
      return `(${of(expression.left)} ${expression.sign === '=' ? '==' : '<'} ${of(expression.right)})`;
    case 'plus':
      return expression.right < 0
        ? `(${of(expression.left)} - ${-expression.right})`
        : `(${of(expression.left)} + ${expression.right})`;
    case 'not':
      return negated(expression.part, of);
    case 'and':
      return `(${expression.parts.map(of).join(' && ')})`;
    case 'or':
      return `(${expression.parts.map(of).join(' || ')})`;
    case 'in': {
      const { index, set } = expression;
      if (set.kind !== 'set') return `((${of(set)} & SLOT(${of(index)})) != 0)`;
      const tests = set.members.map((member) => `${of(index)} == ${member}`);
      return `(${tests.join(' || ')})`;
    }
    case 'with':
      return `(${of(expression.set)} | SLOT(${of(expression.index)}))`;
    case 'without':
      return `(${of(expression.set)} & ~SLOT(${of(expression.index)}))`;
    case 'below':
      return `(${of(expression.set)} & BELOW(${of(expression.index)}))`;
    case 'minus':
      return `(${of(expression.left)} & ~${of(expression.right)})`;
    case 'isEmpty':
      return `(${of(expression.set)} == 0)`;
    case 'least':
      return `LEAST(${of(expression.set)}, ${of(expression.otherwise)})`;
    case 'greatest':
      return `GREATEST(${of(expression.set)}, ${of(expression.otherwise)})`;
    case 'choose':
      return `(${of(expression.test)} -> ${of(expression.yes)} : ${of(expression.no)})`;
    case 'room':
      return `ROOM(${of(expression.of)})`;
    case 'call':
      return expression.arguments.length === 0
        ? macroName(expression.name)
        : `${macroName(expression.name)}(${expression.arguments.map(of).join(', ')})`;
  }
}

function negated(part: Expression, of: (part: Expression) => string): string {
  if (part.kind === 'compare' && part.sign === '=') return `(${of(part.left)} != ${of(part.right)})`;
  if (part.kind === 'in' && part.set.kind !== 'set')
    return `((${of(part.set)} & SLOT(${of(part.index)})) == 0)`;
  if (part.kind === 'isEmpty') return `(${of(part.set)} != 0)`;
  return `(!${of(part)})`;
}

/** Prints an expression as the value of an assignment. */
export const promelaValue = (expression: Expression, universe: Universe | null): string => {
  const text = promelaExpression(expression, universe);
  // Promela's conditional expression owns its brackets.
  return expression.kind === 'choose' ? text : bare(text);
};

function setText(members: readonly number[], universe: Universe | null): string {
  if (members.length === 0) return '0';
  assert(universe !== null, 'there is something that sets are made of');
  return String(members) === String(universe.members)
    ? universe.name.toUpperCase()
    : String(maskOf(members, universe.members));
}

/** Prints the macros for sets. */
export function promelaToolbox({ members, name, says }: Universe): readonly string[] {
  const bits = members.map((slot, bit) => [slot, 1 << bit] as const);
  const sum = (term: (slot: number, mask: number) => string): string =>
    bits.map(([slot, mask]) => term(slot, mask)).join(' + ');
  const first = bits.reduceRight((rest, [slot, mask]) => `((m) & ${mask} -> ${slot} : ${rest})`, '(d)');
  const final = bits.reduce((rest, [slot, mask]) => `((m) & ${mask} -> ${slot} : ${rest})`, '(d)');
  const held = bits.map(([slot, mask]) => `${mask} is index ${slot}`).join(', ');
  return [
    `/* A set of slots is a sum of bits: ${held}. */`,
    `#define ${name.toUpperCase()} ${(1 << members.length) - 1}`,
    `#define NONE 255 /* no index */`,
    `#define SLOT(i) (${sum((slot, mask) => `((i) == ${slot}) * ${mask}`)})`,
    `#define BELOW(i) (${sum((slot, mask) => `((i) > ${slot}) * ${mask}`)})`,
    `#define LEAST(m, d) ${first}`,
    `#define GREATEST(m, d) ${final}`,
    `#define ROOM(n) (((n) + 7) / 8 * 8)`,
    `/* ${says} */`,
  ];
}
