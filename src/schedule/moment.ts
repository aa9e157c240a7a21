import type { Config } from '../threads/index.ts';
import type { Schedule } from './replay.ts';

/** A run, and where one stands in it: what a landmark, a picture, an exercise, an undo, or an address leads to. */
export interface Moment {
  readonly config: Config;
  readonly schedule: Schedule;
  /** Playhead: steps done. */
  readonly position: number;
}
