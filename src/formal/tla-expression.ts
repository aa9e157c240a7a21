import { bare } from './brackets.ts';
import type { Expression } from './expression.ts';
import type { FormalModel } from './model.ts';

/** Prints an expression in TLA+. `w` is the acting thread: its variables are functions applied to it. */
export function tlaExpression(expression: Expression, model: FormalModel): string {
  const of = (part: Expression): string => tlaExpression(part, model);
  switch (expression.kind) {
    case 'number':
      return String(expression.value);
    case 'none':
      return 'None';
    case 'truth':
      return expression.value ? 'TRUE' : 'FALSE';
    case 'variable': {
      const isLocal = model.variables.some(
        ({ name, scope }) => name === expression.name && scope === 'local',
      );
      return isLocal ? `${expression.name}[w]` : expression.name;
    }
    case 'parameter':
      return expression.name;
    case 'set':
      return model.universe && String(expression.members) === String(model.universe.members)
        ? model.universe.name
        : `{${expression.members.join(', ')}}`;
    case 'compare':
      return `(${of(expression.left)} ${expression.sign} ${of(expression.right)})`;
    case 'plus':
      return expression.right < 0
        ? `(${of(expression.left)} - ${-expression.right})`
        : `(${of(expression.left)} + ${expression.right})`;
    case 'not':
      return negated(expression.part, of);
    case 'and':
      return `(${expression.parts.map(of).join(' /\\ ')})`;
    case 'or':
      return `(${expression.parts.map(of).join(' \\/ ')})`;
    case 'in':
      return `(${of(expression.index)} \\in ${of(expression.set)})`;
    case 'with':
      return `(${of(expression.set)} \\cup {${of(expression.index)}})`;
    case 'without':
      return `(${of(expression.set)} \\ {${of(expression.index)}})`;
    case 'below':
      return `{slot \\in ${of(expression.set)} : slot < ${of(expression.index)}}`;
    case 'minus':
      return `(${of(expression.left)} \\ ${of(expression.right)})`;
    case 'isEmpty':
      return `(${of(expression.set)} = {})`;
    case 'least':
      return `Least(${of(expression.set)}, ${of(expression.otherwise)})`;
    case 'greatest':
      return `Greatest(${of(expression.set)}, ${of(expression.otherwise)})`;
    case 'choose':
      return `(IF ${of(expression.test)} THEN ${of(expression.yes)} ELSE ${of(expression.no)})`;
    case 'room':
      return `Room(${of(expression.of)})`;
    case 'call': {
      const isOfThread = model.definitions.some(
        ({ name, of: whom }) => name === expression.name && whom === 'thread',
      );
      const given = isOfThread ? ['w'] : expression.arguments.map(of);
      return given.length === 0 ? expression.name : `${expression.name}(${given.join(', ')})`;
    }
  }
}

/** Prints an expression before a comma or the end of a line. Booleans keep their brackets, since = binds tighter. */
export function tlaValue(expression: Expression, model: FormalModel): string {
  const text = tlaExpression(expression, model);
  return ['and', 'or', 'not', 'compare', 'in', 'isEmpty'].includes(expression.kind) ? text : bare(text);
}

/**
 * Prints a condition of an action. TLC continues once for each disjunct that holds, also within what the condition calls,
 * and would generate one state several times. A condition with disjuncts is therefore printed so that TLC takes its value.
 */
export function tlaGuard(expression: Expression, model: FormalModel): string {
  const text = tlaExpression(expression, model);
  return isSplit(expression, model) ? `${text} = TRUE` : bare(text);
}

/** Reports whether a condition has disjuncts that TLC would take one by one, that is outside of `~` and `=`. */
function isSplit(expression: Expression, model: FormalModel): boolean {
  switch (expression.kind) {
    case 'or':
      return true;
    case 'and':
      return expression.parts.some((part) => isSplit(part, model));
    case 'choose':
      return isSplit(expression.yes, model) || isSplit(expression.no, model);
    case 'call':
      return model.definitions.some(({ name, body }) => name === expression.name && isSplit(body, model));
    default:
      return false;
  }
}

function negated(part: Expression, of: (part: Expression) => string): string {
  if (part.kind === 'compare' && part.sign === '=') return `(${of(part.left)} # ${of(part.right)})`;
  if (part.kind === 'in') return `(${of(part.index)} \\notin ${of(part.set)})`;
  if (part.kind === 'isEmpty') return `(${of(part.set)} # {})`;
  return `~${of(part)}`;
}
