import { defined } from '../base/index.ts';
import type { RaceTrace } from './replay.ts';
import { Shadow } from './shadow.ts';
import { RaceStores } from './stores.ts';

/** Returns the stores of a run, each with what it read: a shadow of each thread's stack goes along with what was performed. */
export function storesOf({ steps, states }: RaceTrace): RaceStores {
  const stores = new RaceStores();
  const start = defined(states[0], 'state');
  const shadows = start.locals.map(({ registers }, thread) => new Shadow(stores, thread, registers));
  for (const [at, { thread, performed }] of steps.entries()) {
    const after = defined(states[at + 1]?.locals[thread], 'thread').registers;
    const shadow = defined(shadows[thread], 'thread');
    for (const [n, one] of performed.entries())
      shadow.follow(one, performed[n + 1]?.registers ?? after, at + 1);
  }
  return stores;
}
