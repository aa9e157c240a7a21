import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_STEPS, parseSchedule, printSchedule } from './index.ts';

const REPORTED = ['V', 'S', 'F'];
const WORKERS = ['A', 'B', 'C', 'D'];
const parsed = (text: string, letters = REPORTED): readonly number[] => {
  const result = parseSchedule(text, letters);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const failed = (text: string, letters = REPORTED) => {
  const result = parseSchedule(text, letters);
  if (result.ok) throw new Error(`"${text}" was read`);
  return result.error;
};

describe('a schedule as text', () => {
  it('consists of runs of one thread each, in both worlds', () => {
    expect(parsed('S3.V2.S2')).toEqual([1, 1, 1, 0, 0, 1, 1]);
    expect(parsed('A2.D1.B1', WORKERS)).toEqual([0, 0, 3, 1]);
    expect(printSchedule([1, 1, 1, 0, 0, 1, 1], REPORTED)).toBe('S3.V2.S2');
  });

  it('may use lower case, spaces, and runs without the count 1', () => {
    expect(parsed('  s3 . v2.S ')).toEqual([1, 1, 1, 0, 0, 1]);
  });

  it('may be empty', () => {
    expect(parsed('')).toEqual([]);
    expect(parsed('  ')).toEqual([]);
    expect(printSchedule([], REPORTED)).toBe('');
  });

  it('is unchanged by print and parse', () => {
    const schedules = fc.array(fc.nat({ max: 3 }), { maxLength: 200 });
    fc.assert(
      fc.property(schedules, (schedule) => {
        expect(parsed(printSchedule(schedule, WORKERS), WORKERS)).toEqual(schedule);
      }),
    );
  });
});

describe('damaged text', () => {
  it('reports where it is wrong and keeps the steps before it', () => {
    expect(failed('S3.Q2.S1')).toEqual({ at: 3, text: 'Q2', reason: 'thread', partial: [1, 1, 1] });
    expect(failed('S3. d1')).toMatchObject({ at: 4, text: 'd1', reason: 'thread' });
    expect(failed('S3.')).toMatchObject({ at: 3, text: '', reason: 'thread', partial: [1, 1, 1] });
    expect(failed('S3.V0')).toMatchObject({ at: 3, text: 'V0', reason: 'count' });
    expect(failed('S1 V1')).toMatchObject({ at: 3, text: 'V1', reason: 'separator', partial: [1] });
    expect(failed('S2,V1')).toMatchObject({ at: 2, text: ',V1', reason: 'separator', partial: [1, 1] });
  });

  it('is cut at the limit of steps, however large the count', () => {
    expect(parsed(`S${MAX_STEPS}`)).toHaveLength(MAX_STEPS);
    for (const text of ['S999999999', `S1.V${'9'.repeat(100_000)}`, 'S1.V1.'.repeat(100_000)]) {
      const error = failed(text);
      expect(error.reason).toBe('long');
      expect(error.partial).toHaveLength(MAX_STEPS);
    }
  });

  it('of any kind gives a schedule or an error, never an exception', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[VSF0-9. ]*$/)), (text) => {
        const result = parseSchedule(text, REPORTED);
        const threads = result.ok ? result.value : result.error.partial;
        expect(threads.every((thread) => thread >= 0 && thread < 3)).toBe(true);
      }),
    );
  });
});
