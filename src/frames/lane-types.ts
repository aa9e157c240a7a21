import type { ProgramTrace } from '../schedule/index.ts';
import type { EndToken } from '../threads/index.ts';
import type { Block, Join, Loan, Run, Switch, ThreadView } from './run-types.ts';
import type { AccessSentence, RowId, StepSentence } from './sentence.ts';
import { sentenceOf } from './sentence-of.ts';
import type { Frame, Offer } from './types.ts';

/* What lanes need of a run. The two worlds of the site say it in messages of the catalogues; a race that a reader wrote has
   words of its own. */

/** Words that are shown as they are. */
export interface Written {
  readonly written: string;
}

export interface LaneThread extends Omit<ThreadView, 'role'> {
  readonly role: ThreadView['role'] | Written;
}

export interface LaneBlock extends Pick<Block, 'from' | 'to' | 'thread' | 'row' | 'touched'> {
  readonly label: RowId | Written;
  /** A shorter label, for a block that has no room for the whole one. */
  readonly brief?: Written;
  readonly access: AccessSentence | Written;
}

export interface LaneOffer extends Pick<Offer, 'thread' | 'row' | 'refusal' | 'because' | 'isRecorded'> {
  readonly label: RowId | Written | null;
  readonly brief?: Written;
  /** Why it cannot run, in place of `because`. */
  readonly reason?: Written;
}

export interface LaneRun {
  readonly threads: readonly LaneThread[];
  readonly trace: ProgramTrace;
  readonly length: number;
  readonly blocks: readonly LaneBlock[];
  readonly joins: readonly Join[];
  readonly loans: readonly Loan[];
  readonly switches: readonly Switch[];
  readonly death: Run['death'];
  readonly outcome: string | null;
  readonly ended: { readonly tokens: readonly EndToken[] } | null;
  /** By position, what the step before it did; absent for the worlds of the site, which say it in messages. */
  readonly sentences?: readonly Written[];
  /** Why each thread that has not ended never will; in place of `death` and `ended`. */
  readonly lost?: readonly { readonly lane: number; readonly text: string }[];
}

export interface LaneFrame extends Pick<Frame, 'position'> {
  readonly sentence: StepSentence | Written;
  readonly offers: readonly LaneOffer[];
}

/** Reports whether a run is one of the worlds of the site. */
export const isWorldRun = (run: LaneRun): run is Run => run.sentences === undefined;

/** Returns what the step before a position did. */
export const saidAt = (run: LaneRun, position: number): StepSentence | Written =>
  isWorldRun(run) ? sentenceOf(run.trace, position) : (run.sentences?.[position] ?? { written: '' });
