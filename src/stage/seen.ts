import type { Lab } from '../state/index.ts';

/** What the views below the lanes show of the lab's run. In the lab, it may follow a move of the playhead one frame later. */
export type Seen = Pick<Lab, 'run' | 'frame' | 'position' | 'isWatched' | 'shownThread'>;

/** Returns a function that reads it, and returns the same object as long as nothing of it changes. */
export function seenIn(lab: Seen): () => Seen {
  let last: Seen | null = null;
  return () => {
    const { run, frame, position, isWatched, shownThread } = lab;
    const isSame =
      last?.run === run &&
      last.frame === frame &&
      last.position === position &&
      last.isWatched === isWatched &&
      last.shownThread === shownThread;
    if (!last || !isSame) last = { run, frame, position, isWatched, shownThread };
    return last;
  };
}
