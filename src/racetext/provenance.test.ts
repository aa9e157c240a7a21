import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defined, okValue } from '../base/index.ts';
import { replayProgram } from '../schedule/index.ts';
import { enabledThreads } from '../threads/index.ts';
import { raceText } from './fixtures/random-race.ts';
import {
  EndlessRace,
  numberOfBytes,
  raceProgram,
  storesOf,
  readRace,
  replayRace,
  runningThreads,
  variableOf,
  type RaceGrain,
  type RacePlace,
  type RaceStore,
  type RaceTrace,
} from './index.ts';

const textOf = (id: string): string =>
  readFileSync(new URL(`fixtures/programs/${id}.race`, import.meta.url), 'utf8');
const runOf = (text: string, schedule: string, grain: RaceGrain = 'statement'): RaceTrace =>
  okValue(replayRace(okValue(readRace(text)), grain, [...schedule].map(Number)));

const nameOf = (place: RacePlace): string =>
  place.kind === 'cell' ? `${place.object}[${place.index}]` : `${place.thread}.${place.name}`;
/** A store and what it read, as one line for each. */
const told = (store: RaceStore | null): string | null =>
  store &&
  `${nameOf(store.place)} = ${store.value} at ${store.step}, line ${store.line}, ${store.how}: ${store.reads
    .map(({ place, value, store: from }) => `${nameOf(place)} = ${value} of ${from?.step ?? 'start'}`)
    .join(', ')}`;
const cell = (object: string, index = 0): RacePlace => ({ kind: 'cell', object, index });

describe('the store that made a value', () => {
  it('is known with what it read: a lost update comes from an old count', () => {
    const stores = storesOf(runOf(textOf('lost-update'), '010'));
    const count = stores.last(cell('count'));
    expect(told(count)).toBe('count[0] = 1 at 3, line 6, computed: 0.t = 0 of 1');
    expect(told(count?.reads[0]?.store ?? null)).toBe(
      '0.t = 0 at 1, line 5, computed: count[0] = 0 of start',
    );
    expect(told(stores.last(cell('count'), 2))).toBe(
      'count[0] = 1 at 2, line 10, computed: count[0] = 0 of start',
    );
    expect(stores.last(cell('count'), 1)).toBeNull();
  });

  it('is the same at access grain, where a line is several steps', () => {
    const stores = storesOf(runOf(textOf('lost-update'), '0101', 'access'));
    expect(told(stores.last(cell('count')))).toBe(
      'count[0] = 1 at 4, line 10, computed: count[0] = 0 of start',
    );
  });

  it('leads from a length to the byte at which counting stopped, and from there to the cut', () => {
    const stores = storesOf(runOf(textOf('borrowed-slash'), '001111100'));
    const n = stores.last({ kind: 'variable', thread: 1, name: 'n' });
    expect(told(n)).toBe('1.n = 11 at 3, line 18, computed: value[10] = 0 of 2');
    expect(told(n?.reads[0]?.store ?? null)).toBe('value[10] = 0 at 2, line 9, computed: 0.k = 10 of 1');
    expect(told(stores.last({ kind: 'variable', thread: 0, name: 'k' }))).toBe(
      '0.k = 10 at 1, line 8, computed: value[10] = 47 of start',
    );
    expect(told(stores.last(cell('copy:1', 10)))).toBe(
      'copy:1[10] = 0 at 6, line 21, copied: value[10] = 0 of 2',
    );
    // Not copied: the 11 bytes end with the hole.
    expect(stores.last(cell('copy:1', 11))).toBeNull();
  });

  it('is a free that fills memory, or reads nothing where the text has a constant', () => {
    const text =
      'heap p {\n  u8 v = 3\n  u8 a[2]\n}\nshared u8 x\nthread A {\n  x = 2\n}\nthread B {\n  free p\n}\n';
    const stores = storesOf(runOf(text, '01'));
    expect(told(stores.last(cell('x')))).toBe('x[0] = 2 at 1, line 7, computed: ');
    expect(told(stores.last(cell('p.a', 1)))).toBe('p.a[1] = 90 at 2, line 10, freed: ');
  });
});

describe('on random races and runs', () => {
  /** Takes steps by a list of numbers, each of which picks one of the threads that can go on. */
  function someRun(text: string, grain: RaceGrain, picks: readonly number[]): RaceTrace | null {
    try {
      const program = raceProgram(okValue(readRace(text)), grain);
      const schedule: number[] = [];
      for (const pick of picks) {
        const trace = okValue(replayProgram(program, schedule));
        const enabled = enabledThreads(program, defined(trace.states.at(-1), 'state'));
        if (enabled.length === 0) return trace;
        schedule.push(defined(enabled[pick % enabled.length], 'thread'));
      }
      return okValue(replayProgram(program, schedule));
    } catch (error) {
      if (error instanceof EndlessRace) return null;
      throw error;
    }
  }
  const picks = fc.array(fc.nat({ max: 11 }), { minLength: 1, maxLength: 24 });

  it.each(['statement', 'access'] as const)('agrees with memory at every position, by %s', (grain) => {
    let compared = 0;
    fc.assert(
      fc.property(raceText, picks, (text, picked) => {
        const trace = someRun(text, grain, picked);
        if (!trace) return;
        const stores = storesOf(trace);
        const { race } = trace.program;
        for (const [position, { world, locals }] of trace.states.entries()) {
          for (const { name, length } of race.objects.values()) {
            const { bytes, origins } = defined(world.allocations[name], name);
            for (const index of length === null ? [0] : bytes.keys()) {
              const origin = origins[index] ?? null;
              const store = stores.last(cell(name, index), position);
              expect([store?.step, store?.thread]).toEqual([origin?.step, origin?.thread]);
              const value = length === null ? numberOfBytes([...bytes]) : bytes[index];
              if (store) expect(store.value).toBe(value);
              compared += 1;
            }
          }
          for (const [thread, { thread: declared }] of runningThreads(race).entries()) {
            for (const { name, length } of declared.variables.values()) {
              const store = length === null && stores.last({ kind: 'variable', thread, name }, position);
              const { registers, token } = defined(locals[thread], 'thread');
              if (store && token === null) expect(store.value).toBe(variableOf(registers, name));
            }
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(compared).toBeGreaterThan(1000);
  });

  it('reads what was stored, and nothing later than it', () => {
    fc.assert(
      fc.property(raceText, picks, (text, picked) => {
        const trace = someRun(text, 'access', picked);
        if (!trace) return;
        const stores = storesOf(trace);
        const seen = new Set<RaceStore>();
        const check = (store: RaceStore): void => {
          if (seen.has(store)) return;
          seen.add(store);
          for (const { value, store: from } of store.reads) {
            if (!from) continue;
            expect(from.value).toBe(value);
            expect(from.step).toBeLessThanOrEqual(store.step);
            check(from);
          }
        };
        for (const name of trace.program.race.objects.keys()) {
          const store = stores.last(cell(name));
          if (store) check(store);
        }
      }),
      { numRuns: 150 },
    );
  });
});
