import { describe, expect, it } from 'vitest';
import { runOf, type Run } from '../frames/index.ts';
import { replay, parseSchedule } from '../schedule/index.ts';
import { lettersOf, type Config } from '../threads/index.ts';
import { compareWith, leftBy } from './compare.ts';

const PATH = '/var/cache/zpool.cache';

function run(config: Config, text: string): Run {
  const schedule = parseSchedule(text, lettersOf({ config }));
  if (!schedule.ok) throw new Error(schedule.error.text);
  const replayed = replay(config, schedule.value);
  if (!replayed.ok) throw new Error('does not replay');
  return runOf(replayed.value);
}
const reported = (fix: readonly string[]): Config => ({
  world: 'article',
  path: PATH,
  threads: 3,
  fix,
  grain: 'coarse',
});
const workers = (...fix: readonly string[]): Config => ({
  world: 'faithful',
  path: PATH,
  threads: fix.length,
  fix,
  grain: 'coarse',
});

describe('the same schedule with a fix', () => {
  it('keeps every step that runs: a private copy takes one more step, and the kernel sees no cut', () => {
    const compared = compareWith(run(reported([]), 'S3.V2.S2'), ['clone']);
    expect(compared).toMatchObject({
      kept: 7,
      stopped: null,
      differsAt: 4,
      stringDiffersAfter: 5,
      thread: 1,
    });
    expect(compared.before.outcome).toBe('V=killed S=efault F=killed flags=-');
    expect(compared.after.trace.steps.slice(0, 7).map(({ step }) => step)).toEqual([
      'S1',
      'S2',
      'S3',
      'V0',
      'V1',
      'S4',
      'S5',
    ]);
    // S has its verdict; the rest of the run is finished.
    expect(compared.after.outcome).toBe('V=ok S=ok F=done flags=-');
  });

  it('reports what stopped the schedule, and finishes the run from there', () => {
    const compared = compareWith(run(workers('none', 'none'), 'A8.B12.A4'), ['lock', 'lock']);
    expect(compared.kept).toBe(8);
    expect(compared.stopped).toMatchObject({ index: 8, thread: 1, reason: 'mutex' });
    expect(compared.before.outcome).not.toBe('ok|ok');
    expect(compared.after.outcome).toBe('ok|ok');
    expect(compared.thread).toBe(1);
  });

  it('leaves the other run unfinished when the run was unfinished', () => {
    const compared = compareWith(run(reported([]), 'S3.V2'), ['clone']);
    expect(compared.after.length).toBe(5);
    expect(compared.after.outcome).toBeNull();
  });

  it('is identical with the fix that the run has', () => {
    const before = run(reported([]), 'S3.V2.S2');
    expect(compareWith(before, [])).toMatchObject({ differsAt: null, stringDiffersAfter: null });
  });
});

it('ends with what the last frame shows: the hole, and the torn byte of the request', () => {
  const { before, after, thread } = compareWith(run(reported([]), 'S3.V2.S2'), ['clone']);
  const [torn, whole] = [leftBy(before, thread), leftBy(after, thread)];
  expect(torn.string[10]?.kind).toBe('hole');
  expect(torn.request?.cells.filter(({ isWrong }) => isWrong).map(({ offset }) => offset)).toEqual([54]);
  expect(whole.request?.cells.some(({ isWrong }) => isWrong)).toBe(false);
});
