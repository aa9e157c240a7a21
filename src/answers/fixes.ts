import { worldOf, type Config } from '../threads/index.ts';

/** One fix, or one combination, to compare. */
export interface FixRow {
  /** The same for the same fix. */
  readonly key: string;
  /** As in Config. */
  readonly fix: Config['fix'];
  /** Code words as the page writes them: `clone + join`, `none`; with a comma where workers differ. */
  readonly name: string;
}

/** How the page writes a fix. */
export const fixName = ({ world, fix }: Pick<Config, 'world' | 'fix'>): string =>
  worldOf(world).fixes.name(fix);

/** Every fix of a world. One that only this config has, since its workers differ, is a row more. */
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

/** Searched in a moment, so that nobody need ask for it: one call a step, and not four threads. */
export const isQuick = ({ grain, threads }: Config): boolean => grain === 'coarse' && threads < 4;
