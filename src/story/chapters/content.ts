/**
 * A chapter as the reader gets it: one JSON file for each chapter and language, made at build (compile.ts). All references
 * are resolved, so that the page needs neither the prose's syntax nor the sources of its numbers.
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

/** A part of a line. Plain text is a string. */
export type Span =
  | string
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'em'; readonly text: string }
  /** Bytes on the stage, both ends inclusive. */
  | {
      readonly kind: 'byte';
      readonly object: 'string' | 'packed' | 'reply';
      readonly from: number;
      readonly to: number;
      readonly text: string;
      readonly isCode: boolean;
    }
  /** A step of the picture to which this text belongs. */
  | { readonly kind: 'step'; readonly step: number; readonly text: string }
  | { readonly kind: 'thread'; readonly letter: string; readonly text: string }
  | { readonly kind: 'link'; readonly chain: ChainId; readonly text: string }
  | { readonly kind: 'picture'; readonly picture: string; readonly text: string }
  /** A link to another page of the site: a chapter, or a run in the lab. */
  | { readonly kind: 'page'; readonly href: string; readonly text: string }
  /** A technical term; `src/glossary` explains it. */
  | { readonly kind: 'term'; readonly term: TermId; readonly text: string }
  /** Marks of sources: numbers in the chapter's list, from 1. */
  | { readonly kind: 'sources'; readonly numbers: readonly number[] };
export type Line = readonly Span[];

export interface Prediction {
  readonly question: Line;
  readonly options: readonly Line[];
  /** Index of the right option. */
  readonly right: number;
  readonly answer: Line;
  readonly reason: Line;
  /** The picture that the answer shows. */
  readonly reveals: string;
}

/** `picture`: the one on the stage while this block is read. */
export type Block =
  | {
      readonly kind: 'paragraph' | 'note' | 'heading';
      readonly picture: string;
      readonly line: Line;
      /** It answers the prediction before it, so it is folded until that is answered. */
      readonly waits?: true;
    }
  | {
      readonly kind: 'list';
      readonly picture: string;
      readonly isOrdered: boolean;
      readonly items: readonly Line[];
    }
  | { readonly kind: 'prediction'; readonly picture: string; readonly prediction: Prediction }
  | {
      readonly kind: 'fixes';
      readonly picture: string;
      readonly table: FixesTable;
      /** As of a paragraph: it names the outcome that the prediction asks for. */
      readonly waits?: true;
    };

/** The value of every fix in both worlds. */
export interface FixesTable {
  readonly caption: Line;
  /** Heads of the column of fixes, and of one column for each world. */
  readonly heads: readonly string[];
  /** Each row: the fix as code, then the verdict and the reason for each world. */
  readonly rows: readonly (readonly { readonly kind: 'fix' | Worth['kind']; readonly line: Line }[])[];
}

/** A moment that the text describes, with its focus. */
export interface PictureContent extends Moment {
  readonly id: string;
  readonly focus: readonly Focus[];
  /** Results of the search of its config; null unless the focus leads there. */
  readonly searched: Searched | null;
}

export interface SourceNote {
  readonly kind: SourceKind;
  readonly line: Line;
  readonly href: string | null;
  /** `libzfs_pool.c:798`, for a line of the source; else null. */
  readonly place: string | null;
  /** Statements of docs/facts.md that it supports. */
  readonly facts: readonly FactId[];
}

export interface ChapterContent {
  readonly id: ChapterId;
  readonly title: string;
  /** What the reader should be able to say afterwards. */
  readonly claim: string;
  readonly blocks: readonly Block[];
  readonly pictures: readonly PictureContent[];
  readonly sources: readonly SourceNote[];
  /** All chapters with their number of predictions, for the list of contents. */
  readonly contents: readonly { readonly id: ChapterId; readonly title: string; readonly asks: number }[];
}

/** The story on one screen, loaded when the reader comes to it. Its lines are in prose/<language>/summary.story. */
export type Summary = Readonly<
  Record<
    | 'title'
    | 'share'
    | 'borrow'
    | 'torn'
    | 'cut'
    | 'mend'
    | 'worlds'
    | 'path'
    | 'command'
    | 'list'
    | 'worker'
    | 'copy'
    | 'check'
    | 'pack'
    | 'kernel'
    | 'loan'
    | 'fix',
    Line
  >
>;

/** Returns the text of a line without marks, for titles and tests. */
export const plainText = (line: Line): string =>
  line.map((span) => (typeof span === 'string' ? span : span.kind === 'sources' ? '' : span.text)).join('');
