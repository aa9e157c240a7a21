import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { okValue } from '../base/index.ts';
import { openingMoment } from '../scenarios/index.ts';
import { parseSchedule, replay, toByteGrain, type Trace } from '../schedule/index.ts';
import { lettersOf, type Config } from '../threads/index.ts';
import { LONGEST_NOTE, MOST_NOTES, noteText, parseNotes, printNotes } from './note-text.ts';
import { noteOf, placeNotes, withNote } from './step-notes.ts';

const { config } = openingMoment('article');
function run(text: string, change: Partial<Config> = {}): Trace {
  const asked = { ...config, ...change };
  const parsed = parseSchedule(text, lettersOf({ config: asked }));
  if (!parsed.ok) throw new Error(text);
  return okValue(replay(asked, parsed.value));
}
const steps = (
  trace: Trace,
  notes: Parameters<typeof placeNotes>[1],
): readonly (readonly [number, string])[] =>
  placeNotes(trace, notes).placed.map(({ step, note }) => [step, note.text]);

describe('a note at a step', () => {
  const trace = run('S3.V2.S2');
  const notes = withNote(trace, withNote(trace, [], 6, 'the hole is copied'), 5, 'cut');

  it('belongs to the step of its thread, wherever that stands in another order', () => {
    expect(steps(trace, notes)).toEqual([
      [5, 'cut'],
      [6, 'the hole is copied'],
    ]);
    expect(steps(run('S4.V2.S1'), notes)).toEqual([
      [4, 'the hole is copied'],
      [6, 'cut'],
    ]);
  });

  it('is away while its step is not in the run, and comes back with it', () => {
    const short = placeNotes(run('S3.V1'), notes);
    expect(short.placed).toEqual([]);
    expect(short.away.map(({ text }) => text)).toEqual(['the hole is copied', 'cut']);
    expect(steps(run('V2.S4'), notes)).toHaveLength(2);
  });

  it('goes with the visit to its row where a step of another grain has another number', () => {
    const { schedule, config: byByte } = toByteGrain(trace, 7);
    const fine = okValue(replay(byByte, schedule));
    for (const { step, note } of placeNotes(fine, notes).placed) {
      expect(fine.steps[step - 1]?.step).toBe(note.row);
    }
    expect(placeNotes(fine, notes).away).toEqual([]);
    // A note inside of a run of bytes stands at the one step that is left of it.
    const last = fine.steps.findLastIndex((step) => step.step === 'S4') + 1;
    expect(steps(trace, withNote(fine, [], last, 'the last byte'))).toEqual([[6, 'the last byte']]);
  });

  it('is changed, and removed by an empty text; a run has only so many', () => {
    expect(steps(trace, withNote(trace, notes, 5, 'cut here'))).toContainEqual([5, 'cut here']);
    expect(steps(trace, withNote(trace, notes, 5, ' \n '))).toEqual([[6, 'the hole is copied']]);
    const long = run('V4.S5.F2');
    const full = Array.from({ length: MOST_NOTES }, () => notes[0]).flatMap((note) => note ?? []);
    expect(withNote(long, full, 1, 'one more')).toHaveLength(MOST_NOTES);
  });
});

describe('notes as text', () => {
  it('come back as they were, whatever is written in them', () => {
    const told = fc.uniqueArray(
      fc.record({
        letter: fc.constantFrom('A', 'B', 'S', 'V'),
        ordinal: fc.integer({ min: 1, max: 9999 }),
        text: fc
          .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
          .map((text) => noteText(text))
          .filter((text) => text !== ''),
      }),
      { selector: ({ letter, ordinal }) => `${letter}${ordinal}`, maxLength: 12 },
    );
    fc.assert(
      fc.property(told, (notes) => {
        expect(parseNotes(printNotes(notes))).toEqual({ notes, lost: 0 });
      }),
    );
  });

  it('never throw, and count what cannot be read', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseNotes(text)));
    expect(parseNotes('S4.a~S4.b~x~V0.c~B1.~B2. \u202E ~__proto__.d~S5.e')).toEqual({
      notes: [
        { letter: 'S', ordinal: 4, text: 'a' },
        { letter: 'S', ordinal: 5, text: 'e' },
      ],
      lost: 6,
    });
    const many = Array.from({ length: MOST_NOTES + 2 }, (_, at) => `S${at + 1}.x`).join('~');
    expect(parseNotes(many)).toMatchObject({ lost: 2 });
  });

  it('are one line without signs that cannot be seen, and not too long', () => {
    expect(noteText('  two\r\nlines\u0000and \u202Eturned\uD800 ')).toBe('two lines and turned');
    expect(noteText('斜'.repeat(500))).toHaveLength(LONGEST_NOTE);
  });

  it('name a step of the run, or none', () => {
    expect(noteOf(run('S3.V2.S2'), 'S', 4, 'x')).toMatchObject({ row: 'S4', visit: 1 });
    expect(noteOf(run('S3.V2.S2'), 'S', 6, 'x')).toBeNull();
    expect(noteOf(run('S3.V2.S2'), 'Q', 1, 'x')).toBeNull();
  });
});
