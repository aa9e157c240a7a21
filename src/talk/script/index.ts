export { planOf, standingOf } from './clock.ts';
export {
  PLACES,
  TALK,
  indexOfPlace,
  placeAt,
  type FrameId,
  type FramePicture,
  type TalkFrame,
} from './frames.ts';
export { changedBy, later } from './later.ts';
export { noteAt, readNotes } from './notes.ts';
export type { Sight } from './scripted.ts';
export { act, isScripted, newTalk, nextPlace, playOf, shownOf, type Act, type TalkState } from './state.ts';
