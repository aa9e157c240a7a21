/** The range of a list's elements in a text whose comments are blanked out. */
export interface List {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isBracketed: boolean;
  /** Number of elements that the text declares; null for none. */
  readonly said: number | null;
}

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}', '(': ')' };
/** Most characters before a list, for its declaration. */
const LONGEST_HEAD = 400;
/** An element at the start of a list, up to the next one or to the end of the list. */
const FIRST_ELEMENT =
  /[ \n]*(?:\[0\] = )?(?:\([\w ]{1,20}\) ?)?["']?-?(?:0x)?[0-9a-f]{1,16}["']?(?:u8|u)?(?: <repeats \d{1,9} times>)?[ \n]*/iy;

/** Finds the list in a text: in brackets, or with commas or `0x`. Returns null when the text is not a list. */
export function listIn(source: string): List | null {
  const text = withoutComments(source);
  const opening = openingOf(text);
  if (opening === null) return bareList(text);
  const [start, closing] = opening;
  const close = text.lastIndexOf(closing);
  const end = text.indexOf(closing, start);
  // After the only list follow closing brackets, and the length that `xxd -i` writes.
  if (end < 0) return bracketed(text, start, text.length, '');
  return close < start ? null : bracketed(text, start, end, text.slice(end + 1, end + 1 + LONGEST_HEAD));
}

const TAIL =
  /^[\s)\]};,]*(?:\.\w+\(\)[\s;]*)?$|^[\s;]*(?:static |const |unsigned )*(?:int|size_t|long|uint32_t) \w+_(?:len|size)\w* ?= ?(\d{1,9});?\s*$/i;
const SIZE = /[[(](?:[a-z_]\w*; ?|[a-z_][\w ]* ?\[)?(\d{1,9})\]?[\])]/gi;

function bracketed(text: string, start: number, end: number, tail: string): List | null {
  const head = text.slice(0, start - 1);
  // Before a list stand names and types, but no data.
  if (!/^[\w\s.:;&*<>$@"'=()[\]{}!,+-]*$/.test(head) || /\b0x[0-9a-f]|\d\s*,\s*\d/i.test(head)) return null;
  if (/^\s*\d/.test(head)) return null;
  const behind = TAIL.exec(tail);
  if (behind === null || text.length - end > LONGEST_HEAD) return null;
  const said = [...head.matchAll(SIZE)].at(-1)?.[1] ?? behind[1];
  return { text, start, end, isBracketed: true, said: said === undefined ? null : Number(said) };
}

/** Returns the start of the elements, and the bracket that closes the list. */
function openingOf(text: string): readonly [number, string] | null {
  for (let at = 0; at < Math.min(text.length, LONGEST_HEAD); at += 1) {
    const closing = CLOSING[text.charAt(at)];
    if (closing === undefined) continue;
    FIRST_ELEMENT.lastIndex = at + 1;
    if (FIRST_ELEMENT.exec(text) === null) continue;
    const behind = FIRST_ELEMENT.lastIndex;
    const next = text.charAt(behind);
    const isMore = next === ',' || next === '.' || next === '…' || /[ \n]/.test(text.charAt(behind - 1));
    const isAll = next === closing && /^[\s)\]};,]*$/.test(text.slice(behind + 1, behind + LONGEST_HEAD));
    const isIndexed = /^[ \n]*\[0\] = /.test(text.slice(at + 1, behind));
    const isNested = CLOSING[next] !== undefined && !isIndexed;
    if (isMore && next !== closing && next !== '' && !isNested) return [at + 1, closing];
    if (isAll) return [at + 1, closing];
  }
  return null;
}

/** Returns a list without brackets: numbers with commas, with `0x`, or decimal ones alone. */
function bareList(text: string): List | null {
  const head = text.slice(0, LONGEST_HEAD);
  const isList =
    /^[ \n]*(?:0x|["']0x|["'][0-9a-f]{2}["'] ?,|\((?:byte|char|sbyte)\) ?|-?[0-9a-f]{1,3} ?,)/i.test(head) ||
    (/^[ \n\d]+$/.test(head) && /\d[ \n]+\d/.test(head));
  if (!isList || /^\s*0x[0-9a-f]+ ?[<:]/i.test(head)) return null;
  return { text, start: 0, end: text.length, isBracketed: false, said: null };
}

/** Replaces comments by spaces, so that line numbers stay. */
function withoutComments(text: string): string {
  if (!text.includes('/*') && !text.includes('//')) return text;
  const parts: string[] = [];
  let at = 0;
  while (at < text.length) {
    const slash = text.indexOf('/', at);
    const isLong = text.charAt(slash + 1) === '*';
    if (slash < 0) break;
    if (!isLong && text.charAt(slash + 1) !== '/') {
      parts.push(text.slice(at, slash + 1));
      at = slash + 1;
      continue;
    }
    const found = text.indexOf(isLong ? '*/' : '\n', slash + 2);
    if (found < 0) break;
    const end = isLong ? found + 2 : found;
    parts.push(text.slice(at, slash), text.slice(slash, end).replace(/[^\n]/g, ' '));
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
