import type { Seems } from './seems.ts';
import type { Tool } from './tool.ts';

/** What kind of text it is, for a name on the page. `Layout` says which tool wrote it. */
export type PasteForm = 'hex' | 'dump' | 'base64' | 'decimal' | 'string';

export type Radix = 'hex' | 'octal' | 'decimal';

/** How a text is laid out: what is said of it before its bytes are believed. */
export interface Layout {
  readonly tool: Tool;
  /** How the offsets are written; null where there are none. */
  readonly offsets: Radix | null;
  /** How a number is written. */
  readonly digits: Radix | 'binary' | null;
  /** Bytes of one number: 1, or the size of a word. */
  readonly word: number;
  /** The order in which the bytes of a word stand in memory; null where they stand as written. */
  readonly order: 'little' | 'big' | null;
}

/** One way to read a text. `id` asks for it again: `parsePaste(text, id)`. */
export interface PasteReading {
  readonly id: string;
  readonly form: PasteForm;
  readonly layout: Layout;
  /** The offset of the first byte, as a dump says; 0 where none is said. */
  readonly base: bigint;
  readonly length: number;
  /** The first bytes, for a look. */
  readonly first: Uint8Array;
}

/** A text that was read. */
export interface Pasted extends PasteReading {
  readonly bytes: Uint8Array;
  /** Other readings of the same text that give other bytes or another base. */
  readonly alternatives: readonly PasteReading[];
}

/** Why a text is no bytes; `line` counts from 1, `text` is the piece that does not fit. */
export type PasteFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'long'; readonly length: number; readonly most: number }
  /** A `*` stands for more bytes than are made of a text. */
  | { readonly kind: 'many'; readonly line: number; readonly length: number; readonly most: number }
  | { readonly kind: 'oddDigits'; readonly line: number; readonly digits: number }
  /** A piece has another length than the others, or a sign stands between pieces that does not belong there. */
  | { readonly kind: 'piece'; readonly line: number; readonly text: string }
  | { readonly kind: 'form'; readonly line: number; readonly text: string }
  | { readonly kind: 'dumpLine'; readonly line: number; readonly text: string }
  | {
      readonly kind: 'dumpOffset';
      readonly line: number;
      readonly found: number;
      readonly expected: number;
    }
  /** The text beside the bytes shows other bytes. */
  | { readonly kind: 'picture'; readonly line: number; readonly text: string }
  | { readonly kind: 'ellipsis'; readonly line: number; readonly text: string }
  /** The dump ends where it cannot end: in a `*`. */
  | { readonly kind: 'cut'; readonly line: number }
  /** The text says how many bytes there are, and there are not. */
  | { readonly kind: 'count'; readonly line: number; readonly found: number; readonly said: number }
  | { readonly kind: 'base64'; readonly line: number; readonly length: number }
  /** The text can be read, but in more than one way, or in a way that is a guess: `offers` has them. */
  | { readonly kind: 'choose' };

/** Why a text was not read, what it seems to be, and the readings that one may ask for. */
export type PasteError = PasteFault & { readonly seems: Seems; readonly offers: readonly PasteReading[] };

/** How sure a reading is: only one that is `certain`, and alone so, is taken without being asked for. */
export const SURENESS = { onRequest: 0, plausible: 1, certain: 2 } as const;
export type Sureness = (typeof SURENESS)[keyof typeof SURENESS];

/** A reading that a form found. */
export interface Candidate {
  readonly form: PasteForm;
  readonly layout: Layout;
  readonly base: bigint;
  readonly bytes: Uint8Array;
  readonly sureness: Sureness;
  /** Tells readings of one layout apart, where the layout does not. */
  readonly mark?: string;
}

/** What a form says to a text. `reach` is the line at which it gave up: the form that came furthest explains the refusal. */
export type FormAnswer =
  | { readonly candidates: readonly Candidate[] }
  | {
      readonly fault: PasteFault;
      readonly seems: Seems;
      readonly reach: number;
      /** Readings that leave what does not fit out of account. */
      readonly offers: readonly Candidate[];
    };

export const refused = (
  fault: PasteFault,
  seems: Seems,
  reach = 0,
  offers: readonly Candidate[] = [],
): FormAnswer => ({ fault, seems, reach, offers });

/** As much of a line as a sentence shows. */
export const shown = (text: string): string => text.trim().slice(0, 40);
