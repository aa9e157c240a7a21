import { freedWord, type RaceObject } from '../racetext/index.ts';
import { wordOf, type World } from '../sim/index.ts';

/** Reports whether an object has been freed. */
export const isFreedIn = (world: World, { allocation }: RaceObject): boolean =>
  allocation !== null && wordOf(world, freedWord(allocation)) !== 0;
