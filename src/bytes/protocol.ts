import type { BadCopy, CutString, ListPlace, Machine, Match, Reading, Writer } from '../bytefile/index.ts';
import type { Encoding } from '../nvlist/index.ts';

/** What the page asks its worker about bytes. They are sent once, and named by their `version` after that. */
export type Question =
  /** `place` is where the list lies; null to look for it. */
  | { readonly kind: 'read'; readonly machine: Machine; readonly place: ListPlace | null }
  | { readonly kind: 'find'; readonly query: string }
  | { readonly kind: 'json' }
  | { readonly kind: 'repack'; readonly encoding: Encoding; readonly writer: Writer }
  | { readonly kind: 'copies'; readonly string: CutString; readonly slash: number };

export type QuestionKind = Question['kind'];

/** The answer to each question; `null` where the list was refused. */
export interface Answers {
  readonly read: Reading;
  readonly find: readonly Match[];
  readonly json: Blob | null;
  readonly repack: Uint8Array | null;
  readonly copies: readonly BadCopy[] | null;
}

/** A question about the bytes of one version. */
export interface Request {
  readonly version: number;
  /** Present when the worker does not have this version yet. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  readonly question: Question;
}
