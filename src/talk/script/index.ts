export { planOf, standingOf } from './clock.ts';
export {
  PLACES,
  TALK,
  indexOfPlace,
  placeAt,
  type FrameId,
  type FramePicture,
  type Sight,
  type TalkFrame,
} from './frames.ts';
export { changedBy, later } from './later.ts';
export { noteAt, readNotes } from './notes.ts';
export { act, isScripted, newTalk, nextPlace, playOf, shownOf, type Act, type TalkState } from './state.ts';
