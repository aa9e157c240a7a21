import type { PastedLines } from './clean.ts';

/** `cat -n`, `grep -n`, an editor; the sign behind the number is taken off with it. */
const NUMBER = /^ *(\d{1,8})(?: *[:|.)│]| ) ?(?=.)/;
/** `dmesg`: the time, and the name of what speaks. */
const KERNEL =
  /^ *(?:<\d>)?\[ *\d+\.\d+\](?: \[[^\]]{1,30}\])? (?:[\w.-]{1,30}: ?)?(?:[\w .-]{1,30}: ?)?(?=[0-9a-f]{4,16}(?:[: ]|$))/;

/** The lines without numbers or times in front, if each has one; null otherwise. Numbers must count up one by one. */
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
