import { labAddress, linkTo, printAddress } from '../address/index.ts';
import { MOST_NOTES, noteText, parseNotes, printNotes } from '../frames/note-text.ts';
import { noteOf, placeNotes, type StepNote } from '../frames/step-notes.ts';
import type { Moment, Trace } from '../schedule/index.ts';

/** The key in the storage of the session of notes that are not in the address. */
export const NOTES_KEY = 'nul-and-void.notes';
const VERSION = 1;
/** Most characters that notes take of an address, as they stand in it. */
export const MOST_IN_ADDRESS = 1200;

/** Prints the notes that have a step in a run, each at the step of its thread in this run. */
function printedNotes(trace: Trace, notes: readonly StepNote[]): string {
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
export const runText = (moment: Moment): string => printAddress(labAddress({ ...moment, position: 0 }));

/** What is stored with a run: printed notes for which the address has no room, and those without a step in this run. */
export interface StoredNotes {
  readonly notes: string;
  readonly away: readonly StepNote[];
}
export const NO_NOTES: StoredNotes = { notes: '', away: [] };

/** Returns what is to be kept of notes with a run. */
export const keptNotes = (trace: Trace, notes: readonly StepNote[]): StoredNotes => ({
  notes: printedNotes(trace, notes),
  away: placeNotes(trace, notes).away,
});

/** Stores notes with their run for the session; removes what is stored if there is none. Returns whether the browser allowed it. */
export function storeNotes(moment: Moment, { notes, away }: StoredNotes, storage: () => Storage): boolean {
  const isEmpty = notes === '' && away.length === 0;
  try {
    if (isEmpty) storage().removeItem(NOTES_KEY);
    else
      storage().setItem(NOTES_KEY, JSON.stringify({ version: VERSION, run: runText(moment), notes, away }));
    return true;
  } catch {
    return isEmpty;
  }
}

/** Returns the notes that were stored with a run; null where what is stored cannot be read. */
export function storedNotes(moment: Moment, storage: () => Storage): StoredNotes | null {
  try {
    const text = storage().getItem(NOTES_KEY);
    if (text === null) return NO_NOTES;
    const data: unknown = JSON.parse(text);
    if (typeof data !== 'object' || data === null || !('version' in data && 'run' in data && 'notes' in data))
      return null;
    if (data.version !== VERSION || typeof data.notes !== 'string') return null;
    // Notes without a step have been stored only since there was a need to.
    const given: unknown = 'away' in data ? data.away : [];
    if (!Array.isArray(given) || given.length > MOST_NOTES) return null;
    const away = given.flatMap((one) => noteIn(one) ?? []);
    if (away.length < given.length) return null;
    return data.run === runText(moment) ? { notes: data.notes, away } : NO_NOTES;
  } catch {
    return null;
  }
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0;

/** Returns a note as it was stored; null for anything else. */
function noteIn(data: unknown): StepNote | null {
  if (typeof data !== 'object' || data === null) return null;
  if (!('letter' in data && 'ordinal' in data && 'row' in data && 'visit' in data && 'text' in data))
    return null;
  const { letter, ordinal, row, visit, text } = data;
  if (typeof letter !== 'string' || typeof row !== 'string' || typeof text !== 'string') return null;
  const kept = noteText(text);
  return isCount(ordinal) && isCount(visit) && kept !== ''
    ? { letter, ordinal, row, visit, text: kept }
    : null;
}
