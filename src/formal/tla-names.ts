import type { FormalModel, Variable } from './model.ts';
import { hasTexts, verdictName, verdictsOf } from './properties.ts';

/** The set of all threads of a module. */
export const ALL = 'Threads';

/** Returns all variables with their meaning. */
export function allVariables(model: FormalModel): readonly (readonly [string, string])[] {
  return [
    ['pc', 'by thread: the row that comes next, or the verdict'],
    ...(hasTexts(model) ? [['text', 'by thread: length of the string that its verdict names'] as const] : []),
    ['dead', 'the process is dead: nobody runs any more'],
    ...model.variables.map(
      ({ name, says, scope }) => [name, scope === 'local' ? `by thread: ${says}` : says] as const,
    ),
  ];
}

/** Returns the variables that each thread has. */
export const localsOf = ({ variables: all }: FormalModel): readonly Variable[] =>
  all.filter(({ scope }) => scope === 'local');

/** Returns every verdict of a model as an identifier. */
export const verdicts = ({ roles }: FormalModel): readonly string[] =>
  [...new Set(roles.flatMap(verdictsOf))].map(verdictName);

/** Prints a set of strings. */
export const quoted = (words: readonly string[]): string =>
  `{${words.map((word) => `"${word}"`).join(', ')}}`;
