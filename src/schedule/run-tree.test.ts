import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Config } from '../threads/index.ts';
import { commonLength, keepRun, type KeptRun } from './kept-runs.ts';
import type { Schedule } from './replay.ts';
import { treeRows } from './run-tree.ts';

const config: Config = { world: 'article', path: '/a/b', threads: 3, fix: [], grain: 'coarse' };
const schedules = fc.array(fc.nat({ max: 2 }), { maxLength: 8 });
const kept = (all: readonly Schedule[]): readonly KeptRun[] =>
  all.reduce<readonly KeptRun[]>(
    (runs, schedule) => keepRun(runs, { config, schedule, position: 0 }).runs,
    [],
  );

describe('the tree of runs', () => {
  const trees = fc.array(schedules, { minLength: 1, maxLength: 14 }).map((all) => treeRows(kept(all)));
  const scheduleOf = ({ run }: { readonly run: KeptRun }): Schedule => run.moment.schedule;

  it('holds every run once', () => {
    fc.assert(
      fc.property(fc.array(schedules, { maxLength: 14 }), (all) => {
        const runs = kept(all);
        expect(
          treeRows(runs)
            .map(({ run }) => run.id)
            .toSorted((a, b) => a - b),
        ).toEqual(runs.map(({ id }) => id).toSorted((a, b) => a - b));
      }),
    );
  });

  it('hangs each run on an earlier row, from which it parts exactly where it says', () => {
    fc.assert(
      fc.property(trees, (rows) => {
        rows.forEach((row, at) => {
          if (row.parent === null) {
            expect([at, row.from]).toEqual([0, 0]);
            return;
          }
          expect(row.parent).toBeLessThan(at);
          const parent = rows[row.parent];
          expect(parent && commonLength(scheduleOf(parent), scheduleOf(row))).toBe(row.from);
          // No earlier row shares more.
          const most = Math.max(
            ...rows.slice(0, at).map((other) => commonLength(scheduleOf(other), scheduleOf(row))),
          );
          expect(row.from).toBe(most);
        });
      }),
    );
  });

  it('can be drawn without crossings: what lies between a row and its parent parts from it no earlier', () => {
    fc.assert(
      fc.property(trees, (rows) => {
        rows.forEach((row, at) => {
          if (row.parent === null) return;
          for (const between of rows.slice(row.parent + 1, at))
            expect(between.from).toBeGreaterThanOrEqual(row.from);
        });
      }),
    );
  });
});
