import { TALK, type TalkFrame } from './frames.ts';

/** The time of a talk, ms. */
export interface Clock {
  /** When it began; null before. */
  readonly began: number | null;
  /** When the present frame was entered. */
  readonly entered: number;
  /** Time spent in frames that were left, by number. */
  readonly spent: Readonly<Record<string, number>>;
}

export const NO_CLOCK: Clock = { began: null, entered: 0, spent: {} };

/** Starts the clock anew, in a frame. */
export const started = (at: number): Clock => ({ began: at, entered: at, spent: {} });

/** Goes from one frame to another. A clock that has not been started does not run. */
export function turned(clock: Clock, from: number, to: number, at: number): Clock {
  if (from === to || clock.began === null) return clock;
  const here = (clock.spent[from] ?? 0) + Math.max(0, at - clock.entered);
  return { ...clock, entered: at, spent: { ...clock.spent, [from]: here } };
}

const MINUTE = 60_000;

/** The plan of a talk: its frames, each with the time when it begins and how long it may take, ms. */
export interface Plan {
  readonly frames: readonly PlannedFrame[];
  readonly total: number;
}
export interface PlannedFrame {
  readonly frame: TalkFrame;
  readonly starts: number;
  readonly lasts: number;
}

/** Plans a talk, with or without the droppable frames. */
export function planOf(isShort: boolean): Plan {
  let total = 0;
  const frames = TALK.filter(({ isDroppable }) => !(isShort && isDroppable)).map((frame): PlannedFrame => {
    const starts = total;
    total += frame.minutes * MINUTE;
    return { frame, starts, lasts: frame.minutes * MINUTE };
  });
  return { frames, total };
}

/** How a talk stands against its plan. `by`: ms. */
export interface Standing {
  readonly is: 'ahead' | 'onTime' | 'behind';
  readonly by: number;
  /** Since the beginning. */
  readonly elapsed: number;
  /** In this frame, with what was spent in it before. */
  readonly inFrame: number;
  /** What is left of the present frame's planned time; negative when it is over. */
  readonly leftInFrame: number;
}

/** ms by which one may be off and still be on time. */
const TOLERANCE = 15_000;

/**
 * Compares the clock with the plan. While a frame's planned time is not over one may be in it; so one is ahead as long as the
 * time is before the frame's planned start, and behind once its planned end has passed.
 */
export function standingOf(clock: Clock, plan: Plan, frame: number, now: number): Standing {
  const elapsed = clock.began === null ? 0 : Math.max(0, now - clock.began);
  const inFrame = (clock.spent[frame] ?? 0) + (clock.began === null ? 0 : Math.max(0, now - clock.entered));
  // A frame that is left out stands where the next one begins.
  const planned = plan.frames.find((one) => one.frame.n >= frame);
  const starts = planned?.starts ?? plan.total;
  const lasts = planned?.frame.n === frame ? planned.lasts : 0;
  const early = starts - elapsed;
  const late = elapsed - (starts + lasts);
  const is = early > TOLERANCE ? 'ahead' : late > TOLERANCE ? 'behind' : 'onTime';
  const by = Math.max(0, is === 'ahead' ? early : is === 'behind' ? late : 0);
  return { is, by, elapsed, inFrame, leftInFrame: lasts - inFrame };
}
