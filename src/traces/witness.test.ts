import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportName } from '../formal/index.ts';
import { anyRun } from './fixtures/any-run.ts';
import { EXTENSIONS, exportRun, importRun, type ExportKind } from './index.ts';

type Numbered = [number, Record<string, unknown>];
interface Counterexample {
  counterexample: { state: Numbered[]; action: [Numbered, { name: string; context?: unknown }, Numbered][] };
}
interface Itf {
  vars: string[];
  states: Record<string, unknown>[];
  loop?: number;
}
type Run = Parameters<typeof exportRun>;
const nameOf = (config: Run[0], kind: ExportKind) => ({ name: `${exportName(config)}${EXTENSIONS[kind]}` });
const isRun = (text: string, [config, schedule]: readonly [Run[0], Run[1]], kind: ExportKind): void => {
  const back = importRun(text, nameOf(config, kind));
  if (!back.ok) throw new Error(back.error.reason);
  expect(back.value).toMatchObject({ config, schedule });
};

describe('what a trace says besides its states is no witness', () => {
  it('is the same run where its edges bear the names and threads of other steps, and are in another order', () => {
    fc.assert(
      fc.property(anyRun, fc.nat(99), fc.nat(99), ({ config, schedule }, from, turn) => {
        const file = JSON.parse(exportRun(config, schedule, 'tlc')) as Counterexample;
        const { state, action } = file.counterexample;
        const named = action.map(([before, , after], at): (typeof action)[number] => [
          before,
          action[(at + turn) % action.length]?.[1] ?? { name: 'Next' },
          after,
        ]);
        const last = state.at(-1);
        const target = state[from % state.length];
        const name = action.at(-1)?.[1];
        // The edge that closes a loop, or repeats the last state, bears the name of the step before.
        if (last && target && name) named.push([last, name, target]);
        file.counterexample.action = named.toReversed();
        file.counterexample.state = state.toReversed();
        isRun(JSON.stringify(file), [config, schedule], 'tlc');
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('is the same run where states repeat, or a trace goes back to an earlier one', () => {
    fc.assert(
      fc.property(anyRun, fc.nat(99), fc.nat(3), ({ config, schedule }, place, more) => {
        const file = JSON.parse(exportRun(config, schedule, 'itf')) as Itf;
        const at = place % file.states.length;
        const again = Array.from({ length: more }, () => structuredClone(file.states[at] ?? {}));
        file.states = file.states.toSpliced(at, 0, ...again);
        file.loop = place % file.states.length;
        for (const state of file.states) state['#meta'] = { index: 0, action: 'V1', thread: 'ThreadV' };
        isRun(JSON.stringify(file), [config, schedule], 'itf');
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('is the same run with Windows line ends and tabs between its parts', () => {
    fc.assert(
      fc.property(
        anyRun,
        fc.constantFrom<ExportKind[]>('tlc', 'itf', 'own'),
        ({ config, schedule }, kind) => {
          const text = JSON.stringify(JSON.parse(exportRun(config, schedule, kind)), null, '\t');
          isRun(`\ufeff${text.replaceAll('\n', '\r\n')}\r\n\r\n`, [config, schedule], kind);
        },
      ),
      { numRuns: 30 },
    );
  }, 60_000);

  it('is refused at the step that is left out', () => {
    fc.assert(
      fc.property(anyRun, fc.nat(99), ({ config, schedule }, place) => {
        fc.pre(schedule.length > 2);
        const file = JSON.parse(exportRun(config, schedule, 'itf')) as Itf;
        const at = 1 + (place % (file.states.length - 2));
        const [before, gone, after] = file.states.slice(at - 1, at + 2).map((state) => {
          const { '#meta': _, ...values } = state;
          return JSON.stringify(values);
        });
        fc.pre(before !== gone && gone !== after && before !== after);
        file.states.splice(at, 1);
        const back = importRun(JSON.stringify(file), nameOf(config, 'itf'));
        expect(back).toMatchObject({ ok: false, error: { tool: 'itf', at } });
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
