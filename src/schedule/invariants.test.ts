import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { okValue } from '../base/index.ts';
import type { Config } from '../threads/index.ts';
import { finish, replayKept, type Trace } from './index.ts';

const PATH = '/var/cache/zpool.cache';
const workers = (threads: number, word: string, grain: Config['grain'] = 'coarse'): Config => ({
  world: 'faithful',
  path: PATH,
  threads,
  fix: new Array<string>(threads).fill(word),
  grain,
});
const schedules = fc.array(fc.nat({ max: 2 }), { maxLength: 60 });

function finished(config: Config, wanted: readonly number[]): Trace {
  const part = okValue(replayKept(config, wanted));
  return okValue(replayKept(config, finish(part.trace))).trace;
}
const sharedAccesses = (trace: Trace) =>
  trace.steps.flatMap(({ thread, performed }, at) =>
    performed.flatMap(({ accesses }) =>
      accesses
        .filter(({ allocation }) => allocation === 'value')
        .map(({ kind, byte, saw }) => ({ kind, byte, saw, thread, step: at + 1 })),
    ),
  );
const stringOf = (trace: Trace): string =>
  String.fromCharCode(...(trace.states.at(-1)?.world.allocations['value']?.bytes ?? []));

describe('in the source, for every schedule of the workers', () => {
  it('the shared string is whole when all workers have ended and the process is alive', () => {
    let cuts = 0;
    fc.assert(
      fc.property(schedules, fc.constantFrom('none', 'lock', 'lock-narrow'), (wanted, word) => {
        const trace = finished(workers(3, word), wanted);
        if (trace.states.at(-1)?.isDead) return;
        expect(stringOf(trace)).toBe(`${PATH}\0`);
        cuts += sharedAccesses(trace).filter(({ kind, byte }) => kind === 'write' && byte === 0).length;
      }),
    );
    expect(cuts).toBeGreaterThan(0);
  });

  it('no worker copies its own cut', () => {
    fc.assert(
      fc.property(schedules, (wanted) => {
        const trace = finished(workers(3, 'none'), wanted);
        const copied = trace.steps.flatMap(({ thread, performed }) =>
          performed.flatMap(({ state, accesses }) =>
            state.op?.kind === 'copy' ? accesses.map(({ saw }) => ({ thread, saw })) : [],
          ),
        );
        expect(copied.length).toBeGreaterThan(0);
        expect(copied.filter(({ thread, saw }) => saw?.thread === thread)).toEqual([]);
      }),
    );
  });

  it('with clone no worker writes it, at any grain', () => {
    for (const grain of ['coarse', 'slot', 'byte'] as const) {
      fc.assert(
        fc.property(schedules, (wanted) => {
          const accesses = sharedAccesses(finished(workers(3, 'clone', grain), wanted));
          expect(accesses.length).toBeGreaterThan(0);
          expect(accesses.filter(({ kind }) => kind === 'write')).toEqual([]);
        }),
        { numRuns: 30 },
      );
    }
  });

  it('with lock a worker that reads or writes it holds the mutex', () => {
    fc.assert(
      fc.property(schedules, (wanted) => {
        const trace = finished(workers(3, 'lock'), wanted);
        const outside = sharedAccesses(trace).filter(({ thread, step }) => {
          const mutex = trace.states[step - 1]?.world.words['mutex'];
          return mutex !== thread + 1;
        });
        expect(outside).toEqual([]);
      }),
    );
  });
});
