import {
  WORLD_NAMES,
  byWorld,
  worldOf,
  type Config,
  type WorldName,
  type WorldRunId,
} from '../threads/index.ts';

/** A run worth seeing. Its title is in the catalogues: `landmark.<id>`. */
export interface Landmark {
  readonly id: LandmarkId;
  readonly world: WorldName;
  readonly path: string;
  readonly threads: Config['threads'];
  /** In the text form of addresses. */
  readonly schedule: string;
  /** Position of the playhead at which it opens: right after the decisive step. */
  readonly step: number;
}
export type LandmarkId = WorldRunId;

/** The path in the report. */
export const DEFAULT_PATH = '/var/cache/zpool.cache';

/** The parts of a config that a landmark sets itself. */
type Given = Partial<Omit<Config, 'world'>>;

const configIn = (world: WorldName, given: Given): Config => {
  const { threads: numbers, fixes } = worldOf(world);
  const { threads = numbers.usual } = given;
  return { world, path: DEFAULT_PATH, threads, fix: fixes.none(threads), grain: 'coarse', ...given };
};

/** Returns a config of each world: by default with the path of the report, without a fix, at coarse grain. */
export const CONFIG_OF = byWorld(
  (world) =>
    (given: Given = {}): Config =>
      configIn(world, given),
);

/** Landmark runs by world, at coarse grain and without a fix. The first of each world is its opening run. */
export const LANDMARKS: readonly Landmark[] = WORLD_NAMES.flatMap((world) => {
  const { runs, threads } = worldOf(world);
  return runs.map((run) => ({ world, path: DEFAULT_PATH, threads: threads.usual, ...run }));
});
