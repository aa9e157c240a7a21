import type { Trace } from '../schedule/index.ts';
import { MOST_NOTES, noteText } from './note-text.ts';

/** A text of the reader's own at a step. It belongs to a step of a thread, wherever that stands in the run. */
export interface StepNote {
  /** Letter of the thread, and which of its steps it is, from 1. */
  readonly letter: string;
  readonly ordinal: number;
  /** The row of that step, and which visit of the thread to this row it is, from 1: at another grain its number is another. */
  readonly row: string;
  readonly visit: number;
  readonly text: string;
}

/** A note with the number of its step in a run. */
export interface PlacedNote {
  readonly note: StepNote;
  readonly step: number;
}

/** A step as its thread sees it. */
type Own = Pick<StepNote, 'letter' | 'ordinal' | 'row' | 'visit'>;

/** Returns every step of a run as its thread sees it. A visit lasts while the thread stays in a row. */
function ownSteps({ steps, program }: Pick<Trace, 'steps' | 'program'>): readonly Own[] {
  const threads = new Map<number, { ordinal: number; row: string; visits: Map<string, number> }>();
  return steps.map(({ thread, step: row }) => {
    const own = threads.get(thread) ?? { ordinal: 0, row: '', visits: new Map<string, number>() };
    threads.set(thread, own);
    own.ordinal += 1;
    if (own.row !== row) own.visits.set(row, (own.visits.get(row) ?? 0) + 1);
    own.row = row;
    return {
      letter: program.letters[thread] ?? '',
      ordinal: own.ordinal,
      row,
      visit: own.visits.get(row) ?? 1,
    };
  });
}

function noteAt(trace: Trace, step: number, text: string): StepNote | null {
  const own = ownSteps(trace)[step - 1];
  return own ? { ...own, text } : null;
}

/** Returns a note at a step of a thread (from 1); null where the run has no such step. */
export function noteOf(trace: Trace, letter: string, ordinal: number, text: string): StepNote | null {
  const own = ownSteps(trace).find((one) => one.letter === letter && one.ordinal === ordinal);
  return own ? { ...own, text } : null;
}

/**
 * Finds the steps of notes in a run: the step with the same number in its thread, if it is of the same visit to the same row;
 * else the first step of that visit. `away` are those without a step in this run. One step has at most one note.
 */
export function placeNotes(
  trace: Trace,
  notes: readonly StepNote[],
): { readonly placed: readonly PlacedNote[]; readonly away: readonly StepNote[] } {
  if (notes.length === 0) return { placed: [], away: [] };
  const own = ownSteps(trace);
  const taken = new Map<number, StepNote>();
  const away: StepNote[] = [];
  for (const note of notes) {
    const isVisit = ({ letter, row, visit }: Own): boolean =>
      letter === note.letter && row === note.row && visit === note.visit;
    const exact = own.findIndex((one) => isVisit(one) && one.ordinal === note.ordinal);
    const step = (exact < 0 ? own.findIndex(isVisit) : exact) + 1;
    if (step === 0 || taken.has(step)) away.push(note);
    else taken.set(step, note);
  }
  const placed = [...taken].map(([step, note]) => ({ note, step })).toSorted((a, b) => a.step - b.step);
  return { placed, away };
}

/** Returns the notes with another text at a step of a run; one of blanks removes the note there. A run has only so many. */
export function withNote(
  trace: Trace,
  notes: readonly StepNote[],
  step: number,
  text: string,
): readonly StepNote[] {
  const before = placeNotes(trace, notes).placed.find((one) => one.step === step)?.note;
  const kept = noteText(text);
  const after = kept === '' ? null : noteAt(trace, step, kept);
  const others = notes.filter((note) => note !== before);
  return after && others.length < MOST_NOTES ? [...others, after] : others;
}
