import type { Wanted } from '../exercises/index.ts';
import type { Exploration } from '../explore/index.ts';

/** How many interleavings end in a certain way, out of how many. Decimal digits; exact unless the search stopped early. */
export interface Rarity {
  readonly count: string;
  readonly all: string;
  readonly isComplete: boolean;
}

/** Returns how many runs end as a goal wants, or as one outcome. */
export function rarityOf(answer: Exploration, wanted: Wanted): Rarity {
  const found =
    wanted.kind === 'class'
      ? answer.classes[wanted.name]
      : answer.outcomes.find(({ outcome }) => outcome === wanted.outcome);
  return {
    count: found?.interleavings ?? '0',
    all: answer.interleavings,
    isComplete: answer.complete,
  };
}
