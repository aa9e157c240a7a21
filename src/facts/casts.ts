import type { FileName } from './source.ts';

/** A function that writes through a cast that drops const. Each such function cuts a string and restores the byte. */
interface WritingFunction {
  readonly name: string;
  readonly file: FileName;
  /** The casts through which it writes, by line. */
  readonly lines: readonly number[];
  /** Whether threads share the written memory. */
  readonly isShared: boolean;
}

/** Every such function in the libraries and the two commands (docs/facts.md, const-casts). */
export const WRITING_FUNCTIONS = {
  validate: { name: 'zpool_valid_proplist', file: 'pool', lines: [798, 803, 811], isShared: true },
  discover: { name: 'discover_cached_paths', file: 'import', lines: [1598, 1604], isShared: false },
  compare: { name: 'zfs_compare', file: 'iter', lines: [280, 281], isShared: false },
} as const satisfies Readonly<Record<string, WritingFunction>>;

const all = Object.values(WRITING_FUNCTIONS);
/** Number of casts that are written through, and of functions that do so. */
export const WRITTEN = { casts: all.flatMap(({ lines }) => [...lines]).length, functions: all.length };
