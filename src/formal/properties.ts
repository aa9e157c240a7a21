import { defined } from '../base/index.ts';
import type { Exploration } from '../explore/index.ts';
import { isFatal, printToken, readOutcome, type Token, type Verdict } from '../threads/index.ts';
import type { FormalModel, Role } from './model.ts';
import { FLAGS } from './variables.ts';

/** Token of one thread at the end, as the exports keep it: verdict and length of its text; null for one without. */
export interface PlainToken {
  readonly verdict: Verdict | null;
  readonly text: number;
  readonly token: string;
}

/** An outcome that the explorer has found, by what it says of each thread, or of all together. */
export interface NamedOutcome {
  readonly name: string;
  /** The outcome text of docs/model.md. */
  readonly outcome: string;
  /** As reported by thread number; as in the source in any order. */
  readonly tokens: readonly PlainToken[];
  readonly flags: readonly string[];
  readonly isDead: boolean;
  /** Somebody waits for good. */
  readonly isBlocked: boolean;
  readonly interleavings: string;
}

const plainToken = (token: Token): PlainToken => ({
  verdict: token.kind === 'killed' || token.kind === 'blocked' ? null : token.kind,
  text: 'text' in token ? token.text.length : 0,
  token: printToken(token),
});

/** The outcomes of an answer, named in their order: `outcome_1` and on. */
export const namedOutcomes = (answer: Exploration): readonly NamedOutcome[] =>
  answer.outcomes.map((found, index) => {
    const { outcome, interleavings } = found;
    const { tokens, flags } = defined(readOutcome(answer, found), `what ${outcome} means`);
    return {
      name: `outcome_${index + 1}`,
      outcome,
      tokens: tokens.map(plainToken),
      flags,
      isDead: tokens.some(({ kind }) => isFatal(kind)),
      isBlocked: tokens.some(({ kind }) => kind === 'blocked'),
      interleavings,
    };
  });

/** The marks that a model can raise. */
export const flagsOf = ({ variables }: FormalModel): readonly string[] =>
  FLAGS.filter((flag) => variables.some(({ name }) => name === flag.replace(':', '_')));

/** Verdicts that a role can come to, in the order of its rows. */
export const verdictsOf = ({ actions }: Role): readonly Verdict[] => [
  ...new Set(
    actions.flatMap(({ ways }) =>
      ways.flatMap(({ next }) => (typeof next === 'string' ? [] : [next.verdict])),
    ),
  ),
];

/** A verdict as an identifier. */
export const verdictName = (verdict: Verdict): string => verdict.replace(':', '_');

/** Does a role's verdict name a string? Then its length is kept. */
export const hasTexts = ({ roles }: FormalModel): boolean =>
  roles.some(({ actions }) =>
    actions.some(({ ways }) => ways.some(({ next }) => typeof next !== 'string' && next.text !== null)),
  );
