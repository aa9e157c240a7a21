/**
 * Looks through words for a NUL, up to `end`. Returns the index of the first word that holds one, `end` when none does, and
 * -1 when a byte from 0x80 stands in front of it or beside it.
 */
export function nulWord(words: Int32Array, start: number, end: number): number {
  for (let at = start; at < end; at += 1) {
    const word = words[at] ?? 0;
    if ((word & 0x80808080) !== 0) return -1;
    // Without high bits, only a byte of zero borrows.
    if (((word - 0x01010101) & 0x80808080) !== 0) return at;
  }
  return end;
}
