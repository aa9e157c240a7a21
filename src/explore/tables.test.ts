import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defined } from '../base/index.ts';
import { enabledThreads, initialState, programOf, takeStep, type Config } from '../threads/index.ts';
import { ORACLE, configurationsIn } from './fixtures/oracle.ts';
import { mayRun, modelOf } from './model.ts';

const packed = readFileSync(new URL(ORACLE, import.meta.url));
const configurations = configurationsIn(gunzipSync(packed).toString());

/** More than the steps of the longest run, so that the choices decide a whole schedule. */
const CHOICES = 320;

const cases = configurations.map(({ id, world, path, threads, fix, grain }): [string, Config] => [
  id,
  { world, path, threads, fix, grain },
]);

describe.each(cases)('%s', (_id, config) => {
  const program = programOf(config);
  const model = modelOf(program);

  it('gives the same states for every schedule by the tables as by the machines', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(11), { minLength: CHOICES, maxLength: CHOICES }), (choices) => {
        let state = initialState(program);
        let memory = model.shared.initial;
        const slots = config.fix.map((_, thread) => model.threadOf.indexOf(thread));
        const tables = Array.from({ length: config.threads }, (_, thread) =>
          defined(model.tables[slots[thread] ?? thread], 'table'),
        );
        const locals = tables.map((table) => table.initial);
        for (const choice of choices) {
          const words = Int32Array.of(memory, ...model.threadOf.map((t) => locals[t] ?? 0));
          const isDead = locals.some((local, thread) => tables[thread]?.kills[local]);
          const enabled = enabledThreads(program, state);
          expect(
            tables.flatMap((_, thread) =>
              !isDead && mayRun(model, words, 0, slots[thread] ?? thread) ? [thread] : [],
            ),
          ).toEqual(enabled);
          const thread = enabled[choice % enabled.length];
          if (thread === undefined) break;
          state = takeStep(program, state, thread, 1).state;
          const table = defined(tables[thread], 'table');
          const step = table.step(locals[thread] ?? 0, memory);
          locals[thread] = defined(table.next[step], 'next');
          memory = model.shared.after(memory, defined(table.effect[step], 'effect'));
          const local = table.localOf(locals[thread] ?? 0);
          expect([local.at, local.token]).toEqual([state.locals[thread]?.at, state.locals[thread]?.token]);
        }
        const { allocations, words, flags } = state.world;
        const world = model.shared.worldOf(memory);
        for (const object of ['value', 'header', 'name', 'head'] as const) {
          expect(world.allocations[object]?.bytes).toEqual(allocations[object]?.bytes);
        }
        expect(world.words).toEqual({ ...words, mutex: Math.min(words['mutex'] ?? 0, 1) });
        expect(model.shared.flagsOf(memory)).toEqual(flags);
      }),
      { numRuns: 25 },
    );
  });
});
