import { describe, expect, it } from 'vitest';
import { sweep } from '../../scripts/lib/sweep.ts';
import { defined } from '../base/index.ts';
import { explore } from '../explore/index.ts';
import type { Config } from '../threads/index.ts';
import { tlcCounts } from './commands.ts';
import { configNamed, exportName, formalModelOf } from './cachefile/index.ts';
import { REPORTED, nameOf, workers } from './fixtures/configs.ts';
import { parseTla, scopeErrors } from './fixtures/tla-syntax.ts';
import { TlaModule, runTla } from './fixtures/tla-run.ts';
import { functionOf, setOf, type Names, type Value } from './fixtures/tla-values.ts';
import { readTlcConfig } from './fixtures/tlc-config.ts';
import { actionName } from './tla-actions.ts';
import { tlaOf } from './tla.ts';

const KNOWN = ['Cardinality', 'Permutations'];
const CONFIGS: readonly Config[] = [
  ...REPORTED,
  workers('none', 'none'),
  workers('clone', 'clone'),
  workers('lock', 'lock'),
  workers('lock-narrow', 'lock-narrow'),
  workers('none', 'clone'),
  workers('lock', 'none'),
  workers('lock', 'lock', 'lock'),
  workers('lock', 'clone', 'lock'),
  { ...workers('none', 'none'), path: '/a//b' },
  { ...workers('none', 'none'), path: '/zc', grain: 'byte' },
  { ...workers('clone', 'lock'), path: '/zc', grain: 'byte' },
];
const reportedOn = (path: string): Config => ({
  world: 'article',
  path,
  threads: 3,
  fix: [],
  grain: 'coarse',
});

function exported(config: Config) {
  const model = formalModelOf(config);
  if (!model) throw new Error('This config is exported.');
  const answer = explore(config, { traces: false });
  return { model, answer, files: tlaOf(model, answer, exportName(config)) };
}

describe.each(sweep(CONFIGS.map((config) => [nameOf(config), config] as const)))(
  'the TLA+ of %s',
  (_, config) => {
    const { model, answer, files } = exported(config);

    it('is valid TLA+, with one operator for each row', async () => {
      const syntax = await parseTla(files.module);
      expect(syntax.errors).toEqual([]);
      expect(scopeErrors(syntax, KNOWN)).toEqual([]);
      const operators = syntax.operators.map((operator) => operator.name);
      const rows = model.roles.flatMap((role) =>
        role.actions.map((action) => actionName(model, role, action)),
      );
      expect(operators.filter((operator) => rows.includes(operator))).toEqual(rows);
      expect(new Set(rows).size).toBe(rows.length);
      const asked = [files.config, files.symmetric ?? ''].flatMap((text) => readTlcConfig(text).operators);
      expect(asked.filter((operator) => !operators.includes(operator))).toEqual([]);
    });

    it('has the states and transitions of the explorer, and ends in its outcomes', async () => {
      const outcomes = answer.outcomes.map((_outcome, index) => `outcome_${index + 1}`);
      const cfg = readTlcConfig(files.config);
      const { invariants, named: refuted } = cfg;
      const syntax = await parseTla(files.module);
      const found = runTla(syntax, cfg, [...invariants, ...refuted, ...outcomes]);
      expect(found.distinct).toBe(answer.reachableStates);
      expect(found.generated).toBe(answer.transitions + answer.terminalStates + 1);
      // Every outcome is reached, and the .cfg tells correctly what holds.
      expect([...found.held].filter((predicate) => predicate.startsWith('outcome_'))).toHaveLength(
        outcomes.length,
      );
      expect(invariants.filter((invariant) => found.failed.has(invariant))).toEqual([]);
      const isCertain = config.world === 'article' || model.roles.length === 1;
      if (isCertain) expect(refuted.filter((invariant) => !found.failed.has(invariant))).toEqual([]);
      // TLC names a step after its row, with the thread that takes it.
      const rows = model.roles.flatMap((role) =>
        role.actions.map((action) => actionName(model, role, action)),
      );
      const steps = [...found.actions].filter((action) => action !== 'Done');
      expect(steps.filter((action) => !rows.some((row) => action === `${row} w`))).toEqual([]);
      expect(steps).not.toEqual([]);
    });

    it('has threads that a trace can name, and a second .cfg where workers are equal', async () => {
      const { constants, symmetry } = readTlcConfig(files.config);
      expect(Object.entries(constants)).toEqual(
        model.letters.map((letter) => [`Thread${letter}`, `Thread${letter}`]),
      );
      expect(symmetry).toBeNull();
      const swapped = tlcCounts(answer).symmetric;
      expect(files.symmetric !== null).toBe(swapped !== null);
      if (files.symmetric === null) return;
      const cfg = readTlcConfig(files.symmetric);
      expect(cfg.symmetry).toBe('Symmetry');
      expect(runTla(await parseTla(files.module), cfg, []).distinct).toBe(swapped);
    });
  },
);

describe('what TLC generates', () => {
  const [reported, clone] = [REPORTED[0], REPORTED.find(({ fix }) => fix.join() === 'clone')];
  // Counts of TLC 2.20: of the module with plain disjunctions in its guards, as it used to be, and of the present module.
  it.each([
    [reported, 1307, 1257],
    [clone, 667, 651],
    [reportedOn('/zc'), 1345, 1321],
    [reportedOn('/etc/zfs/pools'), 1298, 1242],
  ])('is promised: %o', async (config, before, now) => {
    const { files, answer } = exported(defined(config, 'config'));
    const count = async (module: string): Promise<number> =>
      runTla(await parseTla(module), readTlcConfig(files.config), []).generated;
    expect(tlcCounts(answer).generated).toBe(now);
    expect(files.module.replace(/\s+/g, ' ')).toContain(`${now} generated`);
    expect(await count(files.module)).toBe(now);
    expect(await count(files.module.replaceAll(') = TRUE\n', ')\n'))).toBe(before);
  });
});

/** Converts a value in TLC's JSON: a function is an object, a set a list. */
function valueOf(json: unknown): Value {
  if (Array.isArray(json)) return setOf(json.map(valueOf));
  if (typeof json === 'object' && json !== null)
    return functionOf(Object.entries(json).map(([thread, value]) => [thread, valueOf(value)]));
  return json as Value;
}
const stateOf = (json: object): Names =>
  Object.fromEntries(Object.entries(json).map(([name, value]) => [name, valueOf(value)]));

interface Dump {
  readonly counterexample: {
    readonly action: readonly (readonly [
      readonly [number, object],
      {
        readonly name: string;
        readonly context: Readonly<Record<string, string>>;
        readonly location: { readonly beginLine: number; readonly endLine: number; readonly module: string };
      },
      readonly [number, object],
    ])[];
  };
  readonly vars: readonly string[];
}
// Runs that TLC 2.20 wrote with `-dumpTrace json`. Each has the name of its module.
const DUMPS = import.meta.glob<Dump>('./fixtures/tlc/*.json', { eager: true, import: 'default' });

describe.each(Object.entries(DUMPS))('a run that TLC wrote, %s', (file, { counterexample, vars }) => {
  const name = defined(/(\w+)\.json$/.exec(file)?.[1], 'name');
  const config = defined(configNamed(name) ?? undefined, name);

  it('is a run of the module, step by step, by the names of row and thread', async () => {
    const { files } = exported(config);
    const module = new TlaModule(await parseTla(files.module), readTlcConfig(files.config));
    expect([...module.variables].sort()).toEqual([...vars].sort());
    const [begin] = module.initialStates().map((state) => module.key(state));
    const lines = files.module.split('\n');
    let at = begin;
    for (const [[, before], { name: action, context, location }, [, after]] of counterexample.action) {
      const state = stateOf(before);
      expect(module.key(state)).toBe(at);
      const taken = module
        .steps(state)
        .filter((step) => step.name === action && step.bound['w'] === context['w']);
      expect(taken.map(({ next }) => module.key(next))).toEqual([module.key(stateOf(after))]);
      at = module.key(stateOf(after));
      expect(location.module).toBe(name);
      // TLC gives the position of the action's body, below the line of its name.
      expect(lines[location.beginLine - 2]).toBe(`${action}(w) ==`);
      expect(lines[location.endLine]).toBe('');
    }
    expect(counterexample.action.length).toBeGreaterThan(0);
  });
});

describe('these tests', () => {
  it('detect a text that is not TLA+', async () => {
    const { files } = exported(workers('none', 'none'));
    const broken = files.module.replace('pc = [w', 'pc = = [w');
    expect((await parseTla(broken)).errors).not.toEqual([]);
  });

  it('detect a name that is defined twice, and one that is not defined', async () => {
    const syntax = await parseTla('---- MODULE M ----\nVARIABLE i\nA(i) == i\nB == C\nC == 1\n====\n');
    expect(scopeErrors(syntax, [])).toEqual(['i in A stands for two things', 'C in B is not defined before']);
  });

  it('detect a symmetry of threads that are strings, which TLC refuses', async () => {
    const { files } = exported(workers('none', 'none'));
    const syntax = await parseTla(files.module);
    const { constants } = readTlcConfig(files.config);
    expect(() => new TlaModule(syntax, { constants, symmetry: 'Symmetry' })).toThrow(
      'no model value: "ThreadA"',
    );
  });

  it('detect a changed row', async () => {
    const { files, answer } = exported(workers('none', 'none'));
    const changed = files.module.replace("cut' = cut \\cup {k[w]}", "cut' = cut");
    expect(changed).not.toBe(files.module);
    expect(runTla(await parseTla(changed), readTlcConfig(files.config), []).distinct).not.toBe(
      answer.reachableStates,
    );
  });
});
