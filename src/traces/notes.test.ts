import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteText } from '../frames/note-text.ts';
import { CONFIG_OF } from '../scenarios/index.ts';
import { lettersOf } from '../threads/index.ts';
import { anyRun } from './fixtures/any-run.ts';
import { canExport, exportRun, importRun, type RunNote } from './index.ts';

const config = CONFIG_OF.article();
const schedule = [1, 1, 1, 0, 0, 1, 1];
const NOTES: readonly RunNote[] = [
  { step: 5, text: '=cut, "here" | <img src=x> *and* \\ 斜杠: `code`' },
  { step: 6, text: '{"S":9} the hole: is, copied' },
];

const anyText = fc
  .string({ minLength: 1, maxLength: 60, unit: 'grapheme' })
  .map((text) => noteText(text))
  .filter((text) => text !== '');
const anyNoted = anyRun
  .filter((run) => run.schedule.length > 0)
  .chain((run) =>
    fc
      .uniqueArray(fc.record({ step: fc.integer({ min: 1, max: run.schedule.length }), text: anyText }), {
        selector: ({ step }) => step,
        minLength: 1,
        maxLength: 8,
      })
      .map((notes) => ({ ...run, notes: notes.toSorted((a, b) => a.step - b.step) })),
  );

/** Reads a table by the rules of RFC 4180: fields in quotes hold commas, breaks, and quotes written twice. */
function csvRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, field = '', end] of text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)) {
    rows.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}
/** Reads a row of a table of Markdown: a bar behind a backslash is no border, and a backslash before a mark is none. */
const markdownCells = (row: string): readonly string[] =>
  [...row.matchAll(/\| ((?:\\.|[^|\\])*) (?=\|)/g)].map(([, cell = '']) =>
    cell.replace(/\\([!-/:-@[-`{-~])/g, '$1'),
  );

describe('notes of the reader', () => {
  it('come back with the run in every form that has a place for them', () => {
    fc.assert(
      fc.property(anyNoted, ({ config: of, schedule: run, notes }) => {
        for (const kind of ['own', 'itf', 'chrome', 'shiviz'] as const) {
          if (!canExport(of, run, kind)) continue;
          const text = exportRun(of, run, kind, { notes });
          const back = importRun(text, kind === 'shiviz' ? { config: of } : {});
          if (!back.ok) throw new Error(`${kind}: ${back.error.reason}`);
          expect(back.value).toMatchObject({ config: of, schedule: run, notes });
          expect(back.value.note).toBeUndefined();
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leave files without any as they were', () => {
    for (const kind of ['own', 'itf', 'chrome', 'shiviz', 'csv', 'markdown', 'tlc'] as const) {
      expect(exportRun(config, schedule, kind, { notes: [] })).toBe(exportRun(config, schedule, kind));
      const back = importRun(exportRun(config, schedule, kind), { config });
      if (back.ok) expect(back.value.notes).toBeUndefined();
    }
    expect(exportRun(config, schedule, 'tlc', { notes: NOTES })).toBe(exportRun(config, schedule, 'tlc'));
  });

  it('that are damaged are counted, and the others read; a key of that name that is no list is passed over', () => {
    const file = JSON.parse(exportRun(config, schedule, 'own')) as Record<string, unknown>;
    const read = (notes: unknown) => {
      const back = importRun(JSON.stringify({ ...file, notes }));
      if (!back.ok) throw new Error(back.error.reason);
      return { notes: back.value.notes, note: back.value.note };
    };
    expect(
      read([
        { step: 6, text: 'b' },
        { step: 8, text: 'no such step' },
        { step: 5, text: '  two\nlines ', by: 'me' },
        { step: 5, text: 'again' },
        { step: '5', text: 'x' },
        { step: 1, text: ' ' },
        7,
        null,
      ]),
    ).toEqual({
      notes: [
        { step: 5, text: 'two lines' },
        { step: 6, text: 'b' },
      ],
      note: [{ kind: 'lostNotes', count: 6 }],
    });
    for (const other of ['text', 7, null, {}, []]) expect(read(other)).toEqual({});
  });

  it('of a trace of ours belong to its run alone', () => {
    const file = JSON.parse(exportRun(config, schedule, 'itf', { notes: NOTES })) as { states: unknown[] };
    file.states.pop();
    const back = importRun(JSON.stringify(file));
    expect(back.ok && back.value.notes).toBeUndefined();
    expect(back.ok && back.value.schedule).toEqual(schedule.slice(0, -1));
  });

  it('are a column of the tables, as they were written', () => {
    const rows = csvRows(exportRun(config, schedule, 'csv', { notes: NOTES }));
    expect(rows).toHaveLength(schedule.length + 1);
    expect(rows.map((row) => row[6])).toEqual([
      'note',
      '',
      '',
      '',
      '',
      // No spreadsheet takes it for a formula.
      `'${NOTES[0]?.text ?? ''}`,
      NOTES[1]?.text,
      '',
    ]);
    const lines = exportRun(config, schedule, 'markdown', { notes: NOTES }).trimEnd().split('\n');
    const cells = lines.map((line) => markdownCells(line));
    expect(cells.map((row) => row.length)).toEqual(lines.map(() => 7));
    expect(cells.map((row) => row[6])).toEqual([
      'note',
      '---',
      '',
      '',
      '',
      '',
      NOTES[0]?.text,
      NOTES[1]?.text,
      '',
    ]);
    expect(lines[6]).toContain('\\<img src=x\\>');
    // The other columns are those of a table without notes.
    const plain = exportRun(config, schedule, 'markdown').trimEnd().split('\n');
    expect(cells.map((row) => row.slice(0, 6))).toEqual(plain.map((line) => markdownCells(line)));
  });

  it('are instants within their steps, in their lanes, among trace events', () => {
    const { traceEvents } = JSON.parse(exportRun(config, schedule, 'chrome', { notes: NOTES })) as {
      readonly traceEvents: readonly Record<string, unknown>[];
    };
    const noted = traceEvents.filter(({ cat }) => cat === 'note');
    expect(noted.map(({ ph, s, name }) => [ph, s, name])).toEqual(NOTES.map(({ text }) => ['i', 't', text]));
    for (const [at, { ts, tid }] of noted.entries()) {
      const step = NOTES[at]?.step ?? 0;
      const slice = traceEvents.find(
        ({ ph, args }) => ph === 'X' && (args as { step: number }).step === step,
      );
      expect(tid).toBe(slice?.['tid']);
      expect(Number(ts)).toBeGreaterThan(Number(slice?.['ts']));
      expect(Number(ts)).toBeLessThan(Number(slice?.['ts']) + Number(slice?.['dur']));
    }
  });

  it('stand behind the rows of a log for ShiViz, whose clocks stay as they were', () => {
    const [plain, noted] = [{}, { notes: NOTES }].map((extras) =>
      exportRun(config, schedule, 'shiviz', extras).trimEnd().split('\n'),
    );
    const pattern = new RegExp(`^${noted?.[0] ?? ''}$`);
    const letters = lettersOf({ config });
    for (const [at, line] of (noted ?? []).slice(2).entries()) {
      const { host, clock, event } = pattern.exec(line)?.groups ?? {};
      const before = pattern.exec(plain?.[at + 2] ?? '')?.groups;
      expect([host, clock]).toEqual([letters[schedule[at] ?? -1], before?.['clock']]);
      const text = NOTES.find(({ step }) => step === at + 1)?.text;
      expect(event).toBe(`${before?.['event'] ?? ''}${text === undefined ? '' : `: ${text}`}`);
    }
  });
});

describe('the playhead', () => {
  it('leaves and comes back where it was', () => {
    for (const kind of ['own', 'chrome'] as const) {
      const back = importRun(exportRun(config, schedule, kind, { step: 3 }));
      expect(back).toMatchObject({ ok: true, value: { step: 3 } });
    }
    expect(importRun(exportRun(config, schedule, 'own'))).toMatchObject({ value: { step: 7 } });
  });
});
