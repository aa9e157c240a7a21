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
  /** As the address writes it. */
  readonly schedule: string;
  /** Playhead at which it opens: the moment that tells. */
  readonly step: number;
}
export type LandmarkId = WorldRunId;

/** The path of the report. */
export const DEFAULT_PATH = '/var/cache/zpool.cache';

/** What is said of a config beside its world. */
type Given = Partial<Omit<Config, 'world'>>;

const configIn = (world: WorldName, given: Given): Config => {
  const { threads: numbers, fixes } = worldOf(world);
  const { threads = numbers.usual } = given;
  return { world, path: DEFAULT_PATH, threads, fix: fixes.none(threads), grain: 'coarse', ...given };
};

/** A config of each world: where nothing else is said, on the path of the report, without a fix, one step a call. */
export const CONFIG_OF = byWorld(
  (world) =>
    (given: Given = {}): Config =>
      configIn(world, given),
);

/** Landmark runs by world, without a fix, one step a call. The first of each world is the run that opens it. */
export const LANDMARKS: readonly Landmark[] = WORLD_NAMES.flatMap((world) => {
  const { runs, threads } = worldOf(world);
  return runs.map((run) => ({ world, path: DEFAULT_PATH, threads: threads.usual, ...run }));
});
