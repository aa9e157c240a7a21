import { worldOf, type Config } from '../threads/index.ts';

/** A row of the comparison: one fix, or one combination of fixes. */
export interface FixRow {
  /** Identifies the fix. */
  readonly key: string;
  /** As in `Config`. */
  readonly fix: Config['fix'];
  /** Name on the page: `clone + join`, `none`; with commas where workers differ. */
  readonly name: string;
}

/** Returns the name of a fix on the page. */
export const fixName = ({ world, fix }: Pick<Config, 'world' | 'fix'>): string =>
  worldOf(world).fixes.name(fix);

/** Returns a row for each fix of a world, and one more for a config whose workers differ. */
export function fixRows({
  world,
  threads,
  fix,
}: Pick<Config, 'world' | 'threads' | 'fix'>): readonly FixRow[] {
  const { fixes } = worldOf(world);
  const all = fixes.all(threads);
  const rows = [...all, fix].map((one): FixRow => {
    const name = fixes.name(one);
    return { key: name, fix: one, name };
  });
  return rows.filter(({ key }, at) => rows.findIndex((other) => other.key === key) === at);
}

/** Reports whether a config is searched in a moment, so that no click is needed: coarse grain, at most three threads. */
export const isQuick = ({ grain, threads }: Config): boolean => grain === 'coarse' && threads < 4;
