import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { okValue } from '../base/index.ts';
import type { Config } from '../threads/index.ts';
import { finish, replay, replayKept, toByteGrain, toCoarseGrain, type Trace } from './index.ts';

const reported: Config = { world: 'article', path: '/srv/a/pools', threads: 3, fix: [], grain: 'coarse' };
const source: Config = {
  world: 'faithful',
  path: '/srv/a/pools',
  threads: 2,
  fix: ['none', 'none'],
  grain: 'coarse',
};

function traceOf(config: Config, schedule: readonly number[]): Trace {
  return okValue(replayKept(config, schedule)).trace;
}

const anySchedule = fc.array(fc.nat({ max: 2 }), { maxLength: 30 });

describe('changing the grain', () => {
  it.each([reported, source])(
    'keeps the outcome and every call when a coarse run is converted to byte grain (%o)',
    (config) => {
      fc.assert(
        fc.property(anySchedule, (wanted) => {
          const coarse = traceOf(config, finish(traceOf(config, wanted)));
          const { schedule } = toByteGrain(coarse, 0);
          const fine = replay({ ...config, grain: 'byte' }, schedule);
          expect(fine.ok && fine.value.outcome).toBe(coarse.outcome);
          if (!fine.ok) return;
          expect(toCoarseGrain(fine.value, 0).schedule).toEqual(coarse.steps.map((step) => step.thread));
        }),
        { numRuns: 60 },
      );
    },
  );

  it('keeps the playhead after the same call', () => {
    const coarse = traceOf(reported, [1, 1, 1, 0, 0, 1, 1]);
    const there = toByteGrain(coarse, 6);
    const fine = traceOf({ ...reported, grain: 'byte' }, there.schedule);
    expect(fine.steps[there.position - 1]?.step).toBe('S4');
    expect(toCoarseGrain(fine, there.position).position).toBe(6);
  });

  it('leaves out an incomplete call', () => {
    const fine = traceOf({ ...reported, grain: 'byte' }, [1, 1, 1]);
    expect(toCoarseGrain(fine, 3)).toEqual({ config: reported, schedule: [], position: 0 });
  });
});

describe('keeping what still replays', () => {
  it('stops at the first step that is not enabled and reports it', () => {
    const kept = okValue(replayKept(reported, [1, 1, 1, 0, 0, 1, 1, 2]));
    expect(kept).toMatchObject({
      schedule: [1, 1, 1, 0, 0, 1, 1],
      stopped: { index: 7, thread: 2, reason: 'dead', step: 'F1' },
    });
  });

  it('finishes any run: no thread can run at its end', () => {
    fc.assert(
      fc.property(anySchedule, (wanted) => {
        const done = traceOf(reported, finish(traceOf(reported, wanted)));
        expect(done.outcome).not.toBeNull();
      }),
      { numRuns: 40 },
    );
  });
});
