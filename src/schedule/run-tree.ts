import { commonLength, type KeptRun, type RunPart } from './kept-runs.ts';
import type { Moment } from './moment.ts';

/** A run in a list in which each hangs on an earlier one, as far as it shares its steps. */
export interface TreeRow<Part extends RunPart = Moment> {
  readonly run: KeptRun<Part>;
  /** Index of the row from which it parts; null for a root. */
  readonly parent: number | null;
  /** Steps that it shares with that row. */
  readonly from: number;
}

/**
 * Orders runs of one config as a tree: every run once, each behind the row from which it parts, and all that part from a row
 * behind the same step next to each other, the latest fork first.
 */
export function treeRows<Part extends RunPart>(runs: readonly KeptRun<Part>[]): readonly TreeRow<Part>[] {
  const rows: TreeRow<Part>[] = [];
  /** Adds a run, and below it those of `others` that share at least `least` steps with it. */
  function hang(
    run: KeptRun<Part>,
    parent: number | null,
    from: number,
    others: readonly KeptRun<Part>[],
  ): void {
    const at = rows.push({ run, parent, from }) - 1;
    let left = others.filter((other) => shared(run, other) > from || parent === null);
    while (left.length > 0) {
      const most = Math.max(...left.map((other) => shared(run, other)));
      const [first] = left.filter((other) => shared(run, other) === most);
      if (!first) return;
      const below = left.filter((other) => other !== first && shared(first, other) > most);
      hang(first, at, most, below);
      left = left.filter((other) => other !== first && !below.includes(other));
    }
  }
  const [root, ...others] = runs;
  if (root) hang(root, null, 0, others);
  return rows;
}

const shared = (one: KeptRun<RunPart>, other: KeptRun<RunPart>): number =>
  commonLength(one.moment.schedule, other.moment.schedule);

/** Returns, for each row, the steps at which a line passes it: from a row above it to one below that parts there. */
export const passing = (rows: readonly TreeRow<RunPart>[]): readonly (readonly number[])[] =>
  rows.map((_, at) => [
    ...new Set(
      rows.flatMap(({ parent, from }, below) => (parent !== null && parent < at && at < below ? [from] : [])),
    ),
  ]);
