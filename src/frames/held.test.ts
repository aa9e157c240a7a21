import { describe, expect, it } from 'vitest';
import { parseSchedule, replay } from '../schedule/index.ts';
import { lettersOf, type Config } from '../threads/index.ts';
import { frameAt, runOf } from './index.ts';
import { heldAt } from './held.ts';

const REPORTED: Config = {
  world: 'article',
  path: '/var/cache/zpool.cache',
  threads: 3,
  fix: [],
  grain: 'coarse',
};
const SOURCE: Config = { ...REPORTED, world: 'faithful', threads: 2, fix: ['none', 'none'] };

/** Returns what each thread has after every step of a schedule, as short texts: `V: slash 10`. */
function told(config: Config, text: string): (position: number) => readonly string[] {
  const letters = lettersOf({ config });
  const schedule = parseSchedule(text, letters);
  if (!schedule.ok) throw new Error(text);
  const replayed = replay(config, schedule.value);
  if (!replayed.ok) throw new Error('the schedule is refused');
  const run = runOf(replayed.value);
  return (position) =>
    run.threads.map(({ index, letter }) => {
      const parts = heldAt(run, frameAt(run, position), index).map((part) =>
        part.id === 'ended'
          ? `ended ${part.kind} ${part.text} ${part.isHarm}`
          : [part.id, part.n || '', part.of || '', ...part.who].filter((one) => one !== '').join(' '),
      );
      return `${letter}: ${parts.join(', ')}`;
    });
}

describe('what each thread has', () => {
  it('is nothing at first; then what its last row left it with, its loan, and how it ended', () => {
    const at = told(REPORTED, 'S3.V2.S2');
    expect(at(0)).toEqual(['V: ', 'S: ', 'F: ']);
    expect(at(1)).toEqual(['V: ', 'S: measured 23', 'F: ']);
    expect(at(4)).toEqual(['V: slashAt 10', 'S: measured 23', 'F: ']);
    expect(at(6)).toEqual(['V: slash 10', 'S: copied 23', 'F: ']);
    expect(at(7)).toEqual(['V: killed', 'S: ended detected  true', 'F: killed']);
  });

  it('in the source: a loan while it is open, what was given back, and the path that a pool got', () => {
    const at = told(SOURCE, 'A8.B12.A4');
    expect(at(10)).toEqual(['A: slash 10', 'B: copied 11']);
    expect(at(17)[1]).toBe('B: slash 4');
    expect(at(18)[1]).toBe('B: gave 4');
    expect(at(20)).toEqual(['A: slash 10', 'B: ended silent /var/cache true']);
    expect(at(24)[0]).toBe('A: ended fine  false');
  });

  it('with a lock: who has it beside what it has, and who waits for whom', () => {
    const at = told({ ...REPORTED, fix: ['lock'] }, 'V3');
    const [v, s] = at(3);
    expect(v).toBe('V: mutex, slash 10');
    expect(s).toBe('S: waits 0');
  });

  it('with references: one for each thread, until it has dropped it', () => {
    const at = told({ ...REPORTED, fix: ['refcount'] }, 'V5');
    expect(at(0)).toEqual(['V: reference', 'S: reference', 'F: reference']);
    expect(at(5)[0]).toMatch(/^V: (gave 10, noReference|ended fine {2}false)$/);
  });

  it('with a clone: a copy of its own, and afterwards what it had before', () => {
    const at = told({ ...SOURCE, fix: ['clone', 'none'] }, 'A12');
    const seen = Array.from({ length: 12 }, (_, step) => at(step + 1)[0] ?? '');
    expect(seen).toContain('A: copy 23');
    expect(seen.some((one) => one.startsWith('A: slash'))).toBe(false);
  });

  it('by byte: how far a loop has come', () => {
    const at = told({ ...REPORTED, grain: 'byte' }, 'S25.S7');
    expect(at(7)[1]).toBe('S: counted 7');
    expect(at(32)[1]).toBe('S: copying 7 23');
  });
});
