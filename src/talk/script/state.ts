import type { Selection } from '../../address/index.ts';
import { replayKept, type Moment } from '../../schedule/index.ts';
import { configKey } from '../../threads/index.ts';
import { NO_CLOCK, started, turned, type Clock } from './clock.ts';
import { PLACES, indexOfPlace, placeAt, type FramePicture, type TalkPlace } from './frames.ts';

/** A run that the speaker left for the script. */
export interface Branch {
  /** Number of the place from which it came. */
  readonly place: number;
  readonly moment: Moment;
}

/** The state of a talk: one value that can be written as JSON, and that both windows show. */
export interface TalkState {
  /** Name of the talk: two talks in one browser do not meet. */
  readonly talk: string;
  /** Number of the window that drives, counted by take-overs, and of its change. Later ones are greater (later.ts). */
  readonly term: number;
  readonly revision: number;
  /** Name of the window that drives. */
  readonly driver: string;
  /** Number of the place in `PLACES`. */
  readonly place: number;
  /** The run on the stage, and where one stands in it. */
  readonly moment: Moment;
  readonly select: Selection | null;
  readonly cover: 'none' | 'black' | 'white';
  /** The pointer spot, as shares of the stage's width and height; null while it is off. */
  readonly spot: { readonly x: number; readonly y: number } | null;
  /** Whether the speaker has the stage in hand, so that arrows scrub and digits run a thread. */
  readonly isByHand: boolean;
  /** Whether the droppable frames are left out. */
  readonly isShort: boolean;
  readonly branches: readonly Branch[];
  readonly clock: Clock;
  /** The last move through the frames, by which a bounced key is known. */
  readonly moved: { readonly kind: 'next' | 'back'; readonly at: number } | null;
}

/** What a speaker can do. `at` is the time, ms. */
export type Act =
  | { readonly kind: 'next' | 'back' | 'home'; readonly at: number }
  /** To a frame by its number, and to one of its pictures. */
  | { readonly kind: 'jump'; readonly frame: number; readonly picture?: string; readonly at: number }
  | { readonly kind: 'run'; readonly thread: number }
  /** `by`: steps, with a sign. */
  | { readonly kind: 'scrub'; readonly by: number }
  | { readonly kind: 'seek'; readonly position: number }
  | { readonly kind: 'select'; readonly select: Selection | null }
  | { readonly kind: 'cover'; readonly cover: 'black' | 'white' }
  | { readonly kind: 'byHand' }
  | { readonly kind: 'spot'; readonly spot: TalkState['spot'] }
  | { readonly kind: 'short'; readonly isShort: boolean }
  /** Brings a run of one's own. */
  | { readonly kind: 'bring'; readonly moment: Moment }
  /** Brings back the run that was left last, with its frame. */
  | { readonly kind: 'resume'; readonly at: number }
  | { readonly kind: 'clock'; readonly at: number };

/** Two moves of one kind within so many ms are one: a clicker bounced. */
export const BOUNCE = 120;
/** Most branches to keep; older ones are dropped. */
const MOST_BRANCHES = 20;

const momentOf = ({ config, schedule, position }: FramePicture): Moment => ({ config, schedule, position });

/** Returns a talk that has not begun. */
export function newTalk(talk: string, driver: string): TalkState {
  return {
    talk,
    term: 1,
    revision: 0,
    driver,
    place: 0,
    moment: momentOf(placeAt(0).picture),
    select: null,
    cover: 'none',
    spot: null,
    isByHand: false,
    isShort: false,
    branches: [],
    clock: NO_CLOCK,
    moved: null,
  };
}

/** What the hall sees, as a value: the same for the same picture, whatever happened before. */
export function shownOf({ place, moment, select, cover, spot, isByHand }: TalkState) {
  return { place, moment, select, cover, spot, isByHand };
}

/** Reports whether the run on the stage is the one of the script. */
export function isScripted({ place, moment }: Pick<TalkState, 'place' | 'moment'>): boolean {
  const { config, schedule } = placeAt(place).picture;
  return (
    configKey(config) === configKey(moment.config) &&
    schedule.length === moment.schedule.length &&
    schedule.every((thread, at) => thread === moment.schedule[at])
  );
}

/** Returns the positions between which one may scrub: those of the frame, or the whole of a run of one's own. */
export const playOf = (state: Pick<TalkState, 'place' | 'moment'>): readonly [number, number] =>
  isScripted(state) ? placeAt(state.place).picture.play : [0, state.moment.schedule.length];

/** Reports whether a talk goes through a frame. */
export const isTold = ({ frame }: TalkPlace, isShort: boolean): boolean => !(isShort && frame.isDroppable);

/** Returns the number of the place after or before one; null at the ends. */
export function nextPlace(from: number, by: 1 | -1, isShort: boolean): number | null {
  for (let at = from + by; at >= 0 && at < PLACES.length; at += by) {
    if (isTold(placeAt(at), isShort)) return at;
  }
  return null;
}

/** Puts a place's own picture on the stage; a run of one's own is kept as a branch. */
function entered(state: TalkState, place: number, at: number): TalkState {
  const left: readonly Branch[] = isScripted(state) ? [] : [{ place: state.place, moment: state.moment }];
  const frame = ({ place: index }: { readonly place: number }): number => placeAt(index).frame.n;
  return {
    ...state,
    place,
    moment: momentOf(placeAt(place).picture),
    select: null,
    cover: 'none',
    spot: null,
    isByHand: false,
    branches: [...state.branches, ...left].slice(-MOST_BRANCHES),
    clock: turned(state.clock, frame(state), frame({ place }), at),
  };
}

function moved(state: TalkState, kind: 'next' | 'back', at: number): TalkState {
  const { moved: last } = state;
  if (last?.kind === kind && at - last.at >= 0 && at - last.at < BOUNCE)
    return { ...state, moved: { kind, at } };
  const place = nextPlace(state.place, kind === 'next' ? 1 : -1, state.isShort);
  const there = place === null ? { ...state, cover: 'none' as const } : entered(state, place, at);
  // The first press of the clicker starts the clock.
  const isStart = kind === 'next' && state.clock.began === null;
  return { ...there, moved: { kind, at }, clock: isStart ? started(at) : there.clock };
}

/** Lets a thread take the next step. A step of the run only moves the playhead; any other one forks the run. */
function ran(state: TalkState, thread: number): TalkState {
  const { config, schedule, position } = state.moment;
  const done = [...schedule.slice(0, position), thread];
  const kept = replayKept(config, done);
  if (!kept.ok || kept.value.stopped) return state;
  const isRecorded = schedule[position] === thread;
  const moment = { config, schedule: isRecorded ? schedule : done, position: position + 1 };
  return { ...state, moment, isByHand: true };
}

function sought(state: TalkState, position: number): TalkState {
  const [from, to] = playOf(state);
  const at = Math.min(to, Math.max(from, position));
  return { ...state, moment: { ...state.moment, position: at } };
}

/** The run that was left last comes back to its frame; one of one's own that is on the stage is left in its place. */
function resumed(state: TalkState, at: number): TalkState {
  const last = state.branches.at(-1);
  if (!last) return state;
  const there = entered({ ...state, branches: state.branches.slice(0, -1) }, last.place, at);
  return { ...there, moment: last.moment, isByHand: true };
}

/** Does one thing. Total: what is impossible changes nothing. */
export function act(state: TalkState, one: Act): TalkState {
  switch (one.kind) {
    case 'next':
    case 'back':
      return moved(state, one.kind, one.at);
    case 'home':
      return entered(state, state.place, one.at);
    case 'jump': {
      const place = indexOfPlace(one.frame, one.picture ?? null) ?? indexOfPlace(one.frame);
      return place === null ? state : entered(state, place, one.at);
    }
    case 'run':
      return ran(state, one.thread);
    case 'scrub':
      return sought(state, state.moment.position + one.by);
    case 'seek':
      return sought(state, one.position);
    case 'select':
      return { ...state, select: one.select };
    case 'cover':
      return { ...state, cover: state.cover === one.cover ? 'none' : one.cover };
    case 'byHand':
      return { ...state, isByHand: !state.isByHand };
    case 'spot':
      return { ...state, spot: one.spot };
    case 'short':
      return { ...state, isShort: one.isShort };
    case 'bring':
      return { ...state, moment: one.moment, select: null, isByHand: true };
    case 'resume':
      return resumed(state, one.at);
    case 'clock':
      return { ...state, clock: started(one.at) };
  }
}
