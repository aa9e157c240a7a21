/** Times that a text is decoded, at most: each program on its way may have encoded it once. */
const ROUNDS = 4;
/** An encoded `=` before any other, or an encoded `&` behind the version. */
const ENCODED = /^(?:[^=]*%(?:25)*3D|v=\d+%(?:25)*26)/i;
/** Mail as it is sent: `=` is `=3D`, and a line that goes on ends in `=`. */
const QUOTED = /^v=3D\d/i;
const SOFT_BREAK = /=(?:%0D|\r)?(?:%0A|\n)/gi;
const AND = /&(?:amp;|#38;|#x26;)+/gi;
/** Quotes and brackets as HTML writes them. */
const QUOTES = /&(?:[gl]t|quot|apos|#3[49]);/gi;
/** No link of this site holds an encoded `%` before two hex digits. */
const TWICE = /%25(?:25)*(?=[\dA-F]{2})/gi;
/** Line breaks, with the signs by which mail quotes the next line, tabs, and signs that one does not see. */
const BREAKS =
  /(?:%0A|\n)(?:%3E|%20|[> ])*|%0D|%09|%C2%AD|%E2%80%8[B-F]|%E2%81%A0|%EF%BB%BF|[\r\t\u00AD\u200B-\u200F\u2060\uFEFF]/gi;
const SPACES = /(?:%20|%C2%A0|[ \u00A0])+/gi;
const AROUND = new RegExp(`^${SPACES.source}|${SPACES.source}$`, 'gi');
/** Values in which a space may stand, and those that may end in any sign. */
const SPACED = /^(?:path|version|fact|term)=/;
const FREE = /^path=/;
/** What follows a link in a sentence, as it stands or as a browser writes it. */
const TAIL =
  /(?:[^\p{L}\p{N}%&=/]|%(?:2[0-47-9A-E]|3[ABCEF]|5[B-F]|60|7[B-E]|C2%[AB].|E[23]%80%..|EF%BC%(?:8.|9[A-F])|EF%BD%..))+$/iu;
/** Signs that no address holds as they are: a value with one of them is not told from what follows it. */
const FOREIGN = /[^\w%/+:,.~@=-]/;
/** Longest tail that is looked for. */
const TAIL_LENGTH = 60;

/** Decodes %NN. A damaged escape stays as it stands; whoever reads the value will say so. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** An address without what programs have done to it, and its end, where that may or may not belong to it. */
export interface Mended {
  readonly text: string;
  readonly doubt: string | null;
}

/**
 * Undoes what mail, chat and browsers do to a link: `&amp;`, encoding once more, line breaks, and the punctuation of the
 * sentence that it stands in. Only what no address of this site holds is changed. One that does ends in `&`, and is read as
 * it stands. public/theme.js does the same.
 */
export function mended(written: string): Mended {
  if (written.endsWith('&')) return { text: written, doubt: null };
  let text = written;
  for (let round = 0; round < ROUNDS && ENCODED.test(text); round += 1) text = decode(text);
  if (QUOTED.test(text)) text = text.replace(SOFT_BREAK, '').replaceAll('=3D', '=');
  const parts = text.replace(AND, '&').replace(QUOTES, '').replace(TWICE, '%').replace(BREAKS, '').split('&');
  text = parts
    .map((part) => part.replace(AROUND, ''))
    .map((part) => (SPACED.test(part) ? part : part.replace(SPACES, '')))
    .join('&');
  const last = text.slice(text.lastIndexOf('&') + 1);
  const tail = TAIL.exec(last.slice(-TAIL_LENGTH))?.[0] ?? '';
  const isOther = last.startsWith('schedule=') || FOREIGN.test(last.slice(0, last.length - tail.length));
  if (tail === '' || isOther) return { text, doubt: null };
  if (FREE.test(last)) return { text, doubt: decode(tail) };
  return { text: text.slice(0, -tail.length), doubt: null };
}
