import { align8, assert, defined } from '../base/index.ts';
import type { Expression } from './expression.ts';
import type { FormalModel } from './model.ts';

/** The value of an expression. A set is the sorted list of its members. */
export type Value = number | boolean | readonly number[];
/** Values by name of a variable or parameter. */
export type Names = Readonly<Record<string, Value>>;
/** The value of `NONE`, as in TLA+. */
export const NO_INDEX = -1;

const asSet = (value: Value): readonly number[] => {
  assert(typeof value === 'object', 'a set');
  return value;
};

/** Evaluates an expression of a model in the simplest way. `names` holds its variables and parameters. */
export function valueOf(expression: Expression, names: Names, model: FormalModel): Value {
  const of = (part: Expression): Value => valueOf(part, names, model);
  const num = (part: Expression): number => Number(of(part));
  const set = (part: Expression): readonly number[] => asSet(of(part));
  const isSlot = (index: number): boolean => model.universe?.members.includes(index) === true;
  switch (expression.kind) {
    case 'number':
    case 'truth':
      return expression.value;
    case 'none':
      return NO_INDEX;
    case 'variable':
    case 'parameter':
      return defined(names[expression.name], expression.name);
    case 'set':
      return expression.members;
    case 'compare':
      return expression.sign === '='
        ? of(expression.left) === of(expression.right)
        : num(expression.left) < num(expression.right);
    case 'plus':
      return num(expression.left) + expression.right;
    case 'not':
      return of(expression.part) !== true;
    case 'and':
      return expression.parts.every((part) => of(part) === true);
    case 'or':
      return expression.parts.some((part) => of(part) === true);
    case 'in':
      return set(expression.set).includes(num(expression.index));
    case 'with': {
      const index = num(expression.index);
      return isSlot(index)
        ? [...new Set([...set(expression.set), index])].sort((a, b) => a - b)
        : set(expression.set);
    }
    case 'without': {
      const index = num(expression.index);
      return set(expression.set).filter((member) => member !== index);
    }
    case 'below': {
      const end = num(expression.index);
      return set(expression.set).filter((member) => member < end);
    }
    case 'minus': {
      const right = set(expression.right);
      return set(expression.left).filter((member) => !right.includes(member));
    }
    case 'isEmpty':
      return set(expression.set).length === 0;
    case 'least':
      return set(expression.set).at(0) ?? of(expression.otherwise);
    case 'greatest':
      return set(expression.set).at(-1) ?? of(expression.otherwise);
    case 'choose':
      return of(expression.test) === true ? of(expression.yes) : of(expression.no);
    case 'room':
      return align8(num(expression.of));
    case 'call': {
      const definition = defined(
        model.definitions.find(({ name }) => name === expression.name),
        expression.name,
      );
      const given = Object.fromEntries(
        definition.parameters.map((name, index) => [
          name,
          of(defined(expression.arguments[index], `argument ${name}`)),
        ]),
      );
      return valueOf(definition.body, { ...names, ...given }, model);
    }
  }
}
