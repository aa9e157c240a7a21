const POISON = 0x5a;

/**
 * Returns bytes for reading: NUL as `\\0`, freed bytes as their number, without the final NUL. A path may contain a `Z`,
 * which is the poison byte: where the path has it, it is text.
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
