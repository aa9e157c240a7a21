/**
 * A chapter as the reader gets it: one JSON file for each chapter and language, made at build (compile.ts). Everything is
 * resolved, so that the page needs neither the syntax of the prose nor the sources of its numbers.
 */
import type { TermId } from './terms.ts';
import type { Moment } from '../../schedule/index.ts';
import type { ChainId } from '../../frames/index.ts';
import type { Focus } from './focus.ts';
import type { ChapterId } from './ids.ts';
import type { FactId } from '../../facts/index.ts';
import type { Searched } from '../../answers/searched.ts';
import type { SourceKind } from './sources.ts';
import type { Worth } from './verdicts.ts';

/** A stretch of a line. Plain text is a string. */
export type Span =
  | string
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'em'; readonly text: string }
  /** Bytes of the stage, inclusive. */
  | {
      readonly kind: 'byte';
      readonly object: 'string' | 'packed' | 'reply';
      readonly from: number;
      readonly to: number;
      readonly text: string;
      readonly isCode: boolean;
    }
  /** A step of the picture that is anchored here. */
  | { readonly kind: 'step'; readonly step: number; readonly text: string }
  | { readonly kind: 'thread'; readonly letter: string; readonly text: string }
  | { readonly kind: 'link'; readonly chain: ChainId; readonly text: string }
  | { readonly kind: 'picture'; readonly picture: string; readonly text: string }
  /** Another page of the site: a chapter, or a run in the lab. */
  | { readonly kind: 'page'; readonly href: string; readonly text: string }
  /** A term of art; `src/glossary` explains it. */
  | { readonly kind: 'term'; readonly term: TermId; readonly text: string }
  /** Marks of sources: numbers of the chapter's list, from one. */
  | { readonly kind: 'sources'; readonly numbers: readonly number[] };
export type Line = readonly Span[];

export interface Prediction {
  readonly question: Line;
  readonly options: readonly Line[];
  /** Index of the option that is right. */
  readonly right: number;
  readonly answer: Line;
  readonly reason: Line;
  /** Picture that goes on the stage with the answer. */
  readonly reveals: string;
}

/** `picture`: the one that is on the stage while this is read. */
export type Block =
  | { readonly kind: 'paragraph' | 'note' | 'heading'; readonly picture: string; readonly line: Line }
  | {
      readonly kind: 'list';
      readonly picture: string;
      readonly isOrdered: boolean;
      readonly items: readonly Line[];
    }
  | { readonly kind: 'prediction'; readonly picture: string; readonly prediction: Prediction }
  | { readonly kind: 'fixes'; readonly picture: string; readonly table: FixesTable };

/** Every fix and what it is worth in both worlds. */
export interface FixesTable {
  readonly caption: Line;
  /** Of the column of fixes, and of a column for each world. */
  readonly heads: readonly string[];
  /** The fix in code words, then for each world the verdict and why. */
  readonly rows: readonly (readonly { readonly kind: 'fix' | Worth['kind']; readonly line: Line }[])[];
}

/** A moment that the text speaks of, and what the eye is led to in it. */
export interface PictureContent extends Moment {
  readonly id: string;
  readonly focus: readonly Focus[];
  /** What every interleaving of its config comes to; null where the picture does not lead the eye there. */
  readonly searched: Searched | null;
}

export interface SourceNote {
  readonly kind: SourceKind;
  readonly line: Line;
  readonly href: string | null;
  /** `libzfs_pool.c:798`, where it is a place in the source. */
  readonly place: string | null;
  /** Statements of docs/facts.md that it stands for. */
  readonly facts: readonly FactId[];
}

export interface ChapterContent {
  readonly id: ChapterId;
  readonly title: string;
  /** What the reader can say afterwards. */
  readonly claim: string;
  readonly blocks: readonly Block[];
  readonly pictures: readonly PictureContent[];
  readonly sources: readonly SourceNote[];
  /** Every chapter, for the list of contents. */
  readonly contents: readonly { readonly id: ChapterId; readonly title: string }[];
}

/** The text of a line, without marks: for titles and tests. */
export const plainText = (line: Line): string =>
  line.map((span) => (typeof span === 'string' ? span : span.kind === 'sources' ? '' : span.text)).join('');
