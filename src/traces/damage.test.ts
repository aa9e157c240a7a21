import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defined } from '../base/index.ts';
import { exportName } from '../formal/index.ts';
import { anyRun } from './fixtures/any-run.ts';
import { EXPECTED, textOf } from './fixtures/public.ts';
import { EXTENSIONS, exportRun, importRun } from './index.ts';

describe('any text', () => {
  const settles = (text: string) => {
    const read = importRun(text, { name: 'NulAndVoid_reported_none_coarse.x' });
    if (!read.ok) expect(read.error.reason.length).toBeGreaterThan(5);
  };
  it('is read or refused', () => {
    fc.assert(fc.property(fc.string({ maxLength: 400 }), settles), { numRuns: 300 });
    fc.assert(fc.property(fc.json(), settles), { numRuns: 300 });
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        settles(JSON.stringify({ counterexample: { state: one, action: other } }));
        settles(JSON.stringify({ counterexample: { state: [[1, one]], action: [[other, other, one]] } }));
        settles(JSON.stringify({ vars: other, states: one }));
        settles(JSON.stringify({ vars: other, states: [one, { pc: other }, { pc: { '#map': one } }] }));
        settles(JSON.stringify({ traceEvents: one, otherData: other }));
        settles(JSON.stringify({ format: 'nul-and-void run', version: 1, world: one, schedule: other }));
      }),
      { numRuns: 100 },
    );
  });

  it('is read or refused where a real file was cut, doubled, or changed by a sign', () => {
    const files = EXPECTED.map(({ file }) => textOf(file)).filter((text) => text.length < 12_000);
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.nat(12_000),
        fc.constantFrom('', '"', '[', '{', ':', '\n', '\0', '9', '-1', '__proto__', '\r'),
        (text, place, sign) => {
          const at = place % (text.length + 1);
          settles(text.slice(0, at) + sign + text.slice(at + 1));
          settles(text.slice(0, at));
          settles(text + text.slice(at));
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it('is refused at once where it is too large or too deep', () => {
    expect(importRun('['.repeat(4_000_001))).toMatchObject({ error: { refusal: { kind: 'tooLarge' } } });
    expect(importRun('['.repeat(3_999_999))).toMatchObject({ error: { refusal: { kind: 'tooDeep' } } });
    expect(importRun(`{"counterexample":${'{"a":'.repeat(100)}`)).toMatchObject({
      error: { tool: 'tlc', refusal: { kind: 'tooDeep' } },
    });
  });

  it('takes no time that grows faster than the text', () => {
    const lines = [
      '1: proc  1 (a) '.repeat(250_000),
      `1:\tproc  1 (validator) ${'x:1 '.repeat(900_000)}`,
      `WARNING: ThreadSanitizer: data race\n${'  Read of size 8 at 0x7 '.repeat(160_000)}`,
      `ThreadSanitizer ${'a ('.repeat(1_200_000)}`,
      'S.'.repeat(1_900_000),
      'outcome_1: '.repeat(350_000),
      `${'-'.repeat(3_000_000)} MODULE`,
      ' '.repeat(3_999_000),
      `${' '.repeat(3_000_000)}x`,
      '\n'.repeat(3_000_000) + 'x',
      '1:1:1\n'.repeat(600_000),
    ];
    for (const text of lines) settles(text);
  });
});

describe('any run', () => {
  it('comes back as it left', () => {
    fc.assert(
      fc.property(
        anyRun,
        fc.constantFrom('tlc' as const, 'itf' as const, 'own' as const),
        ({ config, schedule }, kind) => {
          // A trace of one state names no module; the name of its file does.
          const name = schedule.length === 0 ? `${exportName(config)}${EXTENSIONS[kind]}` : 'run.json';
          const back = importRun(exportRun(config, schedule, kind), { name });
          if (!back.ok) throw new Error(back.error.reason);
          expect(back.value).toMatchObject({ config, schedule });
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  /** Changes one value of one thread, or a shared one, into another that it could have. */
  const damaged = (value: unknown, choice: number): unknown => {
    if (typeof value === 'boolean') return !value;
    if (typeof value === 'number') return value + 1;
    if (typeof value === 'string') return value === 'ok' ? 'crash' : 'ok';
    if (Array.isArray(value))
      return value.includes(0) ? value.filter((one) => one !== 0) : [0, ...(value as unknown[])];
    const parts = Object.entries(value as object);
    const [name, part] = defined(parts[choice % parts.length], 'a thread');
    return { ...(value as object), [name]: damaged(part, choice) };
  };

  it('is refused at the very step whose state was changed', () => {
    fc.assert(
      fc.property(
        anyRun,
        fc.nat(999),
        fc.nat(99),
        fc.nat(9),
        ({ config, schedule }, place, which, choice) => {
          fc.pre(schedule.length > 0);
          const file = JSON.parse(exportRun(config, schedule, 'tlc')) as {
            counterexample: { state: [number, Record<string, unknown>][] };
          };
          const { state } = file.counterexample;
          const at = place % state.length;
          const [, values] = defined(state[at], 'state');
          const names = Object.keys(values);
          const name = defined(names[which % names.length], 'variable');
          values[name] = damaged(values[name], choice);
          // A state that is now that of before is a repetition, and the step after it the one that does not follow.
          fc.pre(JSON.stringify(values) !== JSON.stringify(state[at - 1]?.[1]));
          const back = importRun(JSON.stringify(file));
          if (back.ok) throw new Error(`${name} of state ${at} was changed`);
          expect(back.error.at).toBe(at);
          expect(back.error.reason).toContain(name);
        },
      ),
      { numRuns: 100 },
    );
  }, 60_000);
});
