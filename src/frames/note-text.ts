/** A note as an address tells it: at which step of which thread. */
export interface ToldNote {
  readonly letter: string;
  /** Number of the step among those of its thread, from 1. */
  readonly ordinal: number;
  readonly text: string;
}

/** Most notes of a run, and most characters of one. */
export const MOST_NOTES = 64;
export const LONGEST_NOTE = 160;

/** What may not stand in a note: control characters, halves of characters, and those that turn the direction of the text around them. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+/gu;

const WRITTEN: Readonly<Record<string, string>> = { '~': '~~', _: '~.' };
const READ: Readonly<Record<string, string>> = { '~~': '~', '~.': '_' };

/** Returns a text as a note holds it: one line without signs that cannot be seen, and not longer than a note may be. */
export const noteText = (text: string): string =>
  Array.from(text.replace(UNSEEN, ' ').replace(/\s+/gu, ' ').trim()).slice(0, LONGEST_NOTE).join('').trim();

/**
 * Prints notes as the value of `notes`: `S4.the_hole_is_copied~V2.cut`. Mail and chat break addresses at blanks, so a blank is
 * written as `_`; a `_` of a text is written as `~.`, a `~` as `~~`.
 */
export const printNotes = (notes: readonly ToldNote[]): string =>
  notes
    .map(
      ({ letter, ordinal, text }) =>
        `${letter}${ordinal}.${text.replace(/[~_ ]/gu, (sign) => WRITTEN[sign] ?? '_')}`,
    )
    .join('~');

/**
 * Reads the value of `notes`. Never throws. What is damaged, a second note at a step, and what is more than a run may have are
 * left out and counted.
 */
export function parseNotes(value: string): { readonly notes: readonly ToldNote[]; readonly lost: number } {
  const notes: ToldNote[] = [];
  let lost = 0;
  for (const [part] of value.matchAll(/(?:~[~.]|[^~])+/gu)) {
    const [, letter, digits, written] = /^([A-Z])(\d{1,4})\.(.*)$/su.exec(part) ?? [];
    const text = noteText(written?.replace(/~~|~\.|_/gu, (sign) => READ[sign] ?? ' ') ?? '');
    const ordinal = Number(digits);
    const isTaken = notes.some((note) => note.letter === letter && note.ordinal === ordinal);
    if (!letter || ordinal < 1 || text === '' || isTaken || notes.length === MOST_NOTES) lost += 1;
    else notes.push({ letter, ordinal, text });
  }
  return { notes, lost };
}
