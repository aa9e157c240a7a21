import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { Futures, Lab } from '../../state/index.ts';
import { beside, Twin } from './twin.svelte.ts';

function withTwin(test: (twin: Twin, told: () => number) => void): void {
  const stop = $effect.root(() => {
    const lab = new Lab(undefined, new Futures());
    flushSync();
    let changes = 0;
    const twin = new Twin(lab, beside({ ...lab.config, fix: ['clone'] }, lab.run, 6), () => (changes += 1));
    test(twin, () => changes);
  });
  stop();
}

describe('two runs under one flag', () => {
  it('opens the same schedule with another fix, finished as the first is', () => {
    withTwin((twin) => {
      expect([twin.first.scheduleText, twin.second.scheduleText]).toEqual(['S3.V2.S2', 'S3.V2.S2.V3.F2']);
      expect([twin.position, twin.length]).toEqual([6, 12]);
    });
  });

  it('lets the flag go on where the shorter run has ended', () => {
    withTwin((twin, told) => {
      twin.seek(10);
      expect([twin.position, twin.first.position, twin.second.position]).toEqual([10, 7, 10]);
      expect(told()).toBe(1);
      expect(twin.refusal(twin.first, 0)).toEqual({ kind: 'ended' });
    });
  });

  it('makes a choice in both runs, and undoes it in both', () => {
    withTwin((twin) => {
      twin.choose(2);
      expect([twin.first.scheduleText, twin.second.scheduleText]).toEqual(['S3.V2.S1.F1', 'S3.V2.S1.F1']);
      expect([twin.position, twin.canUndo]).toEqual([7, true]);
      twin.undo();
      expect([twin.first.scheduleText, twin.second.scheduleText]).toEqual(['S3.V2.S2', 'S3.V2.S2.V3.F2']);
      twin.redo();
      expect(twin.second.scheduleText).toBe('S3.V2.S1.F1');
      expect(twin.first.futures.runs).toHaveLength(4);
    });
  });

  it('makes a choice in one run where the other refuses, and says why', () => {
    withTwin((twin) => {
      twin.seek(7);
      expect(twin.refusal(twin.first, 2)).toMatchObject({ kind: 'offer', offer: { refusal: 'dead' } });
      expect(twin.refusal(twin.second, 2)).toBeNull();
      twin.choose(2);
      expect([twin.first.scheduleText, twin.second.scheduleText]).toEqual(['S3.V2.S2', 'S3.V2.S2.F1']);
      expect(twin.position).toBe(8);
    });
  });

  it('swaps the runs', () => {
    withTwin((twin) => {
      twin.swap();
      expect([twin.first.config.fix, twin.second.config.fix]).toEqual([['clone'], []]);
      expect(twin.partings.map(({ kind }) => kind)).toEqual(['steps', 'strings', 'buffers', 'endings']);
    });
  });
});
