import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { okValue } from '../base/index.ts';
import { replay } from '../schedule/index.ts';
import { lettersOf } from '../threads/index.ts';
import { anyRun } from './fixtures/any-run.ts';
import { exportRun } from './index.ts';

/*
 * Runs read by programs of others: DevTools' trace engine, and Quint. Loaded by name, since neither is a part of the site.
 * speedscope reads them in a browser: e2e/takeaway.spec.ts.
 */

interface Entry {
  readonly name: string;
  readonly ts: number;
  readonly dur?: number;
  readonly ph: string;
}
interface Renderer {
  readonly processes: ReadonlyMap<
    number,
    {
      readonly threads: ReadonlyMap<
        number,
        { readonly name: string | null; readonly entries: readonly Entry[] }
      >;
    }
  >;
}
interface Engine {
  readonly TraceModel: {
    readonly Model: {
      createWithAllHandlers(): {
        parse(events: readonly unknown[], options: object): Promise<void>;
        parsedTrace(): { readonly data: { readonly Renderer: Renderer } } | null;
      };
    };
  };
}
const load = async (name: string): Promise<unknown> => import(/* @vite-ignore */ name);

/** A note at the first step, which must change nothing that they read. */
const NOTES = [{ step: 1, text: 'a note, "quoted" <b>' }];

describe('trace events', () => {
  it('are lanes of steps to the trace engine of DevTools', async () => {
    const { TraceModel } = (await load('@paulirish/trace_engine')) as Engine;
    await fc.assert(
      fc.asyncProperty(anyRun, async ({ config, schedule }) => {
        fc.pre(schedule.length > 0);
        const text = exportRun(config, schedule, 'chrome', { notes: NOTES });
        const { traceEvents } = JSON.parse(text) as {
          readonly traceEvents: readonly unknown[];
        };
        const model = TraceModel.Model.createWithAllHandlers();
        await model.parse(traceEvents, {});
        const threads = model.parsedTrace()?.data.Renderer.processes.get(1)?.threads;
        const { steps } = okValue(replay(config, schedule));
        for (const [thread, letter] of lettersOf({ config }).entries()) {
          const own = steps.flatMap((step, at) =>
            step.thread === thread ? [[step.step, at * 1000, 1000]] : [],
          );
          const lane = threads?.get(thread + 1);
          if (own.length > 0) expect(lane?.name).toMatch(new RegExp(`^${letter} `));
          const slices = (lane?.entries ?? []).filter(({ ph }) => ph === 'X');
          expect(slices.map(({ name, ts, dur }) => [name, ts, dur])).toEqual(own);
        }
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});

/** A value as Quint keeps it. */
type QuintValue =
  | { readonly kind: 'str' | 'int' | 'bool'; readonly value: string | bigint | boolean }
  | { readonly kind: 'app'; readonly opcode: string; readonly args: readonly QuintValue[] };

/** Returns a value of Quint as TLC writes it: numbers, lists for sets, objects for functions. */
function plain(value: QuintValue): unknown {
  if (value.kind !== 'app') return typeof value.value === 'bigint' ? Number(value.value) : value.value;
  const { opcode, args } = value;
  if (opcode === 'Set') return args.map(plain);
  const parts = args.map(plain);
  if (opcode === 'Rec')
    return Object.fromEntries(parts.flatMap((name, at) => (at % 2 === 0 ? [[name, parts[at + 1]]] : [])));
  if (opcode === 'Map') return Object.fromEntries(parts as [string, unknown][]);
  return parts;
}

describe('an ITF trace', () => {
  it('holds, to Quint, the values that TLC is given', async () => {
    const { ofItf } = (await load('@informalsystems/quint/dist/src/itf.js')) as {
      readonly ofItf: (trace: unknown) => readonly QuintValue[];
    };
    fc.assert(
      fc.property(anyRun, ({ config, schedule }) => {
        const text = exportRun(config, schedule, 'itf', schedule.length > 0 ? { notes: NOTES } : {});
        const states = ofItf(JSON.parse(text)).map(plain);
        const { counterexample } = JSON.parse(exportRun(config, schedule, 'tlc')) as {
          readonly counterexample: { readonly state: readonly (readonly [number, unknown])[] };
        };
        expect(states).toEqual(counterexample.state.map(([, state]) => state));
      }),
      { numRuns: 25 },
    );
  });
});
