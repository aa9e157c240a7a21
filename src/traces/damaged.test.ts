import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ITF, TLC, contextOf, opening, runOf, textIn, type Tlc, type State } from './fixtures/opening.ts';
import { textOf } from './fixtures/public.ts';
import { importRun } from './index.ts';

/* Files that were cut, joined or changed, of which none may come to another run without a word. */

describe('a file that is cut', () => {
  it('is no JSON, and names the last line', () => {
    for (const expected of [...TLC, ...ITF, ...opening('own')]) {
      const text = JSON.stringify(JSON.parse(textIn(expected)), null, 1);
      for (const part of [0.1, 0.5, 0.9, 0.999]) {
        const cut = text.slice(0, Math.floor(text.length * part));
        const read = importRun(cut, contextOf(expected));
        if (read.ok) throw new Error(`${expected.file} was read.`);
        expect([expected.file, read.error.refusal.kind, read.error.at]).toEqual([
          expected.file,
          'syntax',
          cut.split('\n').length,
        ]);
      }
    }
  });

  it('of SPIN is the beginning of its run', () => {
    for (const expected of opening('spin-trail')) {
      const lines = textIn(expected).split('\n');
      const whole = runOf(expected).schedule;
      for (const part of [0.3, 0.6, 0.8]) {
        const cut = lines.slice(0, Math.floor(lines.length * part)).join('\n');
        const read = importRun(cut, contextOf(expected));
        if (!read.ok) {
          // Only where no step is left.
          expect([expected.file, read.error.refusal.kind]).toEqual([expected.file, 'noSteps']);
          continue;
        }
        expect([expected.file, read.value.schedule]).toEqual([
          expected.file,
          whole.slice(0, read.value.schedule.length),
        ]);
      }
    }
  });

  it('of ThreadSanitizer lacks an access, or has its rows still', () => {
    for (const expected of opening('tsan')) {
      const text = textIn(expected);
      const whole = runOf(expected);
      const second = text.indexOf('Previous ');
      const before = importRun(text.slice(0, second), contextOf(expected));
      expect([expected.file, before.ok ? null : before.error.refusal.kind]).toEqual([
        expected.file,
        'halfReport',
      ]);
      const location = text.indexOf('\n\n', second);
      const after = importRun(text.slice(0, location), contextOf(expected));
      if (!after.ok) throw new Error(after.error.reason);
      expect(after.value.accesses?.map(({ row }) => row)).toEqual(whole.accesses?.map(({ row }) => row));
    }
  }, 60_000);
});

describe('files that are joined', () => {
  it('of SPIN are several runs', () => {
    for (const expected of opening('spin-trail')) {
      const text = textIn(expected);
      const read = importRun(`${text}\n${text}`, contextOf(expected));
      expect([expected.file, read.ok ? null : read.error.refusal]).toMatchObject([
        expected.file,
        { kind: 'shape', what: { kind: 'severalRuns' } },
      ]);
    }
  });

  it('of JSON are refused where the second begins', () => {
    for (const expected of [...TLC.slice(0, 5), ...ITF.slice(0, 5)]) {
      const text = textIn(expected).trimEnd();
      const read = importRun(`${text}\n${text}`, contextOf(expected));
      expect(read.ok ? null : [read.error.refusal.kind, read.error.at]).toEqual([
        'syntax',
        text.split('\n').length + 1,
      ]);
    }
  });

  it('of ThreadSanitizer are read each, and told by their numbers', () => {
    const [one, two] = ['tsan/openzfs.finding2.clang.txt', 'tsan/openzfs.finding1.clang.txt'].map((file) =>
      textOf(file),
    );
    const alone = importRun(one ?? '');
    const both = importRun(`${one ?? ''}${two ?? ''}`);
    if (!alone.ok || !both.ok) throw new Error('a report');
    expect(both.value).toMatchObject({ schedule: alone.value.schedule, accesses: alone.value.accesses });
    expect(both.value.note?.flatMap((note) => ('number' in note ? [[note.kind, note.number]] : []))).toEqual([
      ['report', 2],
    ]);
  });
});

describe('a file in which one thing is changed', () => {
  /** Changes a value into another of its kind. */
  const other = (value: unknown): unknown => {
    if (typeof value === 'number') return value + 1;
    if (typeof value === 'boolean') return !value;
    if (typeof value === 'string') return /^\w+$/.test(value) && value !== 'PACK' ? 'PACK' : 'P2';
    return Array.isArray(value) ? [...(value as unknown[]), 63] : value;
  };

  it('of TLC is refused, and names the state', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TLC), fc.nat(), fc.nat(), fc.nat(), (expected, place, name, thread) => {
        const file = JSON.parse(textIn(expected)) as Tlc;
        const { state } = file.counterexample;
        const at = place % state.length;
        const values = state[at]?.[1] ?? {};
        const names = Object.keys(values);
        const key = names[name % names.length] ?? '';
        const value = values[key];
        if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
          const parts = value as State;
          const own = Object.keys(parts)[thread % Object.keys(parts).length] ?? '';
          parts[own] = other(parts[own]);
        } else values[key] = other(value);
        const read = importRun(JSON.stringify(file), contextOf(expected));
        if (read.ok) throw new Error(`${expected.file}: state ${at}, ${key} was read.`);
        const { kind } = read.error.refusal;
        expect(['differs', 'otherConfig', 'unknownRow', 'shape', 'notEnabled']).toContain(kind);
        // Steps count from 1, as states do from 0. A changed last step may be told at the one that it leads from.
        if (kind === 'differs' || kind === 'unknownRow') expect(read.error.at).toBe(at);
      }),
      { numRuns: 300 },
    );
  });

  it('of SPIN is refused where a step is missing, but for one that ends the listing', () => {
    for (const expected of opening('spin-trail')) {
      const lines = textIn(expected).split('\n');
      const whole = runOf(expected).schedule;
      const numbers = [...new Set(lines.flatMap((line) => /^\s*(\d+):\tproc +\d+ /.exec(line)?.[1] ?? []))];
      for (const number of [numbers[3], numbers[7]]) {
        if (number === undefined) continue;
        const left = lines.filter((line) => !new RegExp(`^\\s*${number}:\\tproc`).test(line)).join('\n');
        const read = importRun(left, contextOf(expected));
        if (read.ok)
          expect([expected.file, number, read.value.schedule]).toEqual([expected.file, number, whole]);
      }
    }
  });
});
