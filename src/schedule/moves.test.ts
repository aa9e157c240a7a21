import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { okValue } from '../base/index.ts';
import { lettersOf, type Config } from '../threads/index.ts';
import { finish, parseSchedule, printSchedule, replay, replayKept, type Trace } from './index.ts';
import { moveTo, type Move } from './moves.ts';

const reported: Config = { world: 'article', path: '/srv/a/pools', threads: 3, fix: [], grain: 'coarse' };
const source: Config = {
  world: 'faithful',
  path: '/srv/a/pools',
  threads: 3,
  fix: ['none', 'lock', 'lock'],
  grain: 'coarse',
};

function traceOf(config: Config, text: string): Trace {
  return okValue(replay(config, okValue(parseSchedule(text, lettersOf({ config })))));
}
const torn = traceOf(reported, 'S3.V2.S2');
const one = (trace: Trace, step: number, gap: number): Move => moveTo(trace, { from: step, to: step }, gap);
/** The schedule of a legal place as text; otherwise the kind. */
const textOf = (trace: Trace, move: Move): string =>
  move.kind === 'legal' ? printSchedule(move.schedule, lettersOf(trace)) : move.kind;

describe('moving a step', () => {
  it('takes its thread’s later steps along where they must follow: V1 behind S4', () => {
    const move = one(torn, 4, 6);
    expect(textOf(torn, move)).toBe('S4.V2.S1');
    expect(move).toMatchObject({ to: 5, along: [5] });
  });

  it('leaves the later steps where they need not move', () => {
    expect(textOf(torn, one(torn, 4, 2))).toBe('S2.V1.S1.V1.S2');
    expect(textOf(torn, one(torn, 1, 4))).toBe('V1.S3.V1.S2');
  });

  it('changes nothing at its own place, and where only steps would be passed that must follow', () => {
    expect([3, 4].map((gap) => one(torn, 4, gap))).toEqual([
      { kind: 'same', follower: null },
      { kind: 'same', follower: null },
    ]);
    expect(one(torn, 4, 5)).toEqual({ kind: 'same', follower: 5 });
    expect(one(torn, 1, 3)).toEqual({ kind: 'same', follower: 2 });
  });

  it('is refused before an earlier step of its thread, and names the nearest', () => {
    expect(one(torn, 5, 3)).toEqual({ kind: 'refused', why: 'order', step: 5, after: 4 });
    expect(one(torn, 7, 0)).toEqual({ kind: 'refused', why: 'order', step: 7, after: 6 });
    expect(one(torn, 6, 2)).toEqual({ kind: 'refused', why: 'order', step: 6, after: 3 });
  });

  it('is refused behind the end of the process', () => {
    // Behind V2, S4 copies the NUL, and S5 ends the process before V3.
    const fine = traceOf(reported, 'S4.V2.S1.V2');
    expect(one(fine, 4, 6)).toMatchObject({ kind: 'refused', why: 'dead', step: 8, before: 7 });
  });

  it('is refused where another thread holds the lock', () => {
    const locked = traceOf({ ...reported, fix: ['lock'] }, 'S7.V1');
    const move = one(locked, 8, 1);
    expect(move).toMatchObject({ kind: 'refused', why: 'mutex', step: 8, before: 1 });
  });

  it('is refused where the step of another thread would have to wait', () => {
    const locked = traceOf({ ...reported, fix: ['lock'] }, 'S7.V1');
    const unlock = locked.steps.findIndex(({ performed }) => performed[0]?.state.op?.kind === 'unlock') + 1;
    expect(one(locked, unlock, 8)).toMatchObject({ kind: 'refused', why: 'mutex', step: 8 });
  });

  it('is refused before what its thread waits for', () => {
    const joined = traceOf({ ...reported, fix: ['join'] }, 'V4.S5.F1');
    expect(one(joined, 10, 8)).toMatchObject({ kind: 'refused', why: 'join', step: 10 });
  });
});

describe('any move of any block', () => {
  it.each([reported, { ...reported, fix: ['lock'] }, source, { ...reported, grain: 'byte' } as const])(
    'replays with every thread in its own order, or says why not (%o)',
    (config) => {
      fc.assert(
        fc.property(
          fc.array(fc.nat({ max: 2 }), { maxLength: 40 }),
          fc.boolean(),
          fc.nat(),
          fc.nat(),
          (wanted, isWhole, at, to) => {
            const kept = okValue(replayKept(config, wanted)).trace;
            const trace = isWhole ? okValue(replay(config, finish(kept))) : kept;
            const before = trace.steps.map(({ thread }) => thread);
            if (before.length === 0) return;
            const step = 1 + (at % before.length);
            const gap = to % (before.length + 1);
            const move = one(trace, step, gap);
            if (move.kind === 'same') {
              expect(move.follower === null ? [step - 1, step] : [gap]).toContain(gap);
              // Whatever lies between is of its own thread.
              expect(new Set(before.slice(step - 1, Math.max(step, gap))).size).toBe(1);
            } else if (move.kind === 'refused') {
              expect(move.step).toBeGreaterThan(0);
              if (move.why === 'order') {
                expect(before[move.step - 1]).toBe(before[move.after - 1]);
                expect(gap).toBeLessThan(move.after);
              }
            } else {
              expect(replay(config, move.schedule).ok).toBe(true);
              expect(move.schedule).not.toEqual(before);
              expect(move.schedule.toSorted()).toEqual(before.toSorted());
              expect(move.schedule[move.to - 1]).toBe(before[step - 1]);
              // The n-th step of a thread stays its n-th: those that go along are later ones of the same thread.
              const nth = (schedule: readonly number[], until: number): number =>
                schedule.slice(0, until).filter((thread) => thread === before[step - 1]).length;
              expect(nth(move.schedule, move.to)).toBe(nth(before, step));
              for (const other of move.along) expect(before[other - 1]).toBe(before[step - 1]);
            }
          },
        ),
        { numRuns: 150 },
      );
    },
  );

  it('is refused exactly where a replay of the moved schedule stops', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 }), { maxLength: 30 }), fc.nat(), fc.nat(), (wanted, at, to) => {
        const config: Config = { ...reported, fix: ['lock'] };
        const trace = okValue(replayKept(config, wanted)).trace;
        const threads = trace.steps.map(({ thread }) => thread);
        if (threads.length === 0) return;
        const step = 1 + (at % threads.length);
        const gap = to % (threads.length + 1);
        const move = one(trace, step, gap);
        if (move.kind === 'same' || (move.kind === 'refused' && move.why === 'order')) return;
        // The plain way: take the step out, put it in, and let the others of its thread follow in the order of the run.
        const thread = threads[step - 1];
        const passed = threads.slice(step, Math.max(step, gap));
        const moved =
          gap < step
            ? [...threads.slice(0, gap), thread, ...threads.slice(gap, step - 1), ...threads.slice(step)]
            : [
                ...threads.slice(0, step - 1),
                ...passed.filter((other) => other !== thread),
                thread,
                ...passed.filter((other) => other === thread),
                ...threads.slice(gap),
              ];
        const replayed = replay(
          config,
          moved.filter((one) => one !== undefined),
        );
        expect(replayed.ok).toBe(move.kind === 'legal');
        if (replayed.ok && move.kind === 'legal') expect(move.schedule).toEqual(moved);
        if (!replayed.ok && 'index' in replayed.error && move.kind === 'refused')
          expect(move.why).toBe(replayed.error.reason);
      }),
      { numRuns: 200 },
    );
  });
});
