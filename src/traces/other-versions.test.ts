import { describe, expect, it } from 'vitest';
import { ITF, TLC, opening, runOf, textIn, type Itf, type Tlc, type State } from './fixtures/opening.ts';

/* Files as other versions of the tools write them, which are read as before. */

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
