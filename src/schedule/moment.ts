import type { Config } from '../threads/index.ts';
import type { Schedule } from './replay.ts';

/** A run with a position of the playhead: the target of a landmark, a picture, an exercise, an undo, or an address. */
export interface Moment {
  readonly config: Config;
  readonly schedule: Schedule;
  /** Position of the playhead: steps done. */
  readonly position: number;
}
