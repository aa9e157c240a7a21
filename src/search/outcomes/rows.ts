import { classesOf } from '../../explore/classes.ts';
import { nearestDouble, reduced } from '../../explore/fraction.ts';
import type { Exploration, OutcomeFigures } from '../../explore/index.ts';
import { kindOf, type Kind } from '../../explore/kinds.ts';
import { provingGrain, type Config, type Ending } from '../../threads/index.ts';
import { readOutcome } from '../../threads/read-outcome.ts';

/** One outcome of an answer, as the list shows it. */
export interface OutcomeRow {
  readonly figures: OutcomeFigures;
  readonly ending: Ending;
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
    const ending = readOutcome(answer, figures.outcome);
    return {
      figures,
      ending,
      kind: kindOf(ending),
      classes: classes.flatMap(([name, test]) => (test(ending) ? [name] : [])),
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

/** The mark that a class is drawn with; those of freed memory share one, as do those of a path turned away. */
const CLASS_KINDS: Readonly<Record<string, Kind>> = {
  clean: 'fine',
  allOk: 'fine',
  serializerDetected: 'detected',
  anyDetected: 'detected',
  anyCrash: 'crash',
  deadlock: 'deadlock',
  serializerGarbageAccepted: 'garbage',
  serializerKernelReject: 'rejected',
  anyKernelReject: 'rejected',
  serializerSilentTruncation: 'silent',
  anySilentTruncation: 'silent',
  uafReadSerializer: 'freed',
  uafReadValidator: 'freed',
  writeAfterFree: 'freed',
};

export const kindOfClass = (name: string): Kind => CLASS_KINDS[name] ?? 'turnedAway';

/** Classes of an answer that have interleavings: the clean one first, then the most likely. */
export function classRows({ world, classes }: Exploration) {
  const clean = cleanClass(world);
  return Object.entries(classes)
    .filter(([name, { interleavings }]) => interleavings !== '0' || name === clean)
    .sort(([one, a], [two, b]) =>
      one === clean ? -1 : two === clean ? 1 : b.probabilityApprox - a.probabilityApprox,
    )
    .map(([name, figures]) => ({ name, figures, kind: kindOfClass(name) }));
}

export const cleanClass = (world: Config['world']): string => (world === 'article' ? 'clean' : 'allOk');

/** No interleaving of a complete answer ends otherwise than well. */
export const isClean = ({ world, classes, interleavings, complete }: Exploration): boolean =>
  complete && classes[cleanClass(world)]?.interleavings === interleavings;

/** The config whose complete search proves what a coarser one only suggests. The byte grain always proves. */
export const provingConfig = (config: Config): Config =>
  config.grain === 'coarse' ? { ...config, grain: provingGrain(config.world) } : config;
