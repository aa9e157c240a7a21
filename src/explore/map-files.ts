import type { WorldName } from '../threads/index.ts';
import type { PointOf } from './charted.ts';

/* Names of the files that come with the site on the run with which a world opens. The build writes them, the page asks for them. */

export const runFile = (world: WorldName): string => `opening-${world}.json`;
export const closingFile = (world: WorldName): string => `opening-${world}-closing.json`;
export const graphFile = (world: WorldName, [x, y]: PointOf['threads']): string =>
  `opening-${world}-${x}-${y}.json`;
export const pointsFile = (world: WorldName): string => `opening-${world}-points.json`;

/** The two threads of the graph with which the maps open; only of their points there is a file. */
export const FIRST_PAIR: PointOf['threads'] = [0, 1];
