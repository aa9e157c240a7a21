import { DEFAULT_PATH } from '../../scenarios/index.ts';
import { WORLD_NAMES, checkConfig, worldOf, type Config } from '../../threads/index.ts';

const SITE = 'NulAndVoid';
/** Most characters of a name, so that there is room for an extension on every file system. */
const LONGEST = 230;

const hex = (sign: string): string => sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');

/**
 * Returns the unique name of an exported config, without extension: only letters, digits and `_`, since a TLA+ module has
 * the name of its file. An unusual path is appended, with each other character as `_` and its code (`/zc` is `_2Fzc`), or,
 * if that is too long, with all characters as codes after `__`.
 */
export function exportName({ world, threads, fix, grain, path }: Config): string {
  const { fixes, slug } = worldOf(world);
  const isUniform = fixes.isPerThread && new Set(fix).size === 1;
  const words = fix.length === 0 ? 'none' : isUniform ? (fix[0] ?? 'none') : fix.join('_');
  const who = fixes.isPerThread ? `${slug}_${threads}` : slug;
  const stem = `${SITE}_${who}_${words.replaceAll('-', '_')}_${grain}`;
  if (path === DEFAULT_PATH) return stem;
  const name = stem + path.replace(/[^A-Za-z0-9]/g, (sign) => `_${hex(sign)}`);
  return name.length <= LONGEST ? name : `${stem}__${[...path].map(hex).join('')}`;
}

/** Returns the config of a name; null for any other text. */
export function configNamed(name: string): Config | null {
  const parts = /^[^_]+_([^_]+)(?:_(\d))?_([a-z_]+?)_(coarse|slot|byte)(_.*)?$/.exec(name);
  if (!parts) return null;
  const [, slug, number, words = '', steps, place] = parts;
  const world = WORLD_NAMES.find((one) => worldOf(one).slug === slug);
  const grain = world && worldOf(world).grains.find((one) => one === steps);
  if (world === undefined || grain === undefined) return null;
  const threads = number === undefined ? worldOf(world).threads.usual : Number(number);
  const config: Config = {
    world,
    path: place === undefined ? DEFAULT_PATH : pathOf(place),
    threads,
    fix: fixOf(words, world, threads),
    grain,
  };
  return checkConfig(config).ok && exportName(config) === name ? config : null;
}

function pathOf(place: string): string {
  const codes = place.startsWith('__') ? /_*([0-9A-F]{2})/g : /_([0-9A-F]{2})/g;
  return place.replace(codes, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function fixOf(words: string, world: Config['world'], threads: number): Config['fix'] {
  const { fixes } = worldOf(world);
  if (words === 'none') return fixes.none(threads);
  // Longest first, since one word may be a prefix of another.
  const known = fixes.words.toSorted((one, other) => other.length - one.length);
  const found = words.replaceAll('_', '-').match(new RegExp(known.join('|'), 'g')) ?? [];
  return fixes.isPerThread && found.length === 1 ? fixes.adopt(found, threads) : found;
}
