import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXPECTED, textOf, type Expected } from './fixtures/public.ts';
import { importRun } from './index.ts';

/*
 * Files as other versions of the tools write them, which are read as before; and files that were cut, joined or changed, of
 * which none may come to another run without a word.
 */

const nameOf = (file: string): string => file.replace(/^.*\//, '');
const contextOf = ({ file, config, mapping }: Expected) => ({
  name: nameOf(file),
  ...(config ? { config } : {}),
  ...(mapping ? { mapping } : {}),
});
const opening = (kind: string): readonly Expected[] =>
  EXPECTED.filter(
    (one) => one.kind === kind && /^(?:opens|rows)/.test(one.expect) && !one.file.startsWith('bad/'),
  );
const textIn = ({ file }: Expected): string => textOf(file).replace(/^\ufeff/, '');
const runOf = (expected: Expected, text = textIn(expected)) => {
  const run = importRun(text, contextOf(expected));
  if (!run.ok) throw new Error(`${expected.file}: ${run.error.reason}`);
  return run.value;
};

type State = Record<string, unknown>;
interface Tlc {
  counterexample: { action?: unknown[][]; state: [number, State][] };
  vars?: string[];
}
interface Itf {
  '#meta'?: unknown;
  params?: string[];
  vars: string[];
  states: State[];
  loop?: number;
}
/** Every second one. */
const TLC = opening('tlc-json').filter((_, at) => at % 2 === 0);
const ITF = opening('itf');

describe('a counterexample of another version of TLC', () => {
  const changes: Readonly<Record<string, (file: Tlc) => void>> = {
    'without edges': ({ counterexample }) => delete counterexample.action,
    'with edges that tell no thread': ({ counterexample }) => {
      for (const [, edge] of counterexample.action ?? []) {
        delete (edge as State)['context'];
        delete (edge as State)['parameters'];
      }
    },
    'without a list of variables': (file) => delete file.vars,
    'with its states in another order': ({ counterexample }) => {
      counterexample.state = counterexample.state.toReversed();
    },
    'with each state twice': ({ counterexample }) => {
      const twice = counterexample.state.flatMap(([, state]) => [state, structuredClone(state)]);
      counterexample.state = twice.map((state, at) => [at + 1, state]);
    },
    'with what an ALIAS adds': ({ counterexample }) => {
      for (const [at, state] of counterexample.state) Object.assign(state, { depth: at, view: { a: [at] } });
    },
    'with sets in another order': ({ counterexample }) => {
      for (const [, state] of counterexample.state) {
        for (const [name, value] of Object.entries(state)) {
          if (Array.isArray(value)) state[name] = value.toReversed();
        }
      }
    },
    'that goes back to its first state': ({ counterexample }) => {
      const [first, last] = [counterexample.state[0], counterexample.state.at(-1)];
      counterexample.action?.push([last, { name: 'V1', location: {} }, first]);
    },
  };
  it.each(Object.entries(changes))('%s is read as before', (_, change) => {
    for (const expected of TLC) {
      const file = JSON.parse(textIn(expected)) as Tlc;
      change(file);
      expect([expected.file, runOf(expected, JSON.stringify(file))]).toEqual([
        expected.file,
        runOf(expected),
      ]);
    }
  });
});

describe('an ITF trace of another tool', () => {
  const mapped = (change: (value: State) => unknown) => {
    const walk = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(walk);
      if (typeof value !== 'object' || value === null) return value;
      const parts = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, walk(part)]));
      return change(parts);
    };
    return (file: Itf): void => {
      file.states = file.states.map((state) => walk(state) as State);
    };
  };
  const changes: Readonly<Record<string, (file: Itf) => void>> = {
    'with plain numbers': mapped((value) => ('#bigint' in value ? Number(value['#bigint']) : value)),
    'with sets as lists': mapped((value) => value['#set'] ?? value),
    'with functions as records': mapped((value) =>
      '#map' in value ? Object.fromEntries(value['#map'] as [string, unknown][]) : value,
    ),
    'with pairs as tuples': mapped((value) =>
      '#map' in value ? { '#map': (value['#map'] as unknown[][]).map((pair) => ({ '#tup': pair })) } : value,
    ),
    'with modules in front of names': (file) => {
      file.vars = file.vars.map((name) => `main::inner::${name}`);
      file.states = file.states.map((state) =>
        Object.fromEntries(
          Object.entries(state).map(([name, value]) => [
            name.startsWith('#') ? name : `main::inner::${name}`,
            value,
          ]),
        ),
      );
    },
    'without a word on itself': (file) => {
      delete file['#meta'];
      for (const state of file.states) delete state['#meta'];
    },
    'with parameters and types': (file) => {
      Object.assign(file, { params: ['N'], '#meta': { varTypes: { pc: 'Str -> Str' }, format: 'ITF' } });
      Object.assign(file.states[0] ?? {}, { N: { '#bigint': '3' } });
    },
    'that goes back': (file) => (file.loop = 0),
    'with what Quint adds for tests': (file) => {
      file.vars = [...file.vars, 'mbt::actionTaken', ...file.vars];
      for (const state of file.states) {
        Object.assign(state, {
          'mbt::actionTaken': '',
          'mbt::nondetPicks': { w: { tag: 'None', value: {} } },
        });
      }
    },
  };
  it.each(Object.entries(changes))('%s is read as before', (_, change) => {
    for (const expected of ITF) {
      const file = JSON.parse(textIn(expected)) as Itf;
      change(file);
      expect([expected.file, runOf(expected, JSON.stringify(file))]).toEqual([
        expected.file,
        runOf(expected),
      ]);
    }
  });
});

describe('a run saved here', () => {
  it('is read without any key that it may lack', () => {
    for (const expected of opening('own')) {
      const file = JSON.parse(textIn(expected)) as State;
      const whole = runOf(expected);
      for (const [key, usual] of Object.entries({
        fix: 'none',
        grain: 'coarse',
        step: whole.schedule.length,
        outcome: file['outcome'],
        steps: file['steps'],
      })) {
        if (file[key] === usual)
          expect(runOf(expected, JSON.stringify({ ...file, [key]: undefined }))).toEqual(whole);
      }
    }
  });
});

describe('a file that is cut', () => {
  it('is no JSON, and names the last line', () => {
    for (const expected of [...TLC, ...ITF, ...opening('own')]) {
      const text = JSON.stringify(JSON.parse(textIn(expected)), null, 1);
      for (const part of [0.1, 0.5, 0.9, 0.999]) {
        const cut = text.slice(0, Math.floor(text.length * part));
        const read = importRun(cut, contextOf(expected));
        if (read.ok) throw new Error(`${expected.file} was read.`);
        expect([expected.file, read.error.refusal.kind, read.error.at]).toEqual([
          expected.file,
          'syntax',
          cut.split('\n').length,
        ]);
      }
    }
  });

  it('of SPIN is the beginning of its run', () => {
    for (const expected of opening('spin-trail')) {
      const lines = textIn(expected).split('\n');
      const whole = runOf(expected).schedule;
      for (const part of [0.3, 0.6, 0.8]) {
        const cut = lines.slice(0, Math.floor(lines.length * part)).join('\n');
        const read = importRun(cut, contextOf(expected));
        if (!read.ok) {
          // Only where no step is left.
          expect([expected.file, read.error.refusal.kind]).toEqual([expected.file, 'noSteps']);
          continue;
        }
        expect([expected.file, read.value.schedule]).toEqual([
          expected.file,
          whole.slice(0, read.value.schedule.length),
        ]);
      }
    }
  });

  it('of ThreadSanitizer lacks an access, or has its rows still', () => {
    for (const expected of opening('tsan')) {
      const text = textIn(expected);
      const whole = runOf(expected);
      const second = text.indexOf('Previous ');
      const before = importRun(text.slice(0, second), contextOf(expected));
      expect([expected.file, before.ok ? null : before.error.refusal.kind]).toEqual([
        expected.file,
        'halfReport',
      ]);
      const location = text.indexOf('\n\n', second);
      const after = importRun(text.slice(0, location), contextOf(expected));
      if (!after.ok) throw new Error(after.error.reason);
      expect(after.value.accesses?.map(({ row }) => row)).toEqual(whole.accesses?.map(({ row }) => row));
    }
  }, 60_000);
});

describe('files that are joined', () => {
  it('of SPIN are several runs', () => {
    for (const expected of opening('spin-trail')) {
      const text = textIn(expected);
      const read = importRun(`${text}\n${text}`, contextOf(expected));
      expect([expected.file, read.ok ? null : read.error.refusal]).toMatchObject([
        expected.file,
        { kind: 'shape', what: { kind: 'severalRuns' } },
      ]);
    }
  });

  it('of JSON are refused where the second begins', () => {
    for (const expected of [...TLC.slice(0, 5), ...ITF.slice(0, 5)]) {
      const text = textIn(expected).trimEnd();
      const read = importRun(`${text}\n${text}`, contextOf(expected));
      expect(read.ok ? null : [read.error.refusal.kind, read.error.at]).toEqual([
        'syntax',
        text.split('\n').length + 1,
      ]);
    }
  });

  it('of ThreadSanitizer are read each, and told by their numbers', () => {
    const [one, two] = ['tsan/openzfs.finding2.clang.txt', 'tsan/openzfs.finding1.clang.txt'].map((file) =>
      textOf(file),
    );
    const alone = importRun(one ?? '');
    const both = importRun(`${one ?? ''}${two ?? ''}`);
    if (!alone.ok || !both.ok) throw new Error('a report');
    expect(both.value).toMatchObject({ schedule: alone.value.schedule, accesses: alone.value.accesses });
    expect(both.value.note?.flatMap((note) => ('number' in note ? [[note.kind, note.number]] : []))).toEqual([
      ['report', 2],
    ]);
  });
});

describe('a file in which one thing is changed', () => {
  /** Changes a value into another of its kind. */
  const other = (value: unknown): unknown => {
    if (typeof value === 'number') return value + 1;
    if (typeof value === 'boolean') return !value;
    if (typeof value === 'string') return /^\w+$/.test(value) && value !== 'PACK' ? 'PACK' : 'P2';
    return Array.isArray(value) ? [...(value as unknown[]), 63] : value;
  };

  it('of TLC is refused, and names the state', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TLC), fc.nat(), fc.nat(), fc.nat(), (expected, place, name, thread) => {
        const file = JSON.parse(textIn(expected)) as Tlc;
        const { state } = file.counterexample;
        const at = place % state.length;
        const values = state[at]?.[1] ?? {};
        const names = Object.keys(values);
        const key = names[name % names.length] ?? '';
        const value = values[key];
        if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
          const parts = value as State;
          const own = Object.keys(parts)[thread % Object.keys(parts).length] ?? '';
          parts[own] = other(parts[own]);
        } else values[key] = other(value);
        const read = importRun(JSON.stringify(file), contextOf(expected));
        if (read.ok) throw new Error(`${expected.file}: state ${at}, ${key} was read.`);
        const { kind } = read.error.refusal;
        expect(['differs', 'otherConfig', 'unknownRow', 'shape', 'notEnabled']).toContain(kind);
        // Steps count from 1, as states do from 0. A changed last step may be told at the one that it leads from.
        if (kind === 'differs' || kind === 'unknownRow') expect(read.error.at).toBe(at);
      }),
      { numRuns: 300 },
    );
  });

  it('of SPIN is refused where a step is missing, but for one that ends the listing', () => {
    for (const expected of opening('spin-trail')) {
      const lines = textIn(expected).split('\n');
      const whole = runOf(expected).schedule;
      const numbers = [...new Set(lines.flatMap((line) => /^\s*(\d+):\tproc +\d+ /.exec(line)?.[1] ?? []))];
      for (const number of [numbers[3], numbers[7]]) {
        if (number === undefined) continue;
        const left = lines.filter((line) => !new RegExp(`^\\s*${number}:\\tproc`).test(line)).join('\n');
        const read = importRun(left, contextOf(expected));
        if (read.ok)
          expect([expected.file, number, read.value.schedule]).toEqual([expected.file, number, whole]);
      }
    }
  });
});
