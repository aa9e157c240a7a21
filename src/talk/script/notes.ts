/** One sentence of the notes, or a few that belong together. */
export interface NoteLine {
  readonly text: string;
  /** The position of the playhead at which it is said; null for any. */
  readonly step: number | null;
  /** The picture at which it is said; null for any. */
  readonly picture: string | null;
}

/** A line that begins with a mark: `@5` for a step, `@b` for a picture, `@a6` for both. */
const MARK = /^@([a-z])?(\d+)? /;

/** Reads the notes of a frame, a line each. */
export const readNotes = (text: string): readonly NoteLine[] =>
  text.split('\n').map((line) => {
    const [mark = '', picture = null, step = null] = MARK.exec(line) ?? [];
    return { text: line.slice(mark.length), picture, step: step === null ? null : Number(step) };
  });

/** Returns the line to say now: the last one that names this picture and step; -1 for none. */
export function noteAt(lines: readonly NoteLine[], picture: string, position: number): number {
  const fits = (line: NoteLine): boolean =>
    (line.picture ?? 'a') === picture &&
    (line.step === null ? line.picture !== null : line.step === position);
  return lines.findLastIndex(fits);
}
