import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { runOf } from '../frames/index.ts';
import { programOf, type ChartState } from '../threads/index.ts';
import { replayProgram } from '../schedule/index.ts';
import { racesByDefinition } from './fixtures/naive.ts';
import { CONFIGS, chosenRun, reported, steps, traceOf, workers } from './fixtures/runs.ts';
import { HappensBefore, racingPairs } from './index.ts';

const RUNS = { numRuns: 300 };
const anyConfig = fc.constantFrom(...CONFIGS);
/** More choices than any run of these configs has steps. */
const choices = fc.array(fc.nat(11), { minLength: 1, maxLength: 320, size: 'max' });

describe('the detector', () => {
  it('finds what the definition finds, in every world, with every fix, at every grain', () => {
    fc.assert(
      fc.property(anyConfig, choices, (config, chosen) => {
        const trace = chosenRun(config, chosen);
        const found = racingPairs(trace).map(
          ({ earlier, later }) => `${later.object} ${later.index}: ${earlier.step} ${later.step}`,
        );
        expect([...new Set(found)].sort()).toEqual(racesByDefinition(trace));
      }),
      RUNS,
    );
  });

  it('reports every join that the timeline draws in alarm; the timeline draws each harmful race in alarm', () => {
    fc.assert(
      fc.property(anyConfig, choices, (config, chosen) => {
        const trace = chosenRun(config, chosen);
        const parsed = trace.states[0]?.world.allocations['value']?.bytes ?? [];
        const alarms = runOf(trace)
          .joins.filter(({ isRace }) => isRace)
          .map(({ writeStep, readStep }) => `${writeStep} ${readStep}`);
        const pairs = racingPairs(trace).filter(({ later }) => later.object === 'value');
        // A byte that is not the string's own, or that differs from what the copying thread measured.
        const measured = trace.steps.flatMap(({ thread, performed }) =>
          performed
            .filter(({ state }) => state.op?.kind === 'measure')
            .flatMap(({ accesses }) => accesses.map(({ index, byte }) => `${thread} ${index} ${byte}`)),
        );
        const copies = new Set(
          trace.steps.flatMap(({ performed }, at) =>
            performed.some(({ state }) => state.op?.kind === 'copy') ? [at + 1] : [],
          ),
        );
        const damage = pairs
          .filter(
            ({ earlier, later }) =>
              later.sawStep === earlier.step &&
              (later.byte !== parsed[later.index] ||
                (copies.has(later.step) &&
                  !measured.includes(`${later.thread} ${later.index} ${later.byte}`))),
          )
          .map(({ earlier, later }) => `${earlier.step} ${later.step}`);
        expect(new Set(damage)).toEqual(new Set(alarms));
      }),
      RUNS,
    );
  });
});

describe('no race is found', () => {
  const clean = [
    ['clone', 'join'],
    ['clone', 'refcount'],
    ['lock', 'join'],
    ['lock', 'refcount'],
  ].flatMap((fix) => (['coarse', 'byte'] as const).map((grain) => reported(fix, grain)));
  it.each(clean.map((config) => [`${config.fix.join('+')}, ${config.grain}`, config] as const))(
    'in any run with %s',
    (_name, config) => {
      fc.assert(
        fc.property(choices, (chosen) => {
          expect(racingPairs(chosenRun(config, chosen))).toEqual([]);
        }),
        { numRuns: 40 },
      );
    },
  );

  test('before the first write: before the cut and the free', () => {
    expect(racingPairs(traceOf(reported(), steps('V1.S4', 'VSF')))).toEqual([]);
  });

  test('in private memory', () => {
    const trace = traceOf(workers('/a/b', ['clone', 'clone']), steps('A6.B9.A7', 'AB'));
    const touched = trace.steps.flatMap((step) => step.performed.flatMap((one) => one.accesses));
    expect(touched.some(({ allocation, kind }) => allocation === 'parent:0' && kind === 'write')).toBe(true);
    expect(racingPairs(trace).filter(({ later }) => later.object !== 'walkHint')).toEqual([]);
  });
});

describe('order', () => {
  const orderOf = (config: ReturnType<typeof reported>, text: string, letters = 'VSF') => {
    const trace = traceOf(config, steps(text, letters));
    return { order: new HappensBefore(trace), trace };
  };
  const at = (thread: number, step: number) => ({ thread, step });

  it('goes from an unlock to the next lock, and not on from what follows the unlock', () => {
    // A1 takes the mutex; A12 gives it back, A13 packs; then B.
    const { order, trace } = orderOf(workers('/a/b', ['lock', 'lock']), 'A13.B3', 'AB');
    expect(trace.steps.map(({ step }) => step).slice(11, 14)).toEqual(['UN', 'PACK', 'LK']);
    expect(order.isBefore(at(0, 11), at(1, 14))).toBe(true);
    expect(order.isBefore(at(0, 13), at(1, 14))).toBe(false);
  });

  it('goes from every thread to the one that waited for them', () => {
    const { order } = orderOf(reported(['join']), 'V4.S5.F2');
    expect(order.isBefore(at(0, 4), at(2, 10))).toBe(true);
    expect(order.isBefore(at(1, 9), at(2, 11))).toBe(true);
    expect(order.isBefore(at(0, 4), at(1, 9))).toBe(false);
  });

  it('goes from each dropped reference to the last one, and so to the free', () => {
    const { order, trace } = orderOf(reported(['refcount']), 'V5.S5.F3');
    expect(trace.steps.map(({ step }) => step).slice(4)).toEqual([
      'REF',
      'S1',
      'S2',
      'S3',
      'S4',
      'REF',
      'FR',
      'F1',
      'F2',
    ]);
    expect(order.isBefore(at(0, 4), at(2, 12))).toBe(true);
    expect(order.isBefore(at(1, 9), at(2, 12))).toBe(true);
  });

  it('does not come from the clock: the first steps of threads have none', () => {
    const { order } = orderOf(reported(), 'V4.S4');
    expect(order.isBefore(at(0, 1), at(1, 5))).toBe(false);
  });

  it('refuses a step that synchronises after its first operation', () => {
    const program = programOf(workers('/a', ['lock', 'none'], 'slot'));
    const broken = program.charts.map((chart) => ({
      ...chart,
      states: new Map(
        [...chart.states].map(([key, state]): [string, ChartState] =>
          key === 'P2'
            ? [key, { ...state, op: { kind: 'unlock' }, next: new Map([['UNLOCKED', 'C1']]) }]
            : [key, state],
        ),
      ),
    }));
    const replayed = replayProgram(programOf(program.config, broken), [0, 0, 0, 0]);
    if (!replayed.ok) throw new Error(replayed.error.reason);
    const whole = replayed.value;
    const performed = whole.steps.flatMap((step) => step.performed);
    expect(
      () => new HappensBefore({ ...whole, steps: [{ thread: 0, step: 'LK', call: 'LK', performed }] }),
    ).toThrow('at its beginning');
  });
});
