/** Bytes of one number. */
export type Width = 1 | 2 | 4 | 8;

/** Byte order of the machine that runs this. */
export const IS_LITTLE = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Turns the bytes of each number around, in place. The numbers begin at a multiple of four of the buffer. */
export function turn({ buffer, byteOffset, length }: Uint8Array<ArrayBuffer>, width: number): void {
  if (width === 2) turnShorts(new Uint16Array(buffer, byteOffset, length >> 1));
  else if (width === 4) turnWords(new Int32Array(buffer, byteOffset, length >> 2));
  else if (width === 8) turnPairs(new Int32Array(buffer, byteOffset, length >> 2));
}

/** The word with its bytes in the other order. */
export const turned = (word: number): number =>
  (word << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24);

function turnShorts(shorts: Uint16Array): void {
  for (let i = 0; i < shorts.length; i += 1) {
    const short = shorts[i] ?? 0;
    shorts[i] = (short << 8) | (short >>> 8);
  }
}

function turnWords(words: Int32Array): void {
  for (let i = 0; i < words.length; i += 1) words[i] = turned(words[i] ?? 0);
}

function turnPairs(words: Int32Array): void {
  for (let i = 0; i + 1 < words.length; i += 2) {
    const first = words[i] ?? 0;
    words[i] = turned(words[i + 1] ?? 0);
    words[i + 1] = turned(first);
  }
}
