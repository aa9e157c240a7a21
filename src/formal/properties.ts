import type { ProgramExploration } from '../explore/index.ts';
import type { FormalModel, Meaning, Role } from './model.ts';

/** An outcome that the explorer has found, by what it says of each thread, or of all together. */
export interface NamedOutcome extends Meaning {
  readonly name: string;
  /** The outcome text. */
  readonly outcome: string;
  readonly interleavings: string;
}

/** The outcomes of an answer, named in their order: `outcome_1` and on. */
export const namedOutcomes = (
  { meaningOf }: Pick<FormalModel, 'meaningOf'>,
  { outcomes }: ProgramExploration,
): readonly NamedOutcome[] =>
  outcomes.map((found, index) => {
    const { outcome, interleavings } = found;
    return { ...meaningOf(found), name: `outcome_${index + 1}`, outcome, interleavings };
  });

/** Name of a sticky mark, as an outcome writes it, as the name of its variable. */
export const flagVariable = (flag: string): string => flag.replace(':', '_');

/** The marks that a model can raise. */
export const flagsOf = ({ variables, flags }: FormalModel): readonly string[] =>
  flags.filter((flag) => variables.some(({ name }) => name === flagVariable(flag)));

/** Verdicts that a role can come to, in the order of its rows. */
export const verdictsOf = ({ actions }: Role): readonly string[] => [
  ...new Set(
    actions.flatMap(({ ways }) =>
      ways.flatMap(({ next }) => (typeof next === 'string' ? [] : [next.verdict])),
    ),
  ),
];

/** A verdict as an identifier. */
export const verdictName = (verdict: string): string => verdict.replace(':', '_');

/** Does a role's verdict name a string? Then its length is kept. */
export const hasTexts = ({ roles }: FormalModel): boolean =>
  roles.some(({ actions }) =>
    actions.some(({ ways }) => ways.some(({ next }) => typeof next !== 'string' && next.text !== null)),
  );
