import { MAX_LENGTH, SITE_KEYS, STAGE_KEYS, decode, parseAddress } from './parse.ts';
import { encode, printAddress } from './print.ts';

/** Longest text that is looked at: encoded as a whole, an address may have grown so much. */
const LONGEST = 4 * MAX_LENGTH;
/** Times that a text is decoded, at most: each program on its way may have encoded it once. */
const ROUNDS = 4;
/** An encoded `=` before any other, or an encoded `&` behind the version. */
const ENCODED = /^(?:[^=]*%(?:25)*3D|v=\d+%(?:25)*26)/i;
/** Mail as it is sent: `=` is `=3D`, and a line that goes on ends in `=`. */
const QUOTED = /^v=3D\d/i;
const SOFT_BREAK = /=(?:%0D|\r)?(?:%0A|\n)/gi;
/** What HTML writes for `&`, and for quotes and brackets. */
const AND = /&(?:amp;|#38;|#x26;)+/gi;
const QUOTES = /&(?:[gl]t|quot|apos|#3[49]);/gi;
/** No address of this site holds an encoded `%` before two hex digits. */
const TWICE = /%25(?:25)*(?=[\dA-F]{2})/gi;
/** Line breaks, with the signs by which mail quotes the next line, and signs that one does not see. */
const BREAKS = /\n[> ]*|\p{C}/gu;
/** Values in which a space may stand. */
const SPACED = /^(?:path|version|fact|term)$/;
/** What follows a link in a sentence; the same behind base64url, which may end in `_` or `-`. */
const TAIL = /[^\p{L}\p{N}%/=]+$/u;
const PACKED_TAIL = /[^\w-]+$/;
/** Longest tail that is looked for. */
const TAIL_LENGTH = 60;
const INNER = /(?<=\S) +(?=\S)/g;
/** The key of what a reader wrote, which may be anything. */
const FREE = 'notes';
/** A value of a page's other own keys as the site writes it. */
const WORD = /^(?:[\w.:,+-]*[^\W_])?$/;

/**
 * Returns an address, with or without its `#`, as it was before mail, chat and browsers changed it: `&amp;`, encoding once
 * more, line breaks, and the punctuation of the sentence that it stands in. What may belong to it or not stays, and is noted
 * under the key `end`; so is a key at which it breaks off. An address of the site's own is returned as it is.
 */
export function undone(hash: string): string {
  const mark = hash.startsWith('#') ? '#' : '';
  const written = hash.slice(mark.length);
  if (written.length > LONGEST || isOwn(written)) return hash;
  let text = written;
  for (let round = 0; round < ROUNDS && ENCODED.test(text); round += 1) text = decode(text);
  if (QUOTED.test(text)) text = text.replace(SOFT_BREAK, '').replaceAll('=3D', '=');
  // Once more, now that it is decoded as a whole.
  if (isOwn(text)) return mark + text;
  // Too long to be read whole: that is said.
  if (text.length > MAX_LENGTH) return hash;
  const parts = text.replace(AND, '&').replace(QUOTES, '').replace(TWICE, '%').split('&');
  const last = parts.length - 1;
  const ends: string[] = [];
  const cleaned = parts.map((part, index) => {
    const at = part.indexOf('=');
    const key = unbroken(decode(at < 0 ? part : part.slice(0, at))).replace(/\s/g, '');
    if (at < 0 && index === last && isCut(key)) ends.push(key);
    if (at < 0) return encode(key);
    const value = unbroken(decode(part.slice(at + 1)));
    const spaced = SPACED.test(key) ? value.trim() : value.replace(/\s/g, '');
    const tails = key === 'race' || key === 'code' ? PACKED_TAIL : TAIL;
    const [tail = ''] = (index === last && tails.exec(spaced.slice(-TAIL_LENGTH))) || [];
    if (tail === '' || key === 'schedule') return `${key}=${encode(spaced)}`;
    if (key === 'path') ends.push(tail);
    return `${key}=${encode(key === 'path' ? spaced : spaced.slice(0, -tail.length))}`;
  });
  return mark + [...cleaned, ...ends.map((end) => `end=${encode(end)}`)].join('&');
}

/** A NUL is not what mail and chat add: it stays, and is reported. */
const unbroken = (text: string): string => text.replace(BREAKS, (sign) => (sign === '\0' ? sign : ''));

/** Is it the beginning of a key that an address of this site has? */
const isCut = (key: string): boolean =>
  key !== '' && [...SITE_KEYS, ...STAGE_KEYS].some((known) => known.startsWith(key));

/** Does the site write such an address? Whatever stands in it is meant. */
function isOwn(text: string): boolean {
  const { address, problems } = parseAddress(text);
  const path = address.stage?.moment.config.path ?? '';
  if (problems.length > 0 || printAddress(address) !== text || path !== path.trim()) return false;
  return [...address.part].every(
    ([key, value]) => key === FREE || WORD.test(SPACED.test(key) ? value.replace(INNER, '') : value),
  );
}
