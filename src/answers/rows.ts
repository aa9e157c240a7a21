import { defined } from '../base/index.ts';
import { nearestDouble, reduced } from '../explore/fraction.ts';
import type { Exploration, OutcomeFigures } from '../explore/index.ts';
import {
  classesOf,
  kindOf,
  outcomeKey,
  readOutcome,
  worldOf,
  type Config,
  type Kind,
  type Outcome,
} from '../threads/index.ts';

/** One outcome of an answer, as the list shows it. */
export interface OutcomeRow {
  readonly figures: OutcomeFigures;
  /** Tells it from every other outcome of the answer. */
  readonly key: string;
  readonly ended: Outcome;
  readonly kind: Kind;
  /** Names of the classes it belongs to. */
  readonly classes: readonly string[];
  /** Part of all interleavings, 0 to 1. */
  readonly share: number;
}

/** Orders of the list. */
export const ORDERS = ['likely', 'many', 'easy', 'name'] as const;
export type ListOrder = (typeof ORDERS)[number];

/** `part` of `whole`, decimal, as a number between 0 and 1. */
export const shareOf = (part: string, whole: string): number =>
  whole === '0' ? 0 : nearestDouble(reduced(BigInt(part), BigInt(whole)));

/** All outcomes of an answer, in its order: by name. */
export function rowsOf(answer: Exploration): readonly OutcomeRow[] {
  const classes = classesOf(answer.world);
  return answer.outcomes.map((figures) => {
    const ended = defined(readOutcome(answer, figures), `what ${figures.outcome} means`);
    return {
      figures,
      key: outcomeKey(answer, ended),
      ended,
      kind: kindOf(ended),
      classes: classes.flatMap(({ name, holds }) => (holds(ended) ? [name] : [])),
      share: shareOf(figures.interleavings, answer.interleavings),
    };
  });
}

/** The rows in another order; those that are equal in it stay by name. */
export function ordered(rows: readonly OutcomeRow[], order: ListOrder): readonly OutcomeRow[] {
  return [...rows].sort((a, b) => compared(a, b, order) || (a.figures.outcome < b.figures.outcome ? -1 : 1));
}

function compared({ figures: a }: OutcomeRow, { figures: b }: OutcomeRow, order: ListOrder): number {
  switch (order) {
    case 'likely':
      return b.probabilityApprox - a.probabilityApprox;
    case 'many':
      // Decimal strings without leading zeros.
      return (
        b.interleavings.length - a.interleavings.length ||
        (b.interleavings > a.interleavings ? 1 : b.interleavings < a.interleavings ? -1 : 0)
      );
    case 'easy':
      return (a.minPreemptions ?? 0) - (b.minPreemptions ?? 0) || b.probabilityApprox - a.probabilityApprox;
    case 'name':
      return 0;
  }
}

/** Classes of an answer that have interleavings: the clean one first, then the most likely. */
export const classRows = ({ world, classes }: Exploration) =>
  classesOf(world)
    .map(({ name, kind }) => ({ name, kind, figures: defined(classes[name], name) }))
    .filter(({ kind, figures }) => figures.interleavings !== '0' || kind === 'fine')
    .sort((one, two) =>
      one.kind === 'fine'
        ? -1
        : two.kind === 'fine'
          ? 1
          : two.figures.probabilityApprox - one.figures.probabilityApprox,
    );

/** Name of the class of outcomes in which nothing went wrong. */
export const cleanClass = (world: Config['world']): string =>
  defined(
    classesOf(world).find(({ kind }) => kind === 'fine'),
    'clean class',
  ).name;

/** Reports whether a complete answer has only good interleavings. */
export const isClean = ({ world, classes, interleavings, complete }: Exploration): boolean =>
  complete && classes[cleanClass(world)]?.interleavings === interleavings;

/** Returns the config whose complete search proves what a coarser search only suggests. The byte grain always proves. */
export const provingConfig = (config: Config): Config =>
  config.grain === 'coarse' ? { ...config, grain: worldOf(config.world).provingGrain } : config;
