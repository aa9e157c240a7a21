import type { FileName } from './source.ts';

/** A function that writes through a cast that drops const. Each of them cuts a string and puts the byte back. */
interface WritingFunction {
  readonly name: string;
  readonly file: FileName;
  /** The casts through which it writes, by line. */
  readonly lines: readonly number[];
  /** Do threads share what it writes to? */
  readonly isShared: boolean;
}

/** Every function that does so, in the libraries and the two commands (docs/facts.md, const-casts). */
export const WRITING_FUNCTIONS = {
  validate: { name: 'zpool_valid_proplist', file: 'pool', lines: [798, 803, 811], isShared: true },
  discover: { name: 'discover_cached_paths', file: 'import', lines: [1598, 1604], isShared: false },
  compare: { name: 'zfs_compare', file: 'iter', lines: [280, 281], isShared: false },
} as const satisfies Readonly<Record<string, WritingFunction>>;

const all = Object.values(WRITING_FUNCTIONS);
/** How many casts are written through, and in how many functions. */
export const WRITTEN = { casts: all.flatMap(({ lines }) => [...lines]).length, functions: all.length };
