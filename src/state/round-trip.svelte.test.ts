import fc from 'fast-check';
import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { parseAddress, printAddress, type Staged } from '../address/index.ts';
import { LANDMARKS, momentOf } from '../scenarios/index.ts';
import { worldOf } from '../threads/index.ts';
import { Lab } from './index.ts';

/** Writes what is on a stage into an address, and reads it back. */
function reloaded(staged: Staged): Staged {
  const text = printAddress({ page: 'lab', part: new Map(), stage: staged, view: null, lang: null });
  const { address, problems } = parseAddress(text);
  expect(problems, text).toEqual([]);
  if (!address.stage) throw new Error(`${text} has no stage`);
  return address.stage;
}

/** Everything that a reader sees of the stage, as far as it depends on what was chosen. */
const seen = (lab: Lab) => ({
  staged: lab.staged,
  shown: lab.shownThread,
  selection: lab.selection,
  request: lab.frame.requests[lab.shownThread]?.cells.map(({ byte }) => byte) ?? null,
});

function withLab(test: (lab: Lab) => void): void {
  const stop = $effect.root(() => {
    const lab = new Lab();
    flushSync();
    test(lab);
  });
  stop();
}

function expectSameAfterReload(lab: Lab): void {
  const before = seen(lab);
  withLab((other) => {
    other.open(reloaded(lab.staged));
    expect(seen(other)).toEqual(before);
  });
}

describe('a reload shows the same picture', () => {
  it('a chosen byte is one of the buffer that is shown, whichever the steps show', () => {
    withLab((lab) => {
      lab.open(parsed('#v=1&page=lab&world=faithful&schedule=A8.B12.A4&step=2'));
      lab.select({ object: 'packed', index: 28, thread: 0 });
      expect(lab.selection).toEqual({ object: 'packed', index: 28, thread: 0 });
      lab.seek(15);
      expect(lab.shownThread).toBe(1);
      expect(lab.selection).toEqual({ object: 'packed', index: 28, thread: 1 });
      expectSameAfterReload(lab);
      lab.show(0);
      expect(lab.selection).toEqual({ object: 'packed', index: 28, thread: 0 });
      expectSameAfterReload(lab);
    });
  });

  it('a byte that is not there is not written, and comes back with the step that brings it', () => {
    withLab((lab) => {
      lab.select({ object: 'packed', index: 12 });
      lab.seek(0);
      expect([lab.selection, lab.staged.select]).toEqual([null, null]);
      expectSameAfterReload(lab);
      lab.seek(6);
      expect(lab.selection).toEqual({ object: 'packed', index: 12, thread: 1 });
    });
  });

  it('after any acts of a reader', () => {
    const acts = fc.oneof(
      fc.record({ act: fc.constant('seek' as const), to: fc.nat({ max: 60 }) }),
      fc.record({ act: fc.constant('select' as const), at: fc.nat({ max: 71 }), isPacked: fc.boolean() }),
      fc.record({ act: fc.constant('show' as const), thread: fc.nat({ max: 3 }) }),
      fc.record({ act: fc.constant('run' as const), thread: fc.nat({ max: 3 }) }),
      fc.record({ act: fc.constantFrom('undo' as const, 'redo' as const) }),
      fc.record({ act: fc.constant('load' as const), landmark: fc.nat({ max: LANDMARKS.length - 1 }) }),
      fc.record({ act: fc.constant('world' as const), world: fc.constantFrom('article', 'faithful') }),
      fc.record({ act: fc.constant('grain' as const), grain: fc.constantFrom('coarse', 'byte') }),
    );
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 12 }), (all) => {
        withLab((lab) => {
          for (const one of all) {
            switch (one.act) {
              case 'seek':
                lab.seek(one.to);
                break;
              case 'select':
                lab.select(
                  one.isPacked
                    ? { object: 'packed', index: one.at, thread: lab.shownThread }
                    : { object: 'string', index: one.at % lab.frame.string.length },
                );
                break;
              case 'show':
                if (lab.run.asker === null && one.thread < lab.run.threads.length) lab.show(one.thread);
                break;
              case 'run':
                if (one.thread < lab.run.threads.length) lab.runThread(one.thread);
                break;
              case 'undo':
                lab.undo();
                break;
              case 'redo':
                lab.redo();
                break;
              case 'load': {
                const landmark = LANDMARKS[one.landmark];
                if (landmark) lab.load(momentOf(landmark));
                break;
              }
              case 'world':
                lab.setWorld(one.world);
                break;
              case 'grain':
                if (worldOf(lab.config.world).grains.includes(one.grain)) lab.setGrain(one.grain);
                break;
            }
            expectSameAfterReload(lab);
          }
        });
      }),
      { numRuns: 60 },
    );
  });
});

function parsed(hash: string): Staged {
  const { stage } = parseAddress(hash).address;
  if (!stage) throw new Error(`${hash} has no stage`);
  return stage;
}
