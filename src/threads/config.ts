import { err, ok, type Result } from '../base/index.ts';
import { ARTICLE_FIXES, WORKER_FIXES, articleFix } from './fixes.ts';

/** `article` is shown as "As reported", `faithful` as "As in the source". */
export type WorldName = 'faithful' | 'article';
/** How far one step goes: one call, one visible access (faithful only), or one byte. */
export type Grain = 'coarse' | 'slot' | 'byte';

/**
 * The grain at which a complete search proves something: it misses no outcome. In the source that is slot grain, which
 * reaches what byte grain reaches (model.md section 5); as reported it is byte grain.
 */
export const provingGrain = (world: WorldName): Grain => (world === 'article' ? 'byte' : 'slot');

/** One model to run or to search. */
export interface Config {
  readonly world: WorldName;
  readonly path: string;
  /** Faithful: 2 to 4 workers. Article: 3. */
  readonly threads: number;
  /** Faithful: one word per worker. Article: a set of words, empty for none. */
  readonly fix: readonly string[];
  readonly grain: Grain;
}

/** A config that names no model: which field, and a sentence. */
export interface ConfigError {
  readonly field: keyof Config;
  readonly message: string;
  /** What is wrong, for a page that says it in another language. */
  readonly reason: ConfigReason;
}
export type ConfigReason =
  | { readonly kind: 'world' | 'threads' | 'grain' | 'fixCount' | 'fixPair' }
  | { readonly kind: 'fixUnknown'; readonly word: string }
  | PathReason;
export type PathReason =
  | { readonly kind: 'pathEmpty' | 'pathRelative' | 'pathTrailing' | 'pathNul' | 'pathCharacter' }
  | { readonly kind: 'pathLong' | 'pathSlashes'; readonly found: number; readonly max: number };

/** Longest cache file path the page shows, in bytes. */
export const MAX_PATH = 63;
/** Most slashes in a cache file path. */
export const MAX_SLASHES = 8;

/** Says what is wrong with a cache file path; null when nothing is. */
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

/** English sentence for a bad path; pages use their own catalogue and the reason. */
function pathSentence(path: string, reason: PathReason): string {
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

/** Accepts a config or says which field is wrong and why. */
export function checkConfig(config: Config): Result<Config, ConfigError> {
  const fail = (field: keyof Config, reason: ConfigReason, message: string): Result<Config, ConfigError> =>
    err({ field, message, reason });
  const { world, path, threads, fix, grain } = config;
  if (world !== 'faithful' && world !== 'article') {
    return fail('world', { kind: 'world' }, 'The world is "article" or "faithful".');
  }
  if (typeof path !== 'string') return fail('path', { kind: 'pathEmpty' }, 'The cache file path is missing.');
  const pathReason = checkPath(path);
  if (pathReason) return fail('path', pathReason, pathSentence(path, pathReason));
  if (world === 'article' ? threads !== 3 : !(Number.isInteger(threads) && threads >= 2 && threads <= 4)) {
    const message =
      world === 'article'
        ? 'The reported world has 3 threads.'
        : `There are 2 to 4 workers, not ${String(threads)}.`;
    return fail('threads', { kind: 'threads' }, message);
  }
  if (grain !== 'coarse' && grain !== 'byte' && !(grain === 'slot' && world === 'faithful')) {
    return fail('grain', { kind: 'grain' }, `There is no grain "${String(grain)}" in this world.`);
  }
  if (!Array.isArray(fix)) return fail('fix', { kind: 'fixCount' }, 'The fix is a list of words.');
  const known: readonly string[] = world === 'faithful' ? WORKER_FIXES : ARTICLE_FIXES;
  const unknown = fix.find((word) => !known.includes(word));
  if (unknown !== undefined) {
    return fail(
      'fix',
      { kind: 'fixUnknown', word: String(unknown) },
      `There is no fix "${String(unknown)}" in this world.`,
    );
  }
  if (world === 'faithful' && fix.length !== threads) {
    return fail('fix', { kind: 'fixCount' }, `${threads} workers need ${threads} words, not ${fix.length}.`);
  }
  if (world === 'article' && articleFix(fix) === null) {
    return fail('fix', { kind: 'fixPair' }, `The fixes ${fix.join(' + ')} do not go together.`);
  }
  return ok(config);
}

/** A text that two configs share exactly when they name the same model: words of the reported fix stand in their order. */
export function configKey({ world, path, threads, fix, grain }: Config): string {
  const words = world === 'article' ? (articleFix(fix) ?? fix) : fix;
  return [world, grain, threads, words.join('+') || 'none', path].join(' ');
}
