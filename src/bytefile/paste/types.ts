import type { Seems } from './seems.ts';
import type { Tool } from './tool.ts';

/** Most characters to read. A larger text is better opened as a file. */
export const LONGEST_PASTE = 32 << 20;

/** The form of a text, for its name on the page. `Layout` names the tool. */
export type PasteForm = 'hex' | 'dump' | 'base64' | 'decimal' | 'string';

export type Radix = 'hex' | 'octal' | 'decimal';

/** The layout of a text, which the page reports before the reader accepts the bytes. */
export interface Layout {
  readonly tool: Tool;
  /** Notation of the offsets; null without offsets. */
  readonly offsets: Radix | null;
  /** Notation of the numbers. */
  readonly digits: Radix | 'binary' | null;
  /** Bytes of one number: 1, or the size of a word. */
  readonly word: number;
  /** Byte order of a word in memory; null when the bytes are in the order of the text. */
  readonly order: 'little' | 'big' | null;
}

/** One reading of a text. `parsePaste(text, id)` takes it. */
export interface PasteReading {
  readonly id: string;
  readonly form: PasteForm;
  readonly layout: Layout;
  /** Offset of the first byte in a dump; 0 if the text has none. */
  readonly base: bigint;
  readonly length: number;
  /** The first bytes, for display. */
  readonly first: Uint8Array;
}

/** A text that was read as bytes. */
export interface Pasted extends PasteReading {
  readonly bytes: Uint8Array;
  /** Other readings of the same text with other bytes or another base. */
  readonly alternatives: readonly PasteReading[];
}

/** Why a text is not bytes. `line` counts from 1; `text` is the piece that does not fit. */
export type PasteFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'long'; readonly length: number; readonly most: number }
  /** A `*` stands for more bytes than the limit. */
  | { readonly kind: 'many'; readonly line: number; readonly length: number; readonly most: number }
  | { readonly kind: 'oddDigits'; readonly line: number; readonly digits: number }
  /** A piece of another length than the others, or a wrong separator. */
  | { readonly kind: 'piece'; readonly line: number; readonly text: string }
  | { readonly kind: 'form'; readonly line: number; readonly text: string }
  | { readonly kind: 'dumpLine'; readonly line: number; readonly text: string }
  | {
      readonly kind: 'dumpOffset';
      readonly line: number;
      readonly found: number;
      readonly expected: number;
    }
  /** The text column shows other bytes. */
  | { readonly kind: 'picture'; readonly line: number; readonly text: string }
  | { readonly kind: 'ellipsis'; readonly line: number; readonly text: string }
  /** The dump ends with a `*`, where it cannot end. */
  | { readonly kind: 'cut'; readonly line: number }
  /** The text declares another number of bytes. */
  | { readonly kind: 'count'; readonly line: number; readonly found: number; readonly said: number }
  | { readonly kind: 'base64'; readonly line: number; readonly length: number }
  /** The text has several readings, or only a guess; `offers` lists them. */
  | { readonly kind: 'choose' };

/** Why a text was not read, what it appears to be, and the readings on offer. */
export type PasteError = PasteFault & { readonly seems: Seems; readonly offers: readonly PasteReading[] };

/** How sure a reading is. Only a single `certain` one is taken without a choice. */
export const SURENESS = { onRequest: 0, plausible: 1, certain: 2 } as const;
export type Sureness = (typeof SURENESS)[keyof typeof SURENESS];

/** A reading that a form found. */
export interface Candidate {
  readonly form: PasteForm;
  readonly layout: Layout;
  readonly base: bigint;
  readonly bytes: Uint8Array;
  readonly sureness: Sureness;
  /** Distinguishes readings of one layout. */
  readonly mark?: string;
}

/** Answer of a form to a text. `reach` is the line at which it gave up; the form that came furthest explains a refusal. */
export type FormAnswer =
  | { readonly candidates: readonly Candidate[] }
  | {
      readonly fault: PasteFault;
      readonly seems: Seems;
      readonly reach: number;
      /** Readings that ignore what does not fit. */
      readonly offers: readonly Candidate[];
    };

export const refused = (
  fault: PasteFault,
  seems: Seems,
  reach = 0,
  offers: readonly Candidate[] = [],
): FormAnswer => ({ fault, seems, reach, offers });

/** Shortens a piece of text for a message. */
export const shown = (text: string): string => text.trim().slice(0, 40);
