/**
 * The syntax of the prose (prose/<language>/<chapter>.story), which the README there explains with examples. Parses a file
 * into blocks of lines, and a line into text, code, emphasis, and unresolved references.
 */

/** A reference in braces: `{byte packed hole | byte #}` has the kind `byte`, two words, and a text. */
export interface Reference {
  readonly kind: 'reference';
  readonly name: string;
  readonly words: readonly string[];
  /** Text to show, in which `#` stands for the value; null shows the value. */
  readonly text: string | null;
}
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'em'; readonly text: string }
  | Reference;

export type DraftBlock =
  | {
      readonly kind: 'paragraph' | 'note' | 'heading';
      readonly line: readonly Piece[];
      /** Whether it answers the prediction before it. */
      readonly waits?: true;
    }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly Piece[])[] }
  | { readonly kind: 'anchor'; readonly picture: string }
  /** A table that the build computes, by name. It waits like a paragraph. */
  | { readonly kind: 'table'; readonly name: string; readonly waits?: true }
  | {
      readonly kind: 'prediction';
      readonly question: readonly Piece[];
      readonly options: readonly { readonly isRight: boolean; readonly line: readonly Piece[] }[];
      readonly answer: readonly Piece[];
      readonly reason: readonly Piece[];
      /** Picture that shows the answer; empty for the current one. */
      readonly reveals: string;
    };

export interface Draft {
  readonly title: string;
  readonly claim: string;
  readonly blocks: readonly DraftBlock[];
}

/** A mistake in a file of prose, with its position. Only its author sees it. */
export class ProseError extends Error {}

const PIECE = /\{([^{}]*)\}|`([^`]*)`|\*([^*]+)\*/g;

/** Parses one line. */
export function parseLine(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(PIECE)) {
    if (match.index > end) pieces.push({ kind: 'text', text: text.slice(end, match.index) });
    end = match.index + match[0].length;
    const [, reference, code, em] = match;
    if (reference !== undefined) pieces.push(parseReference(reference));
    else if (code !== undefined) pieces.push({ kind: 'code', text: code });
    else pieces.push({ kind: 'em', text: em ?? '' });
  }
  if (end < text.length) pieces.push({ kind: 'text', text: text.slice(end) });
  const damaged = pieces.find((piece) => piece.kind === 'text' && /[{}`*]/.test(piece.text));
  if (damaged) throw new ProseError(`a brace, backtick or asterisk without its other half: ${text}`);
  return pieces;
}

function parseReference(inner: string): Reference {
  const at = inner.indexOf('|');
  const head = (at < 0 ? inner : inner.slice(0, at)).trim();
  const [name = '', ...words] = head.replace(/^\^/, '^ ').split(/\s+/);
  return { kind: 'reference', name, words, text: at < 0 ? null : inner.slice(at + 1).trim() };
}

/** The signs at the start of a line. A line without a sign continues the paragraph above. */
const SIGN = /^(#{1,2}|>|@|~|\?|[-+]|!@|!{1,2}|%=|[*.=%]) (.*)$/;

/** Parses a file. `joint` joins the lines of a paragraph: a space, or nothing in Chinese. */
export function parseProse(file: string, joint: string): Draft {
  const draft = { title: '', claim: '' };
  const blocks: DraftBlock[] = [];
  for (const { sign, text } of marked(file, joint)) {
    const line = parseLine(text);
    const last = blocks.at(-1);
    switch (sign) {
      case '#':
        draft.title = text;
        break;
      case '>':
        draft.claim = text;
        break;
      case '@':
        blocks.push({ kind: 'anchor', picture: text });
        break;
      case '=':
        blocks.push({ kind: 'table', name: text });
        break;
      case '%=':
        blocks.push({ kind: 'table', name: text, waits: true });
        break;
      case '':
      case '~':
      case '##':
        blocks.push({ kind: sign === '' ? 'paragraph' : sign === '~' ? 'note' : 'heading', line });
        break;
      case '%':
        blocks.push({ kind: 'paragraph', line, waits: true });
        break;
      case '*':
      case '.': {
        const isOrdered = sign === '.';
        if (last?.kind === 'list' && last.isOrdered === isOrdered) {
          blocks[blocks.length - 1] = { ...last, items: [...last.items, line] };
        } else blocks.push({ kind: 'list', isOrdered, items: [line] });
        break;
      }
      case '?':
        blocks.push({ kind: 'prediction', question: line, options: [], answer: [], reason: [], reveals: '' });
        break;
      default:
        if (last?.kind !== 'prediction') throw new ProseError(`${sign} without a question: ${text}`);
        blocks[blocks.length - 1] =
          sign === '!@'
            ? { ...last, reveals: text }
            : sign === '!'
              ? { ...last, answer: line }
              : sign === '!!'
                ? { ...last, reason: line }
                : { ...last, options: [...last.options, { isRight: sign === '+', line }] };
    }
  }
  if (draft.title === '' || draft.claim === '') throw new ProseError('a file needs a title and a claim');
  return { ...draft, blocks };
}

/** Returns the signs and texts of a file, with the lines of each text joined. */
function marked(file: string, joint: string): readonly { readonly sign: string; readonly text: string }[] {
  const found: { sign: string; text: string }[] = [];
  let isOpen = false;
  for (const row of file.split('\n').map((text) => text.trim())) {
    const [, sign, text] = SIGN.exec(row) ?? [];
    const last = found.at(-1);
    if (row === '') isOpen = false;
    else if (sign !== undefined && text !== undefined) {
      found.push({ sign, text });
      isOpen = !/^(#|##|@|!@|=)$/.test(sign);
    } else if (isOpen && last) last.text += joint + row;
    else {
      found.push({ sign: '', text: row });
      isOpen = true;
    }
  }
  return found;
}
