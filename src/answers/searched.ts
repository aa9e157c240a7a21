import type { PrintedOutcome } from '../threads/index.ts';

/** What a search has found, as far as a chapter of the story shows it. Numbers are written out. */
export interface Searched {
  readonly interleavings: string;
  readonly states: string;
  /** The likeliest outcomes under the random scheduler. */
  readonly outcomes: readonly (PrintedOutcome & {
    readonly interleavings: string;
    readonly chance: string;
  })[];
  /** Outcomes that are not among them. */
  readonly others: number;
}
