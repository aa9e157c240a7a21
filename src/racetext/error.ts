import { SENTENCES, type SentenceId, type Sentences } from './sentences.ts';

/** What is wrong with a race text. */
export type RaceErrorKind =
  | 'character'
  | 'unterminated'
  | 'number'
  | 'refused'
  | 'syntax'
  | 'unknown-name'
  | 'duplicate-name'
  | 'reserved-name'
  | 'type'
  | 'value'
  | 'arguments'
  | 'two-steps'
  | 'misplaced'
  | 'limit'
  | 'missing'
  | 'endless';

/** A stretch of one line. Line and column count from 1, in code points. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** An error of a race text. */
export interface RaceError extends Span {
  readonly kind: RaceErrorKind;
  /** The sentence in English. */
  readonly message: string;
  /** The sentence by its id, with what it names, for another language. */
  readonly sentence: SentenceId;
  readonly names: readonly (string | number)[];
  /** What to write in place of the marked stretch, where something near is known; else null. */
  readonly correction: string | null;
}

/** Makes an error of a sentence and what it names. */
export function raceError<Id extends SentenceId>(
  { line, column, length }: Span,
  kind: RaceErrorKind,
  sentence: Id,
  names: Parameters<Sentences[Id]>,
  correction: string | null = null,
): RaceError {
  const says: { [Known in SentenceId]: (...names: Parameters<Sentences[Known]>) => string } = SENTENCES;
  const say: (...names: Parameters<Sentences[Id]>) => string = says[sentence];
  const meant = correction === null ? '' : ` ${SENTENCES.meant(correction)}`;
  return { line, column, length, kind, message: `${say(...names)}${meant}`, sentence, names, correction };
}

/** Collects errors in any order, and gives them in the order of the text. */
export class Errors {
  readonly #all: RaceError[] = [];

  add<Id extends SentenceId>(
    at: Span,
    kind: RaceErrorKind,
    sentence: Id,
    names: Parameters<Sentences[Id]>,
    correction: string | null = null,
  ): void {
    this.#all.push(raceError(at, kind, sentence, names, correction));
  }

  get count(): number {
    return this.#all.length;
  }

  get inOrder(): readonly RaceError[] {
    return [...this.#all].sort((a, b) => a.line - b.line || a.column - b.column);
  }
}
