import type { AccessSentence, RowId, StepSentence, ThreadView } from '../frames/index.ts';

/** The threads of the run, for messages whose arguments give them by number. */
export interface Named {
  readonly threads: readonly ThreadView[];
}

/** One message for every sentence of the frames, each with exactly its arguments. */
export type SentenceMessages = {
  readonly [Said in StepSentence | AccessSentence as Said['id']]:
    string | ((args: Said['args'] & Named) => string);
};

/** Short names of the rows. */
export type RowMessages = { readonly [Id in RowId as `row.${Id}`]: string };

/**
 * Ids of step sentences that no run of the reported world at coarse grain without a fix needs: each byte of a call, the
 * checks of the source, copies and locks. They load later than the others.
 */
export type OtherSentence =
  | 'step.measureByte'
  | 'step.copyByte'
  | 'step.findByte'
  | 'step.inspectByte'
  | 'step.statByte'
  | 'step.duplicateByte'
  | 'step.freeByte'
  | 'step.loadedStart'
  | 'step.comparedNone'
  | 'step.inspected'
  | 'step.released'
  | 'step.duplicated'
  | 'step.locked'
  | 'step.unlocked'
  | 'step.dropped'
  | 'access.private'
  | 'access.mutex'
  | 'access.references';

/** The names of those rows. */
export type OtherRow =
  `row.${'isEmpty' | 'isNone' | 'isAbsolute' | 'inspect' | 'inspectDot' | 'inspectDotDot' | 'statFirst' | 'release' | 'duplicate' | 'lock' | 'unlock' | 'drop'}`;
