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

/** One outcome of an answer as a row of the list. */
export interface OutcomeRow {
  readonly figures: OutcomeFigures;
  /** Identifies the outcome within the answer. */
  readonly key: string;
  readonly ended: Outcome;
  readonly kind: Kind;
  /** Names of the classes of its world that it belongs to; these overlap. */
  readonly classes: readonly string[];
  /** Share of all interleavings, 0 to 1. */
  readonly share: number;
}

/** Orders in which the list can be sorted. */
export const ORDERS = ['likely', 'many', 'easy', 'name'] as const;
export type ListOrder = (typeof ORDERS)[number];

/** Divides decimal counts: returns `part` / `whole`, 0 to 1. */
export const shareOf = (part: string, whole: string): number =>
  whole === '0' ? 0 : nearestDouble(reduced(BigInt(part), BigInt(whole)));

/** Returns all outcomes of an answer, by name. */
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

/** Sorts rows; equal rows stay in the order of their names. */
export function ordered(rows: readonly OutcomeRow[], order: ListOrder): readonly OutcomeRow[] {
  return [...rows].sort((a, b) => compared(a, b, order) || (a.figures.outcome < b.figures.outcome ? -1 : 1));
}

function compared({ figures: a }: OutcomeRow, { figures: b }: OutcomeRow, order: ListOrder): number {
  switch (order) {
    case 'likely':
      return b.probabilityApprox - a.probabilityApprox;
    case 'many':
      // Decimal strings without leading zeros: the longer one is larger.
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

/** A class of outcomes: all that come to one kind. Each outcome is in exactly one, so that the classes add up to all. */
export interface KindRow {
  readonly kind: Kind;
  /** Likeliest first. */
  readonly rows: readonly OutcomeRow[];
  /** Exact, decimal. */
  readonly interleavings: string;
  readonly probability: number;
  /** The outcome with the fewest preemptions. */
  readonly easiest: OutcomeRow;
}

/** Adds up decimal counts. */
export const sumOf = (rows: readonly OutcomeRow[]): string =>
  String(rows.reduce((sum, { figures }) => sum + BigInt(figures.interleavings), 0n));

/** Groups rows by class: the good one first, then by probability. */
export function kindRows(rows: readonly OutcomeRow[]): readonly KindRow[] {
  return [...new Set(rows.map(({ kind }) => kind))]
    .map((kind): KindRow => {
      const own = ordered(
        rows.filter((row) => row.kind === kind),
        'likely',
      );
      return {
        kind,
        rows: own,
        interleavings: sumOf(own),
        probability: own.reduce((sum, { figures }) => sum + figures.probabilityApprox, 0),
        easiest: defined(ordered(own, 'easy')[0], kind),
      };
    })
    .sort(
      (one, two) =>
        Number(two.kind === 'fine') - Number(one.kind === 'fine') || two.probability - one.probability,
    );
}

/** Returns the name of the class of outcomes in which nothing went wrong. */
const cleanClass = (world: Config['world']): string =>
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
