import { describe, expect, it } from 'vitest';
import { HappensBefore } from '../races/happens-before.ts';
import { finish, replay } from '../schedule/index.ts';
import { momentOf, LANDMARKS } from '../scenarios/index.ts';
import { checkConfig } from '../threads/index.ts';
import { orderEdges, runOf } from './index.ts';

const torn = LANDMARKS.find(({ id }) => id === 'torn');
if (!torn) throw new Error('no landmark torn');
const { config } = momentOf(torn);

function runWith(fix: readonly string[]) {
  const checked = checkConfig({ ...config, fix } as typeof config);
  if (!checked.ok) throw new Error('refused');
  const begun = replay(checked.value, []);
  if (!begun.ok) throw new Error('refused');
  const whole = replay(checked.value, finish(begun.value));
  if (!whole.ok) throw new Error('refused');
  return runOf(whole.value);
}

describe('the order that a program makes', () => {
  it('is none without a fix', () => {
    expect(orderEdges(runWith([]))).toEqual([]);
  });

  it.each([
    [['lock'], 'lock'],
    [['join'], 'wait'],
    [['refcount'], 'count'],
  ] as const)('with %s there are edges of its kind alone, and each is happens-before', (fix, kind) => {
    const run = runWith(fix);
    const edges = orderEdges(run);
    expect(new Set(edges.map((edge) => edge.kind))).toEqual(new Set([kind]));
    const order = new HappensBefore(run.trace);
    for (const { from, fromThread, to, toThread } of edges) {
      expect(from).toBeLessThan(to);
      // What came before a release is ordered; the release itself need not be.
      const early =
        run.trace.steps.findLastIndex((step, at) => step.thread === fromThread && at < from - 1) + 1;
      expect(
        order.isBefore({ thread: fromThread, step: early || from }, { thread: toThread, step: to }),
      ).toBe(true);
    }
  });
});
