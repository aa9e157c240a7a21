import { DEFAULT_PATH } from '../../scenarios/index.ts';
import { WORLD_NAMES, checkConfig, worldOf, type Config } from '../../threads/index.ts';

const SITE = 'NulAndVoid';
/** Longest name that leaves room for an ending on every file system. */
const LONGEST = 230;

const hex = (sign: string): string => sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');

/**
 * Name of an exported config, without its ending: letters, digits and `_` only, since a TLA+ module is called like its file.
 * No two configs share one. A path that is not the usual one stands at its end: a sign that is neither letter nor digit as
 * `_` and its code (`/zc` is `_2Fzc`), or all signs as codes behind `__`, where that would grow too long.
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

/** The config that a name was made of; null for any other name. */
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
  // The longest first: one word may begin as another does.
  const known = fixes.words.toSorted((one, other) => other.length - one.length);
  const found = words.replaceAll('_', '-').match(new RegExp(known.join('|'), 'g')) ?? [];
  return fixes.isPerThread && found.length === 1 ? fixes.adopt(found, threads) : found;
}
