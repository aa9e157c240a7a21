import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  EXERCISE_IDS,
  HINTS,
  NO_PROGRESS,
  exerciseOf,
  isSolved,
  merged,
  parseProgress,
  printProgress,
  recordOf,
  withHint,
  withSolutionSeen,
  withSolved,
  type Progress,
} from './index.ts';

const records = fc.record({
  parts: fc.constantFrom([], [0]),
  hints: fc.nat({ max: HINTS }),
  sawSolution: fc.boolean(),
  run: fc.constantFrom('', '#v=1&page=exercises&exercise=B1'),
});
const progresses: fc.Arbitrary<Progress> = fc.dictionary(fc.constantFrom(...EXERCISE_IDS), records, {
  noNullPrototype: true,
});
const read = (text: string): Progress => {
  const parsed = parseProgress(text);
  if (!parsed.ok) throw new Error(parsed.error.kind);
  return parsed.value;
};

describe('progress', () => {
  it('is unchanged by print and parse', () => {
    fc.assert(
      fc.property(progresses, (progress) => {
        expect(read(printProgress(progress))).toEqual(progress);
      }),
    );
  });

  it('merges to what either has, in either order, and keeps the run of the first', () => {
    fc.assert(
      fc.property(progresses, progresses, (one, two) => {
        const both = merged(one, two);
        for (const id of EXERCISE_IDS) {
          expect(isSolved(both, id)).toBe(isSolved(one, id) || isSolved(two, id));
          expect(recordOf(both, id).hints).toBe(Math.max(recordOf(one, id).hints, recordOf(two, id).hints));
        }
        expect(merged(both, one)).toEqual(both);
      }),
    );
  });

  it('is solved when every part is, in any order', () => {
    const half = withSolved(NO_PROGRESS, 'M2', [1], '#v=1');
    expect([isSolved(half, 'M2'), recordOf(half, 'M2').parts]).toEqual([false, [1]]);
    const whole = withSolved(half, 'M2', [0], '#v=1&step=2');
    expect([isSolved(whole, 'M2'), recordOf(whole, 'M2').run]).toEqual([true, '#v=1&step=2']);
    expect(exerciseOf('M2').parts).toHaveLength(2);
  });

  it('keeps the run that solved it first, and stays the same object where nothing is new', () => {
    const solved = withSolved(NO_PROGRESS, 'B1', [0], '#v=1&step=11');
    expect(withSolved(solved, 'B1', [0], '#v=1&step=12')).toBe(solved);
  });

  it('counts at most two hints, and remembers that a solution was seen', () => {
    const shown = [1, 2, 3].reduce<Progress>((progress) => withHint(progress, 'X1'), NO_PROGRESS);
    expect(recordOf(withSolutionSeen(shown, 'X1'), 'X1')).toEqual({
      parts: [],
      hints: 2,
      sawSolution: true,
      run: '',
    });
  });
});

describe('a stored text that is damaged', () => {
  it.each([
    ['', 'json'],
    ['{', 'json'],
    ['null', 'shape'],
    ['[]', 'shape'],
    ['{"version":1}', 'shape'],
    ['{"version":"1","exercises":{}}', 'shape'],
    ['{"version":2,"exercises":{}}', 'version'],
    [' '.repeat(400_001), 'long'],
  ])('%s is refused with its reason', (text, kind) => {
    expect(parseProgress(text)).toMatchObject({ ok: false, error: { kind } });
  });

  it('in one field loses that field only, and no link that leads elsewhere', () => {
    const text = JSON.stringify({
      version: 1,
      exercises: {
        B1: { parts: [0, 7, 'x'], hints: 9, sawSolution: 'yes', run: 'javascript:alert(1)' },
        B2: 'done',
        Z9: { parts: [0] },
      },
    });
    expect(read(text)).toEqual({ B1: { parts: [0], hints: 0, sawSolution: false, run: '' } });
  });

  test('of any kind is read or refused, without an exception', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.object().map((value) => JSON.stringify(value)),
        ),
        (text) => {
          const parsed = parseProgress(text);
          if (parsed.ok) expect(read(printProgress(parsed.value))).toEqual(parsed.value);
        },
      ),
    );
  });
});
