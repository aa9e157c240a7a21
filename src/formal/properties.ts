import type { Exploration } from '../explore/index.ts';
import type { Verdict } from '../threads/index.ts';
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
  readonly interleavings: string;
}

const isVerdict = (word: string): word is Verdict => word !== 'killed' && word !== 'blocked';

function plainToken(token: string): PlainToken {
  const match = /^(trunc|einval):(\/.*|)$/.exec(token);
  if (match?.[1] !== undefined && isVerdict(match[1])) {
    return { verdict: match[1], text: (match[2] ?? '').length, token };
  }
  return { verdict: isVerdict(token) ? token : null, text: 0, token };
}

/** The outcomes of an answer, named in their order: `outcome_1` and on. */
export function namedOutcomes({ outcomes, world }: Exploration): readonly NamedOutcome[] {
  return outcomes.map(({ outcome, interleavings }, index) => {
    const [threads = '', flags = '-'] = outcome.split(' flags=');
    const words = world === 'article' ? threads.split(/ ?[VSF]=/).slice(1) : threads.split('|');
    const tokens = words.map(plainToken);
    return {
      name: `outcome_${index + 1}`,
      outcome,
      tokens,
      flags: flags === '-' ? [] : flags.split(','),
      isDead: tokens.some(({ token }) => ['killed', 'efault', 'crash'].includes(token)),
      interleavings,
    };
  });
}

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
