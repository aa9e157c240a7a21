import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Config } from '../threads/index.ts';
import { MOST_RUNS, goesOn, keepRun, type KeptRun } from './kept-runs.ts';
import type { Moment } from './moment.ts';
import type { Schedule } from './replay.ts';

const config: Config = { world: 'article', path: '/a/b', threads: 3, fix: [], grain: 'coarse' };
const moment = (schedule: Schedule): Moment => ({ config, schedule, position: 0 });
const schedules = fc.array(fc.nat({ max: 2 }), { maxLength: 8 });
const kept = (all: readonly Schedule[]): readonly KeptRun[] =>
  all.reduce<readonly KeptRun[]>((runs, schedule) => keepRun(runs, moment(schedule)).runs, []);

describe('keeping runs', () => {
  it('loses no step of a run, whatever is kept behind it', () => {
    fc.assert(
      fc.property(fc.array(schedules, { maxLength: 20 }), (all) => {
        const runs = kept(all);
        for (const schedule of all) {
          expect(runs.some((run) => goesOn(run.moment, moment(schedule)))).toBe(true);
        }
        expect(new Set(runs.map(({ id }) => id)).size).toBe(runs.length);
      }),
    );
  });

  it('keeps no nameless run that is the beginning of another', () => {
    fc.assert(
      fc.property(fc.array(schedules, { maxLength: 20 }), (all) => {
        const runs = kept(all);
        for (const one of runs) {
          expect(runs.filter((other) => other !== one && goesOn(other.moment, one.moment))).toEqual([]);
        }
      }),
    );
  });

  it('keeps a run with a name although another goes on from it, and a run of another config beside it', () => {
    const [short] = kept([[1]]);
    const named = [{ ...short, name: 'start' } as KeptRun];
    const longer = keepRun(named, moment([1, 1])).runs;
    expect(longer.map(({ name, moment: { schedule } }) => [name, schedule])).toEqual([
      ['start', [1]],
      ['', [1, 1]],
    ]);
    expect(keepRun(longer, { ...moment([1]), config: { ...config, fix: ['clone'] } }).runs).toHaveLength(3);
  });

  it('says which run had to go: the oldest without a name', () => {
    const many = Array.from({ length: MOST_RUNS }, (_, n) => [
      n % 3,
      ...new Array<number>(n + 1).fill((n + 1) % 3),
      n % 3,
    ]);
    const runs = kept(many).map((run, at) => (at === 0 ? { ...run, name: 'mine' } : run));
    expect(runs).toHaveLength(MOST_RUNS);
    const { runs: after, dropped } = keepRun(runs, moment([2, 2, 2, 2]));
    expect([after.length, dropped?.moment.schedule]).toEqual([MOST_RUNS, many[1]]);
    expect(after[0]?.name).toBe('mine');
  });
});
