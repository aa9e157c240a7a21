const POISON = 0x5a;

/**
 * Returns bytes as readable text without the final NUL: other NULs as `\\0`, freed bytes as their number. A `Z` has the
 * value of poison; it counts as text where the path has a `Z`.
 */
export function textOf(bytes: readonly number[], path: string): string {
  const shown = bytes.at(-1) === 0 ? bytes.slice(0, -1) : bytes;
  let [text, poison] = ['', 0];
  const flush = (): void => {
    if (poison > 0) text += `<5a × ${poison}>`;
    poison = 0;
  };
  for (const [index, byte] of shown.entries()) {
    if (byte === POISON && path.charCodeAt(index) !== POISON) {
      poison += 1;
      continue;
    }
    flush();
    text += byte === 0 ? '\\0' : String.fromCharCode(byte);
  }
  flush();
  return text;
}
