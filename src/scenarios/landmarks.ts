import type { Config, WorldName } from '../threads/index.ts';

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
export type LandmarkId =
  | 'torn'
  | 'clean'
  | 'shorter'
  | 'useAfterFree'
  | 'writeAfterFree'
  | 'sourceShorter'
  | 'sourceTorn'
  | 'sourceBadDirectory'
  | 'sourceCrash'
  | 'sourceThree';

/** The path of the report. */
export const DEFAULT_PATH = '/var/cache/zpool.cache';

const reported = { world: 'article', path: DEFAULT_PATH, threads: 3 } as const;
/** Two workers, where nothing else is said. */
const source = { world: 'faithful', path: DEFAULT_PATH, threads: 2 } as const;

/** Landmark runs by world, without a fix, one step a call. The first of each world is the run that opens it. */
export const LANDMARKS: readonly Landmark[] = [
  // S has copied the hole; the kernel is about to be asked.
  { ...reported, id: 'torn', schedule: 'S3.V2.S2', step: 6 },
  // The string has been measured and copied while it was whole.
  { ...reported, id: 'clean', schedule: 'V4.S5.F2', step: 8 },
  // The kernel has accepted the shorter path.
  { ...reported, id: 'shorter', schedule: 'V2.S5.V2.F2', step: 7 },
  // S has copied poison.
  { ...reported, id: 'useAfterFree', schedule: 'S3.F2.S2.V2', step: 6 },
  // V has put its slash into freed memory.
  { ...reported, id: 'writeAfterFree', schedule: 'S5.V3.F2.V1', step: 11 },
  // B has copied up to A's hole.
  { ...source, id: 'sourceShorter', schedule: 'A8.B12.A4', step: 10 },
  // A, which measured first, has copied the hole.
  { ...source, id: 'sourceTorn', schedule: 'A1.B8.A11', step: 10 },
  // B, which cut at another slash, has restored and refuses a good path.
  { ...source, id: 'sourceBadDirectory', schedule: 'A7.B8.A5.B2', step: 21 },
  // The only slash is cut, so A finds none.
  { ...source, id: 'sourceCrash', path: '/zpool.cache', schedule: 'A5.B8.A2', step: 14 },
  // C has copied what two cuts left.
  { ...source, id: 'sourceThree', threads: 3, schedule: 'A8.B8.C12.B4.A4', step: 18 },
];
