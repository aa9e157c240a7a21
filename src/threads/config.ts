import type { WorldName } from './worlds/names.ts';

export type { WorldName } from './worlds/names.ts';
/** Extent of one step: one call, one visible access (only in the source), or one byte. */
export type Grain = 'coarse' | 'slot' | 'byte';

/** A model to run or to search. */
export interface Config {
  readonly world: WorldName;
  readonly path: string;
  /** In the source 2 to 4 workers; in the reported world 3 threads. */
  readonly threads: number;
  /** In the source one word for each worker; in the reported world a set of words, empty for none. */
  readonly fix: readonly string[];
  readonly grain: Grain;
}

/** The error of an invalid config: the field, and a sentence. */
export interface ConfigError {
  readonly field: keyof Config;
  readonly message: string;
  /** The reason as data, for pages in other languages. */
  readonly reason: ConfigReason;
}
export type ConfigReason = { readonly kind: 'world' | 'threads' | 'grain' } | FixReason | PathReason;
export type FixReason =
  { readonly kind: 'fixCount' | 'fixPair' } | { readonly kind: 'fixUnknown'; readonly word: string };
export type PathReason =
  | { readonly kind: 'pathEmpty' | 'pathRelative' | 'pathTrailing' | 'pathNul' | 'pathCharacter' }
  | { readonly kind: 'pathLong' | 'pathSlashes'; readonly found: number; readonly max: number };

/** Most bytes of a cache file path. */
export const MAX_PATH = 63;
/** Most slashes in a cache file path. */
export const MAX_SLASHES = 8;

/** Returns what is wrong with a cache file path; null for a valid one. */
export function checkPath(path: string): PathReason | null {
  if (path === '') return { kind: 'pathEmpty' };
  if (path.includes('\0')) return { kind: 'pathNul' };
  if (!/^[\x20-\x7e]*$/.test(path)) return { kind: 'pathCharacter' };
  if (!path.startsWith('/')) return { kind: 'pathRelative' };
  if (path.length > MAX_PATH) return { kind: 'pathLong', found: path.length, max: MAX_PATH };
  if (path.endsWith('/')) return { kind: 'pathTrailing' };
  const slashes = path.split('/').length - 1;
  if (slashes > MAX_SLASHES) return { kind: 'pathSlashes', found: slashes, max: MAX_SLASHES };
  return null;
}

/** Returns the English sentence on a bad path. Pages use the reason and their own catalogue. */
export function pathSentence(path: string, reason: PathReason): string {
  switch (reason.kind) {
    case 'pathEmpty':
      return 'The cache file path is empty.';
    case 'pathNul':
      return `The path holds a NUL at index ${path.indexOf('\0')}.`;
    case 'pathCharacter':
      return 'The path holds a character that is not printable ASCII.';
    case 'pathRelative':
      return `A cache file path begins with a slash. Try /${path}.`;
    case 'pathTrailing':
      return 'The path ends in a slash, so it names no file.';
    case 'pathLong':
      return `The path has ${reason.found} characters; at most ${reason.max} are shown.`;
    case 'pathSlashes':
      return `The path has ${reason.found} slashes; at most ${reason.max} are searched.`;
  }
}
