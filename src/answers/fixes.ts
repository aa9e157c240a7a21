import { WORKER_FIXES, articleFix, articleFixes, type Config } from '../threads/index.ts';

/** One fix, or one combination, to compare. */
export interface FixRow {
  /** The same for the same fix. */
  readonly key: string;
  /** As in Config. */
  readonly fix: Config['fix'];
  /** Code words as the page writes them: `clone + join`, `none`; with a comma where workers differ. */
  readonly name: string;
}

const LIFETIMES = ['join', 'refcount', 'join-holding-lock'];
const STRINGS = ['clone', 'lock'];

/** What keeps the list alive comes first, then what keeps the string whole: neighbours differ in one word. */
const rank = (fix: readonly string[]): number =>
  fix.reduce(
    (sum, word) =>
      sum + (LIFETIMES.indexOf(word) + 1) * 4 + (STRINGS.includes(word) ? STRINGS.indexOf(word) + 1 : 0),
    0,
  );

/** How the page writes a fix. */
export function fixName({ world, fix }: Pick<Config, 'world' | 'fix'>): string {
  if (world === 'article') return (articleFix(fix) ?? fix).join(' + ') || 'none';
  return new Set(fix).size === 1 ? (fix[0] ?? 'none') : fix.join(', ');
}

/**
 * Every fix of a world: as reported each allowed set, in the source each word for all workers. Workers with different
 * words are a row more while the config has them.
 */
export function fixRows(config: Pick<Config, 'world' | 'threads' | 'fix'>): readonly FixRow[] {
  const { world, threads } = config;
  const rowOf = (fix: Config['fix']): FixRow => {
    const name = fixName({ world, fix });
    return { key: name, fix, name };
  };
  if (world === 'article') return [...articleFixes()].sort((a, b) => rank(a) - rank(b)).map(rowOf);
  const rows = WORKER_FIXES.map((word) => rowOf(new Array<string>(threads).fill(word)));
  const own = rowOf(config.fix);
  return rows.some(({ key }) => key === own.key) ? rows : [...rows, own];
}

/** Searched in a moment, so that nobody need ask for it: one call a step, and not four workers. */
export const isQuick = ({ world, grain, threads }: Config): boolean =>
  grain === 'coarse' && (world === 'article' || threads < 4);
