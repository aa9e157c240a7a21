import type { PrintedOutcome } from '../threads/index.ts';

/** The part of an answer that a chapter of the story shows. Numbers are formatted. */
export interface Searched {
  readonly interleavings: string;
  readonly states: string;
  /** The likeliest outcomes under the random scheduler. */
  readonly outcomes: readonly (PrintedOutcome & {
    readonly interleavings: string;
    readonly chance: string;
  })[];
  /** Number of further outcomes. */
  readonly others: number;
}
