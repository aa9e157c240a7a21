import type { Kind } from '../../explore/index.ts';
import type { ThreadView } from '../../frames/index.ts';
import type { Ending } from '../../threads/index.ts';

/** What a search has found, as far as a chapter of the story shows it. Numbers are written out. */
export interface Searched {
  readonly interleavings: string;
  readonly states: string;
  /** For the sentences of its endings. */
  readonly threads: readonly ThreadView[];
  /** The likeliest outcomes under the random scheduler. */
  readonly outcomes: readonly {
    readonly outcome: string;
    readonly ending: Ending;
    readonly kind: Kind;
    readonly interleavings: string;
    readonly chance: string;
  }[];
  /** Outcomes that are not among them. */
  readonly others: number;
}
