import type { Exploration } from './exploration.ts';

/** The least that is said of an answer: how many interleavings there are, and how many of them belong to each class. */
export interface Summary {
  /** Exact, decimal. */
  readonly interleavings: string;
  /** As in Exploration. */
  readonly complete: boolean;
  /** By class: interleavings, decimal, and probability under the random scheduler. Classes without any are left out. */
  readonly classes: Readonly<Record<string, readonly [interleavings: string, probability: number]>>;
}

export const summaryOf = ({ interleavings, complete, classes }: Exploration): Summary => ({
  interleavings,
  complete,
  classes: Object.fromEntries(
    Object.entries(classes)
      .filter(([, figures]) => figures.interleavings !== '0')
      .map(([name, figures]) => [name, [figures.interleavings, figures.probabilityApprox]]),
  ),
});
