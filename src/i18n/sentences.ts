import type { AccessSentence, RowId, StepSentence, ThreadView } from '../frames/index.ts';

/** The threads of the run, so that a message can name those that its arguments give by number. */
export interface Named {
  readonly threads: readonly ThreadView[];
}

/** One message for every sentence that frames can say, each with exactly its arguments. */
export type SentenceMessages = {
  readonly [Said in StepSentence | AccessSentence as Said['id']]:
    string | ((args: Said['args'] & Named) => string);
};

/** Short names of the rows. */
export type RowMessages = { readonly [Id in RowId as `row.${Id}`]: string };
