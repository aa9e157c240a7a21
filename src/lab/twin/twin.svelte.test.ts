import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { Futures, Lab } from '../../state/index.ts';
import { I18n, TIERS, load } from '../../i18n/index.ts';
import { openingMoment } from '../../scenarios/index.ts';
import { blocksOf, keyOf } from './lanes.ts';
import { TwinMover } from './mover.svelte.ts';
import { beside, LabTwin } from './lab-twin.svelte.ts';

const i18n = new I18n(await load('en', TIERS), () => []);

function withTwin(test: (twin: LabTwin, told: () => number) => void): void {
  const stop = $effect.root(() => {
    const lab = new Lab(undefined, new Futures());
    flushSync();
    let changes = 0;
    const twin = new LabTwin(
      lab,
      beside({ ...lab.config, fix: ['clone'] }, lab.run, 6),
      () => (changes += 1),
    );
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

  const blockOf = (twin: LabTwin, name: string) => {
    const found = blocksOf(twin.first.run, twin.second.run, twin.columns).find((one) => keyOf(one) === name);
    if (!found) throw new Error(name);
    return found;
  };

  it('moves a step of one run in that run only, and undo puts it back', () => {
    withTwin((twin) => {
      const mover = new TwinMover(twin, i18n);
      expect(mover.shift(blockOf(twin, '2 4'), -1)).toBe(3);
      expect([twin.first.scheduleText, twin.second.scheduleText]).toEqual([
        'S3.V2.S2',
        'S2.V1.S1.V1.S2.V3.F2',
      ]);
      expect(twin.position).toBe(3);
      twin.undo();
      expect(twin.second.scheduleText).toBe('S3.V2.S2.V3.F2');
    });
  });

  it('moves a step that both take in both', () => {
    withTwin((twin) => {
      const mover = new TwinMover(twin, i18n);
      mover.carry(blockOf(twin, 'both 3'), 95, 50);
      expect(mover.caret).toEqual({ gap: 5, isLegal: true });
      mover.drop(true);
      expect([twin.first.scheduleText, twin.second.scheduleText]).toEqual(['S2.V2.S3', 'S2.V2.S3.V3.F2']);
      expect(twin.position).toBe(5);
    });
  });

  it('leaves a step where no run lets it go, or the drag is given up', () => {
    withTwin((twin) => {
      const mover = new TwinMover(twin, i18n);
      mover.carry(blockOf(twin, 'both 3'), 95, 50);
      mover.drop(false);
      expect(mover.shift(blockOf(twin, 'both 1'), -1)).toBeNull();
      expect(twin.first.scheduleText).toBe('S3.V2.S2');
      expect(twin.canUndo).toBe(false);
    });
  });

  it('aligns runs with other numbers of workers on those that both have', () => {
    const stop = $effect.root(() => {
      const lab = new Lab(undefined, new Futures());
      const { config } = openingMoment('faithful');
      lab.load({ config, schedule: [0, 0, 1], position: 2 });
      const more = { ...config, threads: 3, fix: ['none', 'none', 'none'] };
      const twin = new LabTwin(lab, { config: more, schedule: [0, 0, 2, 1], position: 2 }, () => undefined);
      expect(twin.threads.map(({ letter }) => letter)).toEqual(['A', 'B', 'C']);
      expect(twin.refusal(twin.first, 2)).toEqual({ kind: 'none' });
      expect(twin.refusal(twin.second, 2)).toBeNull();
      twin.show(2);
      expect([twin.shownThread, twin.partings.map(({ kind }) => kind)]).toEqual([2, ['steps']]);
      twin.choose(2);
      expect([twin.first.scheduleText, twin.second.scheduleText]).toEqual(['A2.B1', 'A2.C1.B1']);
    });
    stop();
  });

  it('swaps the runs', () => {
    withTwin((twin) => {
      twin.swap();
      expect([twin.first.config.fix, twin.second.config.fix]).toEqual([['clone'], []]);
      expect(twin.partings.map(({ kind }) => kind)).toEqual(['steps', 'strings', 'buffers', 'endings']);
    });
  });
});
