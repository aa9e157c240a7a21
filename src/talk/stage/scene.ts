import { frameAt, runOf, type Frame, type Run } from '../../frames/index.ts';
import { okValue } from '../../base/index.ts';
import { replayKept, type Moment } from '../../schedule/index.ts';
import { configKey } from '../../threads/index.ts';
import { isScripted, placeAt, type FramePicture, type TalkFrame, type TalkState } from '../script/index.ts';

/** A run where one stands in it. */
export interface Standing {
  readonly run: Run;
  readonly at: Frame;
  readonly position: number;
}

/** The same on a slide of the talk, with what of it is in sight. */
export interface Scene extends Standing {
  readonly frame: TalkFrame;
  readonly picture: FramePicture;
  readonly isScripted: boolean;
}

const runs = new Map<string, Run>();
/** Most runs to keep. */
const MOST = 40;

/** Replays a run, or returns it if it was replayed before. */
export function runAt({ config, schedule }: Pick<Moment, 'config' | 'schedule'>): Run {
  const key = `${configKey(config)} ${schedule.join()}`;
  const known = runs.get(key);
  if (known) return known;
  const { trace, stopped } = okValue(replayKept(config, schedule));
  const run = runOf(trace, stopped);
  if (runs.size >= MOST) runs.clear();
  runs.set(key, run);
  return run;
}

/** Returns what a state of the talk shows. */
export function sceneOf(state: Pick<TalkState, 'place' | 'moment'>): Scene {
  const { frame, picture } = placeAt(state.place);
  const run = runAt(state.moment);
  const position = Math.min(state.moment.position, run.length);
  return { frame, picture, run, at: frameAt(run, position), position, isScripted: isScripted(state) };
}

/** Returns what a place shows when it is entered. */
export const ownScene = (place: number): Scene => sceneOf({ place, moment: placeAt(place).picture });

/** Returns the number of lanes in sight: those of the picture, or all of a run with other threads. */
export function lanesOf({ picture, run, isScripted: isOwn }: Scene): number {
  if (isOwn || picture.config.world === run.world) return Math.min(picture.lanes, run.threads.length);
  return run.threads.length;
}
