import type { PastedLines } from './clean.ts';

/** Line numbers of `cat -n`, `grep -n` or an editor, with the separator after them. */
const NUMBER = /^ *(\d{1,8})(?: *[:|.)│]| ) ?(?=.)/;
/** Prefix of `dmesg`: the time, and the name of the source. */
const KERNEL =
  /^ *(?:<\d>)?\[ *\d+\.\d+\](?: \[[^\]]{1,30}\])? (?:[\w.-]{1,30}: ?)?(?:[\w .-]{1,30}: ?)?(?=[0-9a-f]{4,16}(?:[: ]|$))/;

/** Removes numbers or times at the start of lines if each line has one; else null. Numbers must increase by one. */
export function unnumbered({ lines, first }: PastedLines): PastedLines | null {
  const filled = lines.filter((line) => line.trim() !== '');
  if (filled.every((line) => KERNEL.test(line)))
    return { lines: lines.map((line) => line.replace(KERNEL, '')), first };
  let last: number | null = null;
  for (const line of lines) {
    const found = NUMBER.exec(line);
    if (found === null) return null;
    const number = Number(found[1]);
    if (last !== null && number !== last + 1) return null;
    last = number;
  }
  return { lines: lines.map((line) => line.replace(NUMBER, '')), first };
}
