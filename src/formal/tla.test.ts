import { describe, expect, it } from 'vitest';
import { explore } from '../explore/index.ts';
import type { Config } from '../threads/index.ts';
import { exportName, formalModelOf } from './cachefile/index.ts';
import { REPORTED, nameOf, workers } from './fixtures/configs.ts';
import { parseTla, scopeErrors } from './fixtures/tla-syntax.ts';
import { runTla } from './fixtures/tla-run.ts';
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

function exported(config: Config) {
  const model = formalModelOf(config);
  if (!model) throw new Error('This config is exported.');
  const answer = explore(config, { traces: false });
  return { model, answer, files: tlaOf(model, answer, exportName(config)) };
}

describe.each(CONFIGS.map((config) => [nameOf(config), config] as const))('the TLA+ of %s', (_, config) => {
  const { model, answer, files } = exported(config);

  it('is TLA+, with one operator a row', async () => {
    const syntax = await parseTla(files.module);
    expect(syntax.errors).toEqual([]);
    expect(scopeErrors(syntax, KNOWN)).toEqual([]);
    const operators = syntax.operators.map((operator) => operator.name);
    const rows = model.roles.flatMap((role) => role.actions.map((action) => actionName(model, role, action)));
    expect(operators.filter((operator) => rows.includes(operator))).toEqual(rows);
    expect(new Set(rows).size).toBe(rows.length);
    const asked = [...files.config.matchAll(/^(?:\\\* )?(?:INVARIANT|SYMMETRY|INIT|NEXT) (\w+)$/gm)].map(
      (match) => match[1],
    );
    expect(asked.filter((operator) => !operators.includes(operator ?? ''))).toEqual([]);
  });

  it('has the states and transitions of the explorer, and ends in its outcomes', async () => {
    const outcomes = answer.outcomes.map((_outcome, index) => `outcome_${index + 1}`);
    const invariants = [...files.config.matchAll(/^INVARIANT (\w+)$/gm)].map((match) => match[1] ?? '');
    const refuted = [...files.config.matchAll(/^\\\* INVARIANT (\w+)$/gm)].map((match) => match[1] ?? '');
    const found = runTla(await parseTla(files.module), [...invariants, ...refuted, ...outcomes]);
    expect(found.distinct).toBe(answer.reachableStates);
    expect(found.generated).toBe(answer.transitions + answer.terminalStates + 1);
    // Every outcome is reached, and the .cfg says rightly what holds.
    expect([...found.held].filter((predicate) => predicate.startsWith('outcome_'))).toHaveLength(
      outcomes.length,
    );
    expect(invariants.filter((invariant) => found.failed.has(invariant))).toEqual([]);
    const isCertain = config.world === 'article' || model.roles.length === 1;
    if (isCertain) expect(refuted.filter((invariant) => !found.failed.has(invariant))).toEqual([]);
  });
});

describe('the tests above', () => {
  it('see a text that is no TLA+', async () => {
    const { files } = exported(workers('none', 'none'));
    const broken = files.module.replace('pc = [w', 'pc = = [w');
    expect((await parseTla(broken)).errors).not.toEqual([]);
  });

  it('see a name that stands for two things, and one that is not defined', async () => {
    const syntax = await parseTla('---- MODULE M ----\nVARIABLE i\nA(i) == i\nB == C\nC == 1\n====\n');
    expect(scopeErrors(syntax, [])).toEqual(['i in A stands for two things', 'C in B is not defined before']);
  });

  it('see a row that does something else', async () => {
    const { files, answer } = exported(workers('none', 'none'));
    const changed = files.module.replace("cut' = cut \\cup {k[w]}", "cut' = cut");
    expect(changed).not.toBe(files.module);
    expect(runTla(await parseTla(changed), []).distinct).not.toBe(answer.reachableStates);
  });
});
