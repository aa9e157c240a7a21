const SPACE = 0x20;
const DOT = 0x2e;

/**
 * Whether the text beside a row of a dump shows its bytes: a letter for itself, a dot or a sign outside ASCII for what is
 * no letter. Spaces may be lost at the end (a trimmed line) and doubled ones joined (text taken from a page).
 */
export function showsBytes(bytes: Uint8Array, picture: string): boolean {
  return shows(bytes, picture, false) || shows(bytes, picture, true);
}

/** `hasDots`: a space is drawn as a dot, as `tcpdump` does. */
function shows(bytes: Uint8Array, picture: string, hasDots: boolean): boolean {
  let at = 0;
  for (const byte of bytes) {
    const sign = picture.charCodeAt(at);
    if (byte === SPACE) {
      // A space that is not there was joined with the one before, or cut from the end.
      const isJoined = at === 0 || at >= picture.length || picture.charCodeAt(at - 1) === SPACE;
      if (sign === (hasDots ? DOT : SPACE)) at += 1;
      else if (hasDots || !isJoined) return false;
      continue;
    }
    const isLetter = byte > SPACE && byte < 0x7f;
    // One sign outside the first plane takes two places.
    const width = sign >= 0xd800 && sign < 0xdc00 ? 2 : 1;
    if (Number.isNaN(sign) || (isLetter ? sign !== byte : sign !== DOT && sign < 0xa1)) return false;
    at += width;
  }
  return at === picture.length;
}

/** Whether a picture may begin with this sign: a quick look before its bytes are made. A space may have been lost. */
export const mayShow = (byte: number, sign: number): boolean =>
  byte === SPACE || sign === (byte > SPACE && byte < 0x7f ? byte : DOT) || sign >= 0xa1;
