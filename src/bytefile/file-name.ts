/** Signs that turn the direction of a text, or join it with what stands around: they act beyond the name. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|\ud802|\ud803|\ud83a|\ud83b/;
const [ISOLATE, END] = ['\u2068', '\u2069'];
/** Signs of a name that are shown: as many as a file system takes. */
const LONGEST = 255;

/**
 * A file's name as it may stand in a sentence: control characters as their pictures, signs that turn the direction spelt
 * out, halves of characters replaced; a name with letters that run from right to left is kept to itself.
 */
export function shownName(name: string): string {
  const plain = name
    .replace(DIRECTION, (sign) => `<U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`)
    .replace(/\p{Cc}|[\u2028\u2029]/gu, picture)
    // Halves of a character.
    .replace(/\p{Cs}/gu, '\ufffd');
  const signs = Array.from(plain.slice(0, 4 * LONGEST));
  const short = signs.length > LONGEST ? `${signs.slice(0, LONGEST).join('')}…` : plain;
  return RIGHT_TO_LEFT.test(short) ? `${ISOLATE}${short}${END}` : short;
}

function picture(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}
