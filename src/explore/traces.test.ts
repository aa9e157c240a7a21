import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { replay } from '../schedule/index.ts';
import { programOf, type Config } from '../threads/index.ts';
import { interleavingsOf } from './fixtures/naive.ts';
import { ORACLE, configurationsIn } from './fixtures/oracle.ts';
import { explore } from './index.ts';
import { modelOf } from './model.ts';
import { countBySleepSets } from './sleep-sets.ts';

const packed = readFileSync(new URL(ORACLE, import.meta.url));
const configurations = configurationsIn(gunzipSync(packed).toString());

// The searches need more than the default timeout on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const coarse = configurations.filter(({ grain }) => grain === 'coarse');

describe('Mazurkiewicz traces', () => {
  it.each(coarse.map(({ id, ...rest }): [string, (typeof coarse)[number]] => [id, { id, ...rest }]))(
    'of %s, run one by one with sleep sets, are as many as `countTraces` counts without a run',
    (_id, { world, path, threads, fix, grain, mazurkiewiczTraces }) => {
      const model = modelOf(programOf({ world, path, threads, fix, grain }));
      expect(String(countBySleepSets(model))).toBe(mazurkiewiczTraces);
    },
  );

  it.each([
    ['mixed fixes', ['none', 'clone', 'none'], '/a/b'],
    ['locks of both kinds', ['lock', 'lock-narrow', 'none'], '/a/b'],
    ['four workers', ['lock', 'clone', 'lock', 'lock'], '/zc'],
  ])('of %s are as many either way', (_name, fix, path) => {
    const config: Config = { world: 'faithful', path, threads: fix.length, fix, grain: 'coarse' };
    const { mazurkiewiczTraces } = explore(config, { traces: true });
    expect(mazurkiewiczTraces).toBe(String(countBySleepSets(modelOf(programOf(config)))));
  });

  it.each([[[]], [['join']], [['clone', 'join']], [['lock']], [['lock', 'join']], [['lock', 'refcount']]])(
    'of the reported world with the fixes %s are the different orders of dependent steps',
    (fix: string[]) => {
      const config: Config = { world: 'article', path: '/a/b', threads: 3, fix, grain: 'coarse' };
      const orders = new Set(interleavingsOf(config).map((schedule) => dependentOrder(config, schedule)));
      expect(explore(config).mazurkiewiczTraces).toBe(String(orders.size));
    },
  );

  it('are not counted at finer grains, nor for a partial answer, and for four workers only on request', () => {
    const config: Config = {
      world: 'faithful',
      path: '/a',
      threads: 2,
      fix: ['none', 'none'],
      grain: 'slot',
    };
    expect(explore(config, { traces: true })).not.toHaveProperty('mazurkiewiczTraces');
    const four: Config = { ...config, threads: 4, fix: ['lock', 'lock', 'lock', 'lock'], grain: 'coarse' };
    expect(explore(four)).not.toHaveProperty('mazurkiewiczTraces');
    expect(explore(four, { traces: true }).mazurkiewiczTraces).toBe('24');
    expect(explore({ ...config, grain: 'coarse' }, { maxStates: 50 })).not.toHaveProperty(
      'mazurkiewiczTraces',
    );
  });
});

/** Accesses by the columns of model.md section 6, from the row names alone. Only the run is shared with the explorer. */
function accessesOf(row: string, clones: boolean): readonly string[] {
  const value = clones ? [] : ['value'];
  const table: Readonly<Record<string, readonly string[]>> = {
    V0: ['value'],
    V1: value,
    V2: value.map((object) => `${object}!`),
    V3: value,
    V4: [...value.map((object) => `${object}!`), 'V!'],
    S1: ['value'],
    S2: ['head', 'header'],
    S3: ['name'],
    S4: ['value'],
    S5: ['S!'],
    F1: ['value!', 'header!', 'name!', 'V', 'S'],
    F2: ['head!'],
    LK: ['mutex!'],
    UN: ['mutex!'],
    REF: ['count!'],
    FR: ['count!'],
  };
  return table[row] ?? [];
}

/** Returns the order of every pair of dependent steps as text. Two runs have the same text when they are of one trace. */
function dependentOrder(config: Config, schedule: readonly number[]): string {
  const run = replay(config, schedule);
  if (!run.ok) throw new Error('An interleaving was refused.');
  const { steps, states } = run.value;
  const seen: number[] = [];
  const named = steps.map(({ thread, step }, index) => {
    seen[thread] = (seen[thread] ?? 0) + 1;
    return {
      thread,
      name: `${thread}${step}#${seen[thread]}`,
      kills: states[index + 1]?.isDead === true,
      accesses: accessesOf(step, config.fix.includes('clone')).filter(
        // Ends of threads are read only by a join.
        (access) => config.fix.includes('join') || !/^[VS]!?$/.test(access),
      ),
    };
  });
  const pairs: string[] = [];
  for (const [index, first] of named.entries()) {
    for (const second of named.slice(index + 1)) {
      const conflicts =
        first.thread === second.thread ||
        first.kills ||
        second.kills ||
        first.accesses.some((a) =>
          second.accesses.some((b) => a.replace('!', '') === b.replace('!', '') && `${a}${b}`.includes('!')),
        );
      if (conflicts) pairs.push(`${first.name}<${second.name}`);
    }
  }
  return pairs.sort().join(' ');
}
