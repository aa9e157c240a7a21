import { defined } from '../base/index.ts';
import { kindOf, readOutcome, type Kind } from '../threads/index.ts';
import type { Exploration } from './exploration.ts';

/** The shortest form of an answer: the number of interleavings, in all and by kind. */
export interface Summary {
  /** Exact, decimal. */
  readonly interleavings: string;
  /** As in `Exploration`. */
  readonly complete: boolean;
  /** Interleavings by kind, decimal. Unlike classes, kinds do not overlap: they add up. Kinds without any are absent. */
  readonly kinds: Readonly<Partial<Record<Kind, string>>>;
}

/** Sums up an answer. */
export function summaryOf(answer: Exploration): Summary {
  const sums = new Map<Kind, bigint>();
  for (const figures of answer.outcomes) {
    const kind = kindOf(defined(readOutcome(answer, figures), `what ${figures.outcome} means`));
    sums.set(kind, (sums.get(kind) ?? 0n) + BigInt(figures.interleavings));
  }
  const kinds = Object.fromEntries([...sums].map(([kind, sum]) => [kind, String(sum)]));
  return { interleavings: answer.interleavings, complete: answer.complete, kinds };
}
