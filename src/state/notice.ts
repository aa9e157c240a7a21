import type { Moment, ReplayError } from '../schedule/index.ts';

/** Something the page has to say about the last change. */
export type Notice =
  /** Part of the run could not be kept. */
  | { readonly kind: 'dropped'; readonly kept: number; readonly total: number; readonly error: ReplayError }
  /** The grain changed and with it the outcome; the run at byte grain is kept, one click back. */
  | { readonly kind: 'outcome'; readonly before: string; readonly after: string; readonly moment: Moment }
  /** Words of a fix that do not exist in the other world. */
  | { readonly kind: 'fixDropped'; readonly words: readonly string[] };
