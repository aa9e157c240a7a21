import { describe, expect, it, vi } from 'vitest';
import type { Config, Grain } from '../threads/index.ts';
import { replayed } from './fixtures/cost.ts';
import { searchNaively } from './fixtures/naive.ts';
import { explore } from './index.ts';

// The searches need more than the default timeout on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const faithful = (path: string, fix: readonly string[], grain: Grain): Config => ({
  world: 'faithful',
  path,
  threads: fix.length,
  fix,
  grain,
});
const article = (path: string, fix: readonly string[], grain: Grain): Config => ({
  world: 'article',
  path,
  threads: 3,
  fix,
  grain,
});

const whole: readonly Config[] = [
  faithful('/a/bc', ['none', 'none'], 'coarse'),
  faithful('/a/bc', ['none', 'none'], 'slot'),
  faithful('/a/bc', ['none', 'none'], 'byte'),
  faithful('/var//x', ['none', 'none'], 'coarse'),
  faithful('/var//x', ['none', 'none'], 'slot'),
  faithful('/srv/./p', ['none', 'none'], 'coarse'),
  faithful('/srv/./p', ['none', 'none'], 'slot'),
  faithful('/srv/../p', ['none', 'lock-narrow'], 'slot'),
  faithful('/a/.', ['none', 'none'], 'coarse'),
  faithful('/a', ['none', 'lock', 'lock'], 'slot'),
  faithful('/a/bc', ['none', 'clone'], 'byte'),
  faithful('/a/bc', ['clone', 'none'], 'slot'),
  faithful('/a/bc', ['lock', 'none'], 'slot'),
  faithful('/a/bc', ['lock', 'none'], 'byte'),
  faithful('/a/bc', ['lock', 'lock'], 'byte'),
  faithful('/a/bc', ['clone', 'clone'], 'slot'),
  faithful('/a/bc', ['lock-narrow', 'lock-narrow'], 'slot'),
  faithful('/a/bc', ['lock-narrow', 'lock'], 'coarse'),
  faithful('/a', ['lock', 'clone', 'lock'], 'coarse'),
  faithful('/a/b', ['lock', 'lock', 'lock-narrow'], 'coarse'),
  article('/a/bc', [], 'coarse'),
  article('/tmp/Zc', [], 'coarse'),
  article('/a/bc', ['clone', 'join'], 'coarse'),
  article('/a/bc', ['clone', 'lock'], 'coarse'),
  article('/a/bc', ['clone', 'lock', 'refcount'], 'coarse'),
  article('/a/bc', ['clone', 'join-holding-lock'], 'coarse'),
  article('/a', ['join'], 'byte'),
];

/** Configs where model.md has fewer states than whole bytes give (section 6a), so only the outcomes are compared. */
const summarized: readonly Config[] = [
  article('/a', [], 'byte'),
  article('/a', ['clone'], 'byte'),
  article('/Z', ['refcount'], 'byte'),
  article('/..', ['lock'], 'byte'),
  article('/a', ['clone', 'refcount'], 'byte'),
];

const named = (configs: readonly Config[]): [string, Config][] =>
  configs.map((config) => [
    `${config.world} ${config.path} ${config.fix.join('+') || 'none'} ${config.grain}`,
    config,
  ]);

describe.each([...named(whole), ...named(summarized)])('%s', (_name, config) => {
  it('agrees with the naive search', () => {
    const naive = searchNaively(config);
    const answer = explore(config);
    expect(
      answer.outcomes.map(({ outcome, interleavings, probability, minPreemptions, minContextSwitches }) => ({
        outcome,
        interleavings,
        probability,
        minPreemptions,
        minContextSwitches,
      })),
    ).toEqual(
      [...naive.outcomes]
        .map(([outcome, { interleavings, chance, minPreemptions, minContextSwitches }]) => ({
          outcome,
          interleavings: String(interleavings),
          probability: chance.join('/'),
          minPreemptions,
          minContextSwitches,
        }))
        .sort((a, b) => (a.outcome < b.outcome ? -1 : 1)),
    );
    for (const { outcome, schedule, minPreemptions } of answer.outcomes) {
      const run = replayed(config, [...schedule].map(Number));
      expect([run.outcome, run.preemptions]).toEqual([outcome, minPreemptions]);
    }
    if (!whole.includes(config)) return;
    const { outcomes: _outcomes, ...counts } = naive;
    expect(answer).toMatchObject(counts);
  });
});
