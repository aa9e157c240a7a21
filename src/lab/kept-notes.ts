import { labAddress, linkTo, printAddress } from '../address/index.ts';
import { parseNotes, printNotes } from '../frames/note-text.ts';
import { noteOf, placeNotes, type StepNote } from '../frames/step-notes.ts';
import type { Moment, Trace } from '../schedule/index.ts';

/** The key in the storage of the session of notes for which an address has no room. */
export const NOTES_KEY = 'nul-and-void.notes';
const VERSION = 1;
/** Most characters that notes take of an address, as they stand in it. */
export const MOST_IN_ADDRESS = 1200;

/** Prints the notes that have a step in a run, each at the step of its thread in this run. */
export function printedNotes(trace: Trace, notes: readonly StepNote[]): string {
  const { placed } = placeNotes(trace, notes);
  const told = placed.map(({ note, step }) => {
    const { thread } = trace.steps[step - 1] ?? { thread: -1 };
    const ordinal = trace.steps.slice(0, step).filter((one) => one.thread === thread).length;
    return { letter: note.letter, ordinal, text: note.text };
  });
  return printNotes(told);
}

/** Reads printed notes onto a run. `lost`: how many are damaged, or name a step that it has not. */
export function notesOf(
  trace: Trace,
  text: string,
): { readonly notes: readonly StepNote[]; readonly lost: number } {
  const { notes: told, lost } = parseNotes(text);
  const notes = told.flatMap((one) => noteOf(trace, one.letter, one.ordinal, one.text) ?? []);
  return { notes, lost: lost + told.length - notes.length };
}

/** Reports whether an address has room for printed notes. */
export const fitsAddress = (text: string): boolean =>
  linkTo('lab', { notes: text }).length - linkTo('lab', { notes: '' }).length <= MOST_IN_ADDRESS;

/** A run as text, without the place of its playhead. */
const runText = (moment: Moment): string => printAddress(labAddress({ ...moment, position: 0 }));

/** Stores printed notes with their run for the session; '' removes what is stored. Returns whether the browser allowed it. */
export function storeNotes(moment: Moment, text: string, storage: () => Storage): boolean {
  try {
    if (text === '') storage().removeItem(NOTES_KEY);
    else
      storage().setItem(NOTES_KEY, JSON.stringify({ version: VERSION, run: runText(moment), notes: text }));
    return true;
  } catch {
    return text === '';
  }
}

/** Returns the printed notes that were stored with a run; '' for none, null where what is stored cannot be read. */
export function storedNotes(moment: Moment, storage: () => Storage): string | null {
  try {
    const text = storage().getItem(NOTES_KEY);
    if (text === null) return '';
    const data: unknown = JSON.parse(text);
    if (typeof data !== 'object' || data === null || !('version' in data && 'run' in data && 'notes' in data))
      return null;
    if (data.version !== VERSION || typeof data.notes !== 'string') return null;
    return data.run === runText(moment) ? data.notes : '';
  } catch {
    return null;
  }
}
