import { describe, expect, it } from 'vitest';
import { okValue } from '../base/index.ts';
import { placeNotes, withNote } from '../frames/step-notes.ts';
import { openingMoment } from '../scenarios/index.ts';
import { parseSchedule, replay, type Moment, type Trace } from '../schedule/index.ts';
import { lettersOf } from '../threads/index.ts';
import { keptNotes, NO_NOTES, NOTES_KEY, storedNotes, storeNotes } from './kept-notes.ts';

const { config } = openingMoment('article');
function run(text: string): { readonly trace: Trace; readonly moment: Moment } {
  const schedule = okValue(parseSchedule(text, lettersOf({ config })));
  return { trace: okValue(replay(config, schedule)), moment: { config, schedule, position: 0 } };
}
/** A storage as a browser has one, with what is in it. */
function room(full = false): { readonly storage: () => Storage; readonly items: Map<string, string> } {
  const items = new Map<string, string>();
  const storage = (): Storage =>
    ({
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => {
        if (full) throw new Error('full');
        items.set(key, value);
      },
      removeItem: (key: string) => items.delete(key),
    }) as unknown as Storage;
  return { storage, items };
}

const whole = run('S3.V2.S2');
const short = run('S3.V2');
const notes = withNote(whole.trace, withNote(whole.trace, [], 5, 'cut'), 6, 'the hole is copied');

describe('notes that are kept with a run', () => {
  it('are printed where they have a step, and whole where they have none', () => {
    const kept = keptNotes(short.trace, notes);
    expect(kept.notes).toBe('V2.cut');
    expect(kept.away.map(({ text }) => text)).toEqual(['the hole is copied']);
  });

  it('come back with the run they were stored with, also those that wait for their step', () => {
    const { storage } = room();
    const kept = keptNotes(short.trace, notes);
    expect(storeNotes(short.moment, kept, storage)).toBe(true);
    const back = storedNotes({ ...short.moment, position: 3 }, storage);
    expect(back).toEqual(kept);
    expect(placeNotes(whole.trace, back?.away ?? []).placed.map(({ step }) => step)).toEqual([6]);
    expect(storedNotes(whole.moment, storage)).toEqual(NO_NOTES);
  });

  it('are gone when there are none, and told where the browser does not store them', () => {
    const { storage, items } = room();
    storeNotes(short.moment, keptNotes(short.trace, notes), storage);
    expect(storeNotes(short.moment, NO_NOTES, storage)).toBe(true);
    expect(items.size).toBe(0);
    const { storage: full } = room(true);
    expect(storeNotes(short.moment, keptNotes(short.trace, notes), full)).toBe(false);
    expect(storeNotes(short.moment, NO_NOTES, full)).toBe(true);
  });

  it('are read as they were stored before any waited for a step, and refused where they are damaged', () => {
    const { storage, items } = room();
    storeNotes(short.moment, { notes: 'V2.cut', away: [] }, storage);
    const stored = JSON.parse(items.get(NOTES_KEY) ?? '') as Record<string, unknown>;
    const read = (change: object) => {
      items.set(NOTES_KEY, JSON.stringify({ ...stored, ...change }));
      return storedNotes(short.moment, storage);
    };
    expect(read({ away: undefined })).toEqual({ notes: 'V2.cut', away: [] });
    const note = { letter: 'S', ordinal: 4, row: 'S4', visit: 1, text: 'x' };
    expect(read({ away: [note] })?.away).toEqual([note]);
    for (const away of [7, [null], [{}], [[]], [{ ...note, visit: 0 }], [{ ...note, text: '\u0000' }]]) {
      expect(read({ away })).toBeNull();
    }
    expect(read({ version: 2 })).toBeNull();
    items.set(NOTES_KEY, '{');
    expect(storedNotes(short.moment, storage)).toBeNull();
  });
});
