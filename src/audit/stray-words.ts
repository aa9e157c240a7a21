import { Cursor } from './cursor.ts';
import { ATTRIBUTES, BASE_WORDS, QUALIFIERS, RECORDS, STORAGE, TYPEOF } from './type-words.ts';

/** Most tokens of a use of a macro that stands for an attribute. */
const LONGEST_ATTRIBUTE = 16;

/**
 * Tells words of types from those that the preprocessor would take away or replace, by what stands around them: attributes,
 * calling conventions, and types made by macros that nobody declares.
 */
export abstract class WordReader extends Cursor {
  /** Reports whether a type begins at the token `ahead`. */
  startsType(ahead = 0): boolean {
    const token = this.peek(ahead);
    if (token.kind !== 'name') return false;
    const { text } = token;
    if (BASE_WORDS.has(text) || RECORDS.has(text) || QUALIFIERS.has(text) || TYPEOF.has(text)) return true;
    if (STORAGE.has(text)) return text !== '__extension__' || this.startsType(ahead + 1);
    if (ATTRIBUTES.has(text)) return false;
    return this.isTypeName(text);
  }

  /** Whether a plain name stands `ahead` that can be declared. */
  isNameAhead(ahead: number): boolean {
    const token = this.peek(ahead);
    return token.kind === 'name' && !ATTRIBUTES.has(token.text) && !QUALIFIERS.has(token.text);
  }

  /** A word that nobody declares before the star of a pointer to a function: `(CALL *name)(...)`. */
  isConventionAhead(ahead: number): boolean {
    const word = this.peek(ahead);
    if (word.kind !== 'name' || ATTRIBUTES.has(word.text) || this.startsType(ahead)) return false;
    return (
      this.is('*', ahead + 1) &&
      this.isNameAhead(ahead + 2) &&
      this.is(')', ahead + 3) &&
      this.is('(', ahead + 4)
    );
  }

  /** A use of a macro that nobody declares in the place of a type: `LIST_OF(item) *all;`. */
  isMacroType(): boolean {
    if (!this.is('(', 1) || !/^[A-Z_][A-Z0-9_]+$/.test(this.peek().text)) return false;
    const after = this.#pastBracket(1);
    return after !== null && (this.is('*', after) || this.startsType(after) || this.isNameAhead(after));
  }

  /** How far ahead the token stands that follows the bracket that opens `ahead`; null when that is too far. */
  #pastBracket(open: number): number | null {
    let depth = 0;
    for (let ahead = open; ahead < LONGEST_ATTRIBUTE; ahead += 1) {
      if (this.is('(', ahead)) depth += 1;
      if (this.is(')', ahead)) depth -= 1;
      if (depth === 0) return ahead + 1;
    }
    return null;
  }

  /** After a type: a word that the preprocessor would take away (`char __user *p`). */
  isStrayWord(): boolean {
    if (this.startsType(1) && !this.is('(', 1)) return true;
    if (this.isNameAhead(1)) return true;
    if (this.is('(', 1)) return this.#isBeforeHead();
    return this.is('*', 1) && /^(?:_|[A-Z][A-Z0-9_]+$)/.test(this.peek().text);
  }

  /** Whether a use of a macro stands before the head of a function: `PRINTF_LIKE(1, 2) log(...)`. */
  #isBeforeHead(): boolean {
    const after = this.#pastBracket(1);
    if (after === null || !this.isNameAhead(after) || !this.is('(', after + 1) || this.is('*', after + 2))
      return false;
    // Parameters are no arguments of a macro: an attribute follows them.
    for (let ahead = 2; ahead < after; ahead += 1)
      if (this.startsType(ahead) || this.is('*', ahead) || this.is('...', ahead)) return false;
    return true;
  }

  /** Before a type: a word that the preprocessor would take away (`__init int f(void)`). */
  isStrayAttribute(): boolean {
    const { text } = this.peek(1);
    if (BASE_WORDS.has(text) || RECORDS.has(text) || STORAGE.has(text)) return true;
    if (QUALIFIERS.has(text)) return this.startsType(2);
    if (this.peek(1).kind === 'name' && QUALIFIERS.has(this.peek(2).text)) return true;
    return (this.isTypeName(text) && this.isNameAhead(2)) || (this.isNameAhead(1) && this.is('*', 2));
  }

  skipWord(): void {
    this.next();
    if (this.is('(') && !this.is('*', 1)) this.skipBracketed();
  }
}
