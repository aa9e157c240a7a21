import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { momentOf, LANDMARKS } from '../scenarios/index.ts';
import { moveTo } from '../schedule/moves.ts';
import { Lab } from './index.ts';

/** Runs a test with a lab inside an effect root, as in a component. */
function withLab(test: (lab: Lab, entries: string[]) => void): void {
  const entries: string[] = [];
  const stop = $effect.root(() => {
    const lab = new Lab((entry) => entries.push(entry));
    flushSync();
    test(lab, entries);
  });
  stop();
}

const landmark = (id: string) => {
  const found = LANDMARKS.find((one) => one.id === id);
  if (!found) throw new Error(`no landmark ${id}`);
  return momentOf(found);
};

describe('the lab', () => {
  it('opens at the step that copied the NUL', () => {
    withLab((lab) => {
      expect([lab.scheduleText, lab.position, lab.run.length]).toEqual(['S3.V2.S2', 6, 7]);
      expect(lab.frame.string[10]?.kind).toBe('hole');
    });
  });

  it('moves the playhead, and replaces the entry of the address', () => {
    withLab((lab, entries) => {
      lab.seek(99);
      lab.seek(-3);
      lab.seek(0);
      expect(lab.position).toBe(0);
      expect(entries).toEqual(['replace', 'replace']);
    });
  });

  it('forks when another thread is chosen, keeps the old future, and returns to it', () => {
    withLab((lab, entries) => {
      lab.runThread(0);
      expect([lab.scheduleText, lab.position]).toEqual(['S3.V2.S1.V1', 7]);
      expect(lab.stubs.map(({ at, label }) => [at, label])).toEqual([[6, 'S1']]);
      expect(entries.at(-1)).toBe('push');
      const [stub] = lab.stubs;
      if (!stub) throw new Error('the old future is gone');
      lab.returnTo(stub);
      expect(lab.scheduleText).toBe('S3.V2.S2');
      expect(lab.stubs.map(({ label }) => label)).toEqual(['V1']);
    });
  });

  it('keeps every future, however many forks there are, and across other runs', () => {
    withLab((lab) => {
      for (const at of [6, 5, 4, 3, 2, 1, 0]) {
        for (const thread of [0, 1, 2]) {
          lab.seek(at);
          lab.runThread(thread);
        }
      }
      const many = lab.futures.runs.length;
      expect(many).toBeGreaterThan(6);
      lab.load(landmark('clean'));
      lab.setConfig({ fix: ['clone'] });
      expect(lab.stubs).toEqual([]);
      lab.undo();
      expect(lab.futures.runs).toHaveLength(many);
    });
  });

  it('keeps one run while it grows, also by undo and another choice', () => {
    withLab((lab) => {
      lab.runThread(0);
      lab.runThread(0);
      lab.finishRun();
      expect(lab.futures.runs.map(({ moment }) => moment.schedule.length)).toEqual([7, lab.schedule.length]);
      lab.undo();
      lab.runThread(2);
      expect(lab.futures.runs).toHaveLength(3);
    });
  });

  it('lets the futures go with the run that is left where it does not keep them', () => {
    withLab((lab) => {
      lab.runThread(0);
      lab.open({ moment: landmark('clean'), select: null, buffer: null });
      expect(lab.futures.runs).toEqual([]);
    });
  });

  it('only moves the playhead when the recorded thread is chosen, and does nothing when a thread cannot run', () => {
    withLab((lab) => {
      lab.runThread(1);
      expect([lab.scheduleText, lab.position]).toEqual(['S3.V2.S2', 7]);
      lab.runThread(0);
      expect([lab.scheduleText, lab.position]).toEqual(['S3.V2.S2', 7]);
    });
  });

  it('undoes and redoes', () => {
    withLab((lab) => {
      lab.runThread(0);
      lab.load(landmark('clean'));
      lab.undo();
      expect(lab.scheduleText).toBe('S3.V2.S1.V1');
      lab.undo();
      expect([lab.scheduleText, lab.canUndo]).toEqual(['S3.V2.S2', false]);
      lab.redo();
      lab.redo();
      expect([lab.scheduleText, lab.canRedo]).toEqual(['V4.S5.F2', false]);
    });
  });

  it('keeps what still replays when the fix changes, and reports what it dropped', () => {
    withLab((lab) => {
      lab.load(landmark('useAfterFree'));
      expect(lab.setConfig({ fix: ['join'] }).ok).toBe(true);
      expect(lab.scheduleText).toBe('S3');
      expect(lab.notices).toMatchObject([
        { kind: 'dropped', kept: 3, total: 9, error: { thread: 2, reason: 'join' } },
      ]);
    });
  });

  it('refuses a path that names no file, and changes nothing', () => {
    withLab((lab) => {
      expect(lab.setConfig({ path: '/var/cache/' })).toMatchObject({
        ok: false,
        error: { reason: { kind: 'pathTrailing' } },
      });
      expect([lab.config.path, lab.canUndo]).toEqual(['/var/cache/zpool.cache', false]);
    });
  });

  it('changes the grain of the run without losing it', () => {
    withLab((lab) => {
      const { outcome } = lab.run;
      lab.setGrain('byte');
      expect([lab.run.outcome, lab.run.trace.steps[lab.position - 1]?.step]).toEqual([outcome, 'S4']);
      lab.setGrain('coarse');
      expect([lab.scheduleText, lab.position, lab.notices]).toEqual(['S3.V2.S2', 6, []]);
    });
  });

  it('reports when a coarser grain changes the outcome, and keeps the finer run for restoring', () => {
    withLab((lab) => {
      lab.setGrain('byte');
      // S copies eleven bytes, past index 10, before V cuts it. At coarse grain the copy happens where its last byte did.
      const [measure, rest, tail] = [23 + 2, 11, 12];
      const one = (thread: number, count: number) => new Array<number>(count).fill(thread);
      lab.setSchedule([...one(1, measure), ...one(1, rest), ...one(0, 24), ...one(1, tail), ...one(1, 1)]);
      const fine = lab.scheduleText;
      expect(lab.run.trace.states.at(-1)?.locals[1]?.token).toEqual({ kind: 'ok' });
      lab.finishRun();
      const whole = lab.scheduleText;
      lab.setGrain('coarse');
      // The torn copy kills the process, so later steps are dropped and reported too.
      expect(lab.notices.map(({ kind }) => kind)).toEqual(['dropped', 'outcome']);
      const notice = lab.notices.find(({ kind }) => kind === 'outcome');
      if (notice?.kind !== 'outcome') throw new Error('no notice');
      lab.restore(notice.moment);
      expect(lab.scheduleText).toBe(whole);
      expect(whole.startsWith(fine.slice(0, 3))).toBe(true);
    });
  });

  it('opens the default run of the other world, and keeps the path and what it can of the fix', () => {
    withLab((lab) => {
      lab.setConfig({ fix: ['clone', 'join'], path: '/srv/x/pools' });
      lab.setWorld('faithful');
      expect(lab.config).toMatchObject({ world: 'faithful', path: '/srv/x/pools', fix: ['clone', 'clone'] });
      expect(lab.notices).toMatchObject([{ kind: 'fixDropped', words: ['join'] }]);
    });
  });

  it('gives every worker a fix when the number of workers changes', () => {
    withLab((lab) => {
      lab.setWorld('faithful');
      lab.setConfig({ fix: ['clone', 'none'] });
      lab.setWorkers(4);
      expect(lab.config.fix).toEqual(['clone', 'none', 'clone', 'clone']);
      lab.setWorkers(9);
      expect(lab.config.threads).toBe(4);
    });
  });

  it('puts the steps in another order, with the playhead behind the moved one', () => {
    withLab((lab) => {
      const moved = moveTo(lab.run.trace, { from: 6, to: 6 }, 3);
      if (moved.kind !== 'legal') throw new Error('The place is legal.');
      lab.reorder(moved.schedule, moved.to);
      expect(lab.position).toBe(4);
      expect(lab.scheduleText).toBe('S4.V2.S1');
      expect(lab.run.trace.states.at(-1)?.locals[1]?.token).toEqual({ kind: 'ok' });
    });
  });

  it('is watched after one step forward, and after nothing else', () => {
    withLab((lab) => {
      const watched: boolean[] = [];
      const look = (act: () => void): void => {
        act();
        watched.push(lab.isWatched);
      };
      look(() => lab.runThread(1));
      look(() => lab.seek(3));
      look(() => lab.seek(4, true));
      look(() => lab.runThread(2));
      look(() => lab.undo());
      look(() => lab.tick());
      look(() => lab.load(landmark('clean')));
      expect(watched).toEqual([true, false, true, true, false, true, false]);
    });
  });
});
