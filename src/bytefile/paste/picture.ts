const SPACE = 0x20;
const DOT = 0x2e;

/**
 * Reports whether the text column of a row shows its bytes: a letter as itself, a dot or a character outside ASCII for
 * anything else. Spaces may be missing at the end (a trimmed line), and multiple ones joined (text from a page).
 */
export function showsBytes(bytes: Uint8Array, picture: string): boolean {
  return shows(bytes, picture, false) || shows(bytes, picture, true);
}

/** `hasDots`: a space is shown as a dot, as in `tcpdump`. */
function shows(bytes: Uint8Array, picture: string, hasDots: boolean): boolean {
  let at = 0;
  for (const byte of bytes) {
    const sign = picture.charCodeAt(at);
    if (byte === SPACE) {
      // A missing space was joined with the one before, or trimmed at the end.
      const isJoined = at === 0 || at >= picture.length || picture.charCodeAt(at - 1) === SPACE;
      if (sign === (hasDots ? DOT : SPACE)) at += 1;
      else if (hasDots || !isJoined) return false;
      continue;
    }
    const isLetter = byte > SPACE && byte < 0x7f;
    // A character outside the basic plane takes two code units.
    const width = sign >= 0xd800 && sign < 0xdc00 ? 2 : 1;
    if (Number.isNaN(sign) || (isLetter ? sign !== byte : sign !== DOT && sign < 0xa1)) return false;
    at += width;
  }
  return at === picture.length;
}

/** Reports whether a text column may start with this character, as a cheap test. Its first space may be missing. */
export const mayShow = (byte: number, sign: number): boolean =>
  byte === SPACE || sign === (byte > SPACE && byte < 0x7f ? byte : DOT) || sign >= 0xa1;
