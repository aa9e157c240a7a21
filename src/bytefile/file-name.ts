/** Characters that change the direction of text, or join with their neighbours: they would affect text after the name. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|\ud802|\ud803|\ud83a|\ud83b/;
const [ISOLATE, END] = ['\u2068', '\u2069'];
/** Most characters of a name to show; file systems allow no more. */
const LONGEST = 255;

/**
 * Returns a file name that is safe inside a sentence: with pictures for control characters, names for direction
 * characters, and U+FFFD for lone surrogates. Isolates a name with right-to-left letters.
 */
export function shownName(name: string): string {
  const plain = name
    .replace(DIRECTION, (sign) => `<U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`)
    .replace(/\p{Cc}|[\u2028\u2029]/gu, picture)
    // Lone surrogates.
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
