import type { Exploration } from './exploration.ts';

/** The shortest form of an answer: the number of interleavings, in all and by class. */
export interface Summary {
  /** Exact, decimal. */
  readonly interleavings: string;
  /** As in `Exploration`. */
  readonly complete: boolean;
  /** By class: interleavings, decimal, and probability under the random scheduler. Classes without any are absent. */
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
