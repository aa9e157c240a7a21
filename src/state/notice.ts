import type { KeptRun, Moment, ReplayError } from '../schedule/index.ts';

/** A message about the last change. */
export type Notice =
  /** Part of the run could not be kept. */
  | { readonly kind: 'dropped'; readonly kept: number; readonly total: number; readonly error: ReplayError }
  /** A change of the grain changed the outcome. `moment` is the run before it. */
  | { readonly kind: 'outcome'; readonly before: string; readonly after: string; readonly moment: Moment }
  /** Words of a fix that the other world does not have. */
  | { readonly kind: 'fixDropped'; readonly words: readonly string[] }
  /** A kept run had to go, since there is an end of room. */
  | { readonly kind: 'futureDropped'; readonly run: KeptRun }
  /** Runs that were kept before the page was loaded could not be read: how many, null for all. */
  | { readonly kind: 'futuresRefused'; readonly lost: number | null }
  /** A sentence of a late part, in the language of the page. */
  | { readonly kind: 'said'; readonly say: () => string }
  /** The browser does not store kept runs: they go with a reload. */
  | { readonly kind: 'futuresUnsaved' };
