import type { ProgramExploration } from '../explore/index.ts';
import type { FormalModel, Meaning, Role } from './model.ts';

/** An outcome of the explorer, with its meaning. */
export interface NamedOutcome extends Meaning {
  readonly name: string;
  /** The printed outcome. */
  readonly outcome: string;
  readonly interleavings: string;
}

/** Names the outcomes of an answer in their order: `outcome_1` and so on. */
export const namedOutcomes = (
  { meaningOf }: Pick<FormalModel, 'meaningOf'>,
  { outcomes }: ProgramExploration,
): readonly NamedOutcome[] =>
  outcomes.map((found, index) => {
    const { outcome, interleavings } = found;
    return { ...meaningOf(found), name: `outcome_${index + 1}`, outcome, interleavings };
  });

/** Returns the name of the variable of a sticky mark. */
export const flagVariable = (flag: string): string => flag.replace(':', '_');

/** Returns the marks that a model can raise. */
export const flagsOf = ({ variables, flags }: FormalModel): readonly string[] =>
  flags.filter((flag) => variables.some(({ name }) => name === flagVariable(flag)));

/** Returns the verdicts that a role can have, in the order of its rows. */
export const verdictsOf = ({ actions }: Role): readonly string[] => [
  ...new Set(
    actions.flatMap(({ ways }) =>
      ways.flatMap(({ next }) => (typeof next === 'string' ? [] : [next.verdict])),
    ),
  ),
];

/** Returns a verdict as an identifier. */
export const verdictName = (verdict: string): string => verdict.replace(':', '_');

/** Reports whether a verdict of some role has a text, whose length is then kept. */
export const hasTexts = ({ roles }: FormalModel): boolean =>
  roles.some(({ actions }) =>
    actions.some(({ ways }) => ways.some(({ next }) => typeof next !== 'string' && next.text !== null)),
  );
