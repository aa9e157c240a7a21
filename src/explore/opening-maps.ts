import type { Config } from '../threads/index.ts';
import { Charted, type PointOf } from './charted.ts';
import type { ClosingMap, ProgressGraph } from './config-maps.ts';
import { FIRST_PAIR } from './map-files.ts';
import { packPoints, type PackedPoints } from './packed-points.ts';

type Pair = PointOf['threads'];

/** The maps of a config, as they come with the site. */
export interface ConfigMaps {
  readonly closing: ClosingMap;
  /** Of every two threads, the lower one on the x axis. */
  readonly graphs: readonly { readonly threads: Pair; readonly graph: ProgressGraph }[];
  /** What is known of each point of the first graph. */
  readonly points: PackedPoints;
}

/** Draws all maps of a config. Its whole state graph is held. */
export function mapsOf(config: Config): ConfigMaps {
  const charted = Charted.of(config, Infinity);
  if (charted === null) throw new Error('without a limit no graph is too large');
  const pairs = Array.from({ length: config.threads }, (_, y) =>
    Array.from({ length: y }, (_, x): Pair => [x, y]),
  ).flat();
  const threads = FIRST_PAIR;
  return {
    closing: charted.closingMap(),
    graphs: pairs.map((pair) => ({ threads: pair, graph: charted.progressGraph(pair) })),
    points: packPoints(
      charted.progressGraph(threads).points.map(({ x, y, chance }) => ({
        x,
        y,
        states: charted.pointStates({ threads, x, y, chance }),
        way: charted.wayTo({ threads, x, y }),
      })),
    ),
  };
}
