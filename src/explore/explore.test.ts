import { describe, expect, it, vi } from 'vitest';
import type { Config } from '../threads/index.ts';
import { ConfigError, explore, type Progress } from './index.ts';
import { replayed } from './fixtures/cost.ts';

// The searches need more than the default timeout on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const three: Config = {
  world: 'faithful',
  path: '/var/cache/zpool.cache',
  threads: 3,
  fix: ['none', 'none', 'none'],
  grain: 'coarse',
};

describe('explore', () => {
  it('throws a ConfigError that names the field', () => {
    const attempt = (): unknown => explore({ ...three, path: 'zpool.cache' });
    expect(attempt).toThrow(ConfigError);
    expect(attempt).toThrow(expect.objectContaining({ field: 'path', name: 'ConfigError' }));
  });

  it('gives a partial answer at the limit of states, and marks it as partial', () => {
    const all = explore(three);
    const part = explore(three, { maxStates: 2000 });
    expect(part.complete).toBe(false);
    expect(part.statesUpToThreadSymmetry).toBeLessThan(2010);
    expect(part.reachableStates).toBeLessThan(all.reachableStates);
    expect(BigInt(part.interleavings)).toBeGreaterThan(0n);
    expect(BigInt(part.interleavings)).toBeLessThan(BigInt(all.interleavings));
    for (const { outcome, schedule, probabilityApprox, minPreemptions } of part.outcomes) {
      const whole = all.outcomes.find((other) => other.outcome === outcome);
      expect(replayed(three, [...schedule].map(Number))).toMatchObject({
        outcome,
        preemptions: minPreemptions,
      });
      expect(whole?.probabilityApprox).toBeGreaterThanOrEqual(probabilityApprox);
      expect(whole?.minPreemptions).toBeLessThanOrEqual(minPreemptions ?? -1);
    }
  });

  it('is complete when the limit equals the number of states', () => {
    const { statesUpToThreadSymmetry } = explore(three);
    expect(explore(three, { maxStates: statesUpToThreadSymmetry }).complete).toBe(true);
    expect(explore(three, { maxStates: statesUpToThreadSymmetry - 1 }).complete).toBe(false);
  });

  it('answers even at a limit of one state', () => {
    expect(explore(three, { maxStates: 1 })).toMatchObject({
      complete: false,
      interleavings: '0',
      outcomes: [],
      shortestInterleaving: 0,
      longestInterleaving: 0,
    });
  });

  it('reports progress through all phases, and stops at an error of the listener', () => {
    const seen: Progress[] = [];
    const config: Config = { ...three, grain: 'slot' };
    explore(config, { onProgress: (progress) => seen.push(progress) });
    expect([...new Set(seen.map(({ phase }) => phase))]).toEqual(['states', 'counts', 'schedules']);
    expect(seen.every(({ outcomes }) => outcomes > 0)).toBe(true);
    const stop = (): never => {
      throw new Error('enough');
    };
    expect(() => explore(config, { onProgress: stop })).toThrow('enough');
  });

  it('gives probabilities that add up to 1', () => {
    const { outcomes } = explore({ ...three, path: '/a//b', fix: ['none', 'clone', 'lock'], grain: 'slot' });
    let [numerator, denominator] = [0n, 1n];
    for (const { probability } of outcomes) {
      const [n = 0n, d = 1n] = probability.split('/').map(BigInt);
      [numerator, denominator] = [numerator * d + n * denominator, denominator * d];
    }
    expect(numerator).toBe(denominator);
  });

  it('gives four workers their exact number of interleavings', () => {
    const answer = explore({ ...three, threads: 4, fix: ['none', 'none', 'none', 'none'] });
    expect(answer).toMatchObject({
      complete: true,
      interleavings: '145631640109550034133327536',
      reachableStates: 22288565,
      statesUpToThreadSymmetry: 985177,
    });
  });

  it('proves clone and lock at slot grain with three workers', () => {
    for (const fix of ['clone', 'lock']) {
      const { outcomes } = explore({ ...three, fix: [fix, fix, fix], grain: 'slot' });
      expect(outcomes.map(({ outcome, probability }) => [outcome, probability])).toEqual([
        ['ok|ok|ok', '1/1'],
      ]);
    }
  });

  it('reaches at slot and byte grain the outcomes that the coarse grain misses from three workers on', () => {
    expect(explore(three).outcomes).toHaveLength(27);
    const slot = explore({ ...three, grain: 'slot' });
    const byte = explore({ ...three, grain: 'byte' });
    expect(slot.outcomes).toHaveLength(35);
    expect(slot.reachableStates).toBe(185959);
    expect(byte.outcomes.map(({ outcome }) => outcome)).toEqual(slot.outcomes.map(({ outcome }) => outcome));
  });

  it('agrees with the figures of model.md that are not in the oracle, at byte grain', () => {
    const article = (fix: readonly string[]) =>
      explore({ world: 'article', path: three.path, threads: 3, fix, grain: 'byte' });
    expect(article(['clone', 'refcount'])).toMatchObject({ reachableStates: 3088, outcomes: [{}] });
    expect(article(['lock', 'refcount'])).toMatchObject({
      interleavings: '184426',
      reachableStates: 752,
      outcomes: [{ outcome: 'V=ok S=ok F=done flags=-', probability: '1/1' }],
    });
  });

  it('searches the longest path with the most slashes', () => {
    const path = '/a/b/c/d/e/f/g/abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuv';
    const answer = explore({ world: 'faithful', path, threads: 2, fix: ['none', 'none'], grain: 'byte' });
    expect(answer.complete).toBe(true);
    for (const { outcome, schedule } of answer.outcomes) {
      expect(replayed(answer, [...schedule].map(Number)).outcome).toBe(outcome);
    }
  });
});
