import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexByte, okValue } from '../base/index.ts';
import { finish, parseSchedule, printSchedule, replayKept, type Trace } from '../schedule/index.ts';
import type { Config } from '../threads/index.ts';
import { frameAt, runOf, threadStates, type Run } from './index.ts';

/** Measured with the real library: the request for this path, intact and with byte 54 torn. */
const WHOLE =
  '000100000000000001000000380000000a0000000100000009000000636163686566696c65000000000000002f7661722f63616368652f7a706f6f6c2e6361636865000000000000';
const TORN =
  '000100000000000001000000380000000a0000000100000009000000636163686566696c65000000000000002f7661722f6361636865007a706f6f6c2e6361636865000000000000';

const article: Config = {
  world: 'article',
  path: '/var/cache/zpool.cache',
  threads: 3,
  fix: [],
  grain: 'coarse',
};
const faithful: Config = { ...article, world: 'faithful', threads: 2, fix: ['none', 'none'] };

function run(config: Config, schedule: readonly number[]): Run {
  const { trace, stopped } = okValue(replayKept(config, schedule));
  return runOf(trace, stopped);
}

const packedHex = (made: Run, position: number, thread: number): string =>
  (frameAt(made, position).requests[thread]?.cells ?? []).map((cell) => hexByte(cell.byte)).join('');

const configs: readonly Config[] = [
  article,
  { ...article, grain: 'byte', path: '/a/bc' },
  { ...article, fix: ['clone', 'refcount'], path: '/srv/x/y' },
  { ...article, fix: ['lock', 'join'], grain: 'byte', path: '/a/b' },
  faithful,
  { ...faithful, grain: 'byte', path: '/a/bc' },
  { ...faithful, threads: 3, fix: ['clone', 'none', 'lock-narrow'], path: '/my/zfs/c' },
];

describe('the packed buffer', () => {
  it('holds the 72 recorded bytes when nothing interferes', () => {
    const made = run(article, [0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2]);
    expect(packedHex(made, made.length, 1)).toBe(WHOLE);
  });

  it('holds the recorded torn bytes in the reported run, with byte 54 as the culprit', () => {
    const made = run(article, [1, 1, 1, 0, 0, 1, 1]);
    expect(packedHex(made, 6, 1)).toBe(TORN);
    const culprits = frameAt(made, 6).requests[1]?.cells.filter((cell) => cell.isCulprit);
    expect(culprits?.map(({ offset, expected }) => [offset, expected])).toEqual([[54, 0x2f]]);
    expect(frameAt(made, 6).requests[1]?.verdict).toMatchObject({
      kind: 'room',
      room: 24,
      need: 16,
      errno: 'EFAULT',
    });
  });

  it('is the same list in the source, built as a private pair and packed later', () => {
    const made = run(faithful, [...new Array<number>(12).fill(0), ...new Array<number>(12).fill(1)]);
    expect(packedHex(made, made.length, 0)).toBe(WHOLE);
    expect(frameAt(made, 2).requests[0]?.isPacked).toBe(false);
    expect(frameAt(made, 11).requests[0]?.isPacked).toBe(true);
  });

  it('is filled in the order of the steps: header, name, value', () => {
    const made = run(article, [1, 1, 1, 1]);
    const written = [1, 2, 3, 4].map(
      (position) => frameAt(made, position).requests[1]?.cells.filter((cell) => cell.isWritten).length,
    );
    expect(written).toEqual([0, 28, 44, 72]);
  });

  it('is filled one byte a step at byte grain', () => {
    const made = run({ ...article, grain: 'byte' }, new Array<number>(23 + 2 + 23).fill(1));
    const written = (position: number): number =>
      frameAt(made, position).requests[1]?.cells.filter((cell) => cell.isWritten).length ?? 0;
    for (let copied = 1; copied < 23; copied += 1) expect(written(25 + copied)).toBe(44 + copied);
  });

  it('does not exist before the measuring, and has its length from then on', () => {
    const made = run(article, [1, 1]);
    expect(frameAt(made, 0).requests[1]).toBeNull();
    expect(frameAt(made, 1).requests[1]?.length).toBe(72);
  });
});

describe.each(configs.map((config) => [JSON.stringify(config), config] as const))(
  'frames of %s',
  (_name, config) => {
    it('show the simulated memory of their step, byte for byte', () => {
      fc.assert(
        fc.property(fc.array(fc.nat({ max: config.threads - 1 }), { maxLength: 60 }), (schedule) => {
          const made = run(config, schedule);
          for (let position = 0; position <= made.length; position += 1) {
            const frame = frameAt(made, position);
            const memory = made.trace.states[position]?.world.allocations ?? {};
            expect(frame.string.map((cell) => cell.byte)).toEqual([...(memory['value']?.bytes ?? [])]);
            for (const request of frame.requests) {
              if (!request) continue;
              const bytes = memory[`request:${request.thread}`]?.bytes ?? [];
              expect(request.cells.map((cell) => cell.byte)).toEqual([...bytes]);
            }
            const offered = frame.offers.filter((offer) => offer.refusal === null).length;
            expect(offered === 0).toBe(made.trace.outcome !== null && position === made.length);
          }
        }),
        { numRuns: 12 },
      );
    });

    it('are the same objects when asked for twice', () => {
      fc.assert(
        fc.property(fc.array(fc.nat({ max: config.threads - 1 }), { maxLength: 30 }), (schedule) => {
          const [one, two] = [run(config, schedule), run(config, schedule)];
          expect(frameAt(one, one.length)).toEqual(frameAt(two, two.length));
          expect(threadStates(one, one.length)).toEqual(threadStates(two, two.length));
        }),
        { numRuns: 8 },
      );
    });
  },
);

describe('what follows', () => {
  const reached = (made: Run, position: number): readonly string[] =>
    frameAt(made, position).chain.flatMap((link) => (link.isReached ? [link.id] : []));

  it('lights the first link at the copy and all nine at the refusal', () => {
    const made = run(article, [1, 1, 1, 0, 0, 1, 1]);
    expect(reached(made, 5)).toEqual([]);
    expect(reached(made, 6)).toEqual(['chain.nulInCopy']);
    expect(reached(made, 7)).toHaveLength(9);
  });

  it('does not mention a NUL when poison causes the refusal', () => {
    // S measures and finds an intact header; the free poisons the name before S3 reads it.
    const made = run(article, [1, 1, 2, 1, 1, 1]);
    expect(made.outcome).toMatch(/S=efault/);
    expect(reached(made, made.length)).not.toContain('chain.nulInCopy');
    expect(reached(made, made.length)).toContain('chain.poisonInCopy');
  });

  it('distinguishes a string without NUL from a torn one', () => {
    // A's slash is cut while B measures, and restored when B copies: eight bytes without NUL.
    const made = run({ ...faithful, path: '/my/zfs/c' }, [
      ...new Array<number>(8).fill(0),
      1,
      ...new Array<number>(4).fill(0),
      ...new Array<number>(11).fill(1),
    ]);
    expect(made.outcome).toBe('efault|ok');
    expect(frameAt(made, made.length).requests[1]?.verdict).toMatchObject({ kind: 'noNul', room: 8 });
    expect(reached(made, made.length)[0]).toBe('chain.noNulInPair');
  });

  it('ends a deadlock when no thread can run', () => {
    const made = run({ ...article, fix: ['join-holding-lock'] }, [2]);
    expect(made.outcome).toBe('V=blocked S=blocked F=blocked flags=-');
    expect(reached(made, 1)[0]).toBe('chain.deadlock');
  });
});

describe('joins and loans', () => {
  it('draws one race in the reported run: V writes, S reads', () => {
    const made = run(article, [1, 1, 1, 0, 0, 1, 1]);
    expect(made.joins.filter((join) => join.isRace)).toMatchObject([
      { writer: 0, reader: 1, writeStep: 5, readStep: 6, index: 10 },
    ]);
    expect(made.loans).toEqual([{ thread: 0, index: 10, from: 5, to: null }]);
  });

  it('draws no race when the slash is restored, or when a mutex orders the two', () => {
    expect(run(article, [0, 0, 0, 0, 1, 1, 1, 1, 1]).joins.filter((join) => join.isRace)).toEqual([]);
    const locked = run({ ...article, fix: ['lock', 'join'] }, [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1]);
    expect(locked.joins.filter((join) => join.isRace)).toEqual([]);
  });
});

describe('a copy that grew back', () => {
  const copied = (made: Run) => made.joins.filter(({ reader, readStep }) => reader === 3 && readStep === 32);

  it('is joined in alarm where its two reads saw different bytes', () => {
    const config: Config = { ...faithful, threads: 4, fix: ['none', 'none', 'none', 'none'] };
    const schedule = okValue(parseSchedule('A8.B8.C12.D1.B2.D11.B2.A4', ['A', 'B', 'C', 'D']));
    const made = run(config, schedule);
    expect(made.outcome).toBe('einval:/var/|ok|trunc:/var|trunc:/var/cache');
    // D measured at B's NUL in byte 4 (step 29). It copies the slash that B has put back, and the one that C has.
    expect(copied(made)).toMatchObject([
      { writer: 2, writeStep: 26, index: 0, isRace: false },
      { writer: 1, writeStep: 31, index: 4, isRace: true },
    ]);
  });

  it('is no race where a mutex holds measuring and copying together', () => {
    const schedule = okValue(parseSchedule('A8.B8.C12.D1.B2.D11.B2.A4', ['A', 'B', 'C', 'D']));
    const locked: Config = { ...faithful, threads: 4, fix: ['lock', 'lock', 'lock', 'lock'] };
    const kept = okValue(replayKept(locked, schedule)).trace;
    expect(run(locked, finish(kept)).joins.filter(({ isRace }) => isRace)).toEqual([]);
  });

  it('is joined in alarm by bytes as well: at the byte that differs', () => {
    const config: Config = { ...faithful, path: '/a/bc', grain: 'byte' };
    // A cuts byte 2; B measures /a and its NUL; A restores; B copies three bytes.
    const begun = finish(okValue(replayKept(config, [])).trace);
    const ofA = begun.filter((thread) => thread === 0).length;
    const whole = run(config, new Array<number>(ofA).fill(0));
    const cut = whole.trace.steps.findIndex(({ step }) => step === 'C6') + 1;
    const restored = whole.trace.steps.findIndex(({ step }) => step === 'C8') + 1;
    const times = (thread: number, n: number) => new Array<number>(n).fill(thread);
    const made = run(config, [times(0, cut), times(1, 3), times(0, restored - cut), times(1, 3)].flat());
    const races = made.joins.filter(({ isRace }) => isRace);
    expect(races.map(({ index, writeStep, readStep }) => [index, writeStep, readStep])).toEqual([
      [2, cut, cut + 3],
      [2, restored + 3, restored + 6],
    ]);
  });
});

describe('the worst thread', () => {
  const lead = (made: Run): readonly (number | undefined)[] => {
    const { told } = made;
    return [told.parts[0]?.args.who[0], frameAt(made, made.length).chain[0]?.args.thread];
  };

  it('is the same in the outcome and in the chain', () => {
    const config: Config = { ...faithful, path: '/a/zc', threads: 3, fix: ['none', 'none', 'none'] };
    const letters = 'A8.B8.C5.B4.A4'
      .split('.')
      .map((part) => [part[0] ?? '', Number(part.slice(1))] as const);
    const schedule = letters.flatMap(([letter, n]) => new Array<number>(n).fill('ABC'.indexOf(letter)));
    const [told, chain] = lead(run(config, schedule));
    expect(chain).toBe(told);
  });

  it('is the same for any finished run of workers', () => {
    const bad = fc.record({
      path: fc.constantFrom('/a/zc', '/zc', '/a/b/c', '/var/cache/zpool.cache', '/a/../c'),
      order: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 40, maxLength: 80 }),
    });
    fc.assert(
      fc.property(bad, ({ path, order }) => {
        const config: Config = { ...faithful, path, threads: 3, fix: ['none', 'none', 'none'] };
        const trace = finished(config, order);
        const made = runOf(trace);
        if (made.told.parts[0]?.id === 'outcome.clean') return;
        const [told, chain] = lead(made);
        expect(
          chain,
          printSchedule(
            trace.steps.map(({ thread }) => thread),
            ['A', 'B', 'C'],
          ),
        ).toBe(told);
      }),
    );
  });
});

/** Finishes a run: in this order as far as it goes, then with any enabled thread. */
function finished(config: Config, order: readonly number[]): Trace {
  const begun = okValue(replayKept(config, order)).trace;
  return run(config, finish(begun)).trace;
}
