import { defined } from '../../base/index.ts';
import { SCRIPT, type ScriptedFrame, type Sight } from './scripted.ts';
import { readStage, type TalkPicture } from './stage-line.ts';

export type FrameId = (typeof SCRIPT)[number]['id'];

/** A picture of a frame, as the stage shows it. */
export interface FramePicture extends TalkPicture {
  readonly sees: readonly Sight[];
  /** Number of lanes in sight: the first ones of the run; 0 for none. */
  readonly lanes: number;
}

/** A frame: one sentence, and one picture or two. */
export interface TalkFrame {
  readonly id: FrameId;
  /** From 1. */
  readonly n: number;
  readonly minutes: number;
  readonly isDroppable: boolean;
  readonly pictures: readonly FramePicture[];
}

/** Where one can stand in the talk: a picture of a frame. */
export interface TalkPlace {
  readonly frame: TalkFrame;
  readonly picture: FramePicture;
}

const LETTERS = 'abcdef';

/** Every frame, in order. */
export const TALK: readonly TalkFrame[] = SCRIPT.map(
  (scripted: ScriptedFrame & { readonly id: FrameId }, index) => ({
    id: scripted.id,
    n: index + 1,
    minutes: scripted.minutes,
    isDroppable: scripted.isDroppable ?? false,
    pictures: scripted.pictures.map(({ stage, sees, lanes = '' }, at) => ({
      ...readStage(LETTERS.charAt(at), stage),
      sees,
      lanes: lanes.length,
    })),
  }),
);

/** Every place of the talk, in order: what the clicker goes through. */
export const PLACES: readonly TalkPlace[] = TALK.flatMap((frame) =>
  frame.pictures.map((picture) => ({ frame, picture })),
);

/** Returns a place by its number in `PLACES`, which must exist. */
export const placeAt = (index: number): TalkPlace => defined(PLACES[index], `place ${index} of the talk`);

/** Returns the number of the place at which a frame opens, or of one of its pictures; null for none. */
export function indexOfPlace(n: number, picture: string | null = null): number | null {
  const found = PLACES.findIndex(
    (place) => place.frame.n === n && (picture === null || place.picture.id === picture),
  );
  return found < 0 ? null : found;
}
