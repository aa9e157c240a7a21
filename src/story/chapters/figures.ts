import { align8, defined } from '../../base/index.ts';
import { percent, written } from './language.ts';
import { explore, type Exploration } from '../../explore/index.ts';
import { leaves, unpack } from '../../nvlist/index.ts';
import { packCachefile, requestLayout } from '../../sim/index.ts';
import { CONFIG_OF, DEFAULT_PATH } from '../../scenarios/index.ts';
import { ordered, rowsOf } from '../../answers/rows.ts';
import type { Searched } from '../../answers/searched.ts';
import type { Config } from '../../threads/index.ts';

/** The configs whose interleavings the prose counts. */
const source = (threads: number, grain: Config['grain'], fix = 'none'): Config =>
  CONFIG_OF.faithful({ threads, fix: new Array<string>(threads).fill(fix), grain });
const reported = (...fix: readonly string[]): Config => CONFIG_OF.article({ fix });
const COUNTED = {
  'source-2': source(2, 'coarse'),
  'source-3': source(3, 'coarse'),
  'source-2-byte': source(2, 'byte'),
  'source-3-slot': source(3, 'slot'),
  'source-2-lock-narrow': source(2, 'coarse', 'lock-narrow'),
  'source-2-clone': source(2, 'coarse', 'clone'),
  reported: reported(),
  'reported-clone-join': reported('clone', 'join'),
} as const satisfies Readonly<Record<string, Config>>;
export type SearchId = keyof typeof COUNTED;
export const isSearchId = (text: string): text is SearchId => text in COUNTED;

const searched = new Map<SearchId, Exploration>();
/** Returns the answer for a config, searched once. */
export function searchOf(id: SearchId): Exploration {
  const found = searched.get(id) ?? explore(COUNTED[id]);
  searched.set(id, found);
  return found;
}

/** Number of outcomes listed by name; the rest are only counted. */
const LISTED = 6;

/** Returns the results of a config's search, formatted. */
export function searchedOf(config: Config): Searched {
  const answer = explore(config, { traces: false });
  const { interleavings, reachableStates, outcomes } = answer;
  const likeliest = ordered(rowsOf(answer), 'likely');
  return {
    interleavings: written(BigInt(interleavings)),
    states: written(reachableStates),
    outcomes: likeliest.slice(0, LISTED).map(({ figures }) => ({
      outcome: figures.outcome,
      ...(figures.tokens && { tokens: figures.tokens }),
      interleavings: written(BigInt(figures.interleavings)),
      chance: percent(figures.probabilityApprox, 2),
    })),
    others: Math.max(0, outcomes.length - LISTED),
  };
}

const slashOf = (path: string): number => path.lastIndexOf('/');

/** Lengths and offsets that follow from the codec or from a path. In bytes, unless noted. */
const SIZES = {
  /** The whole packed list. */
  list: (path) => packCachefile(path).length,
  pair: (path) => layoutOf(path).pairEnd - layoutOf(path).pairStart,
  /** Room of the pair for the value. */
  room: (path) => layoutOf(path).room,
  /** Room that the string left after the cut would need. */
  need: (path) => align8(slashOf(path) + 1),
  /** Number of characters of the path. */
  length: (path) => path.length,
  /** The path with its NUL. */
  string: (path) => path.length + 1,
  /** Index of the last slash. */
  slash: slashOf,
  /** The path up to its last slash, with a NUL. */
  cut: (path) => slashOf(path) + 1,
  /** Number of characters after the last slash. */
  name: (path) => path.length - slashOf(path) - 1,
  /** Number of the group of eight bytes that holds the length, and of the one that holds the slash. */
  lengthGroup: (path) => Math.floor(path.length / 8),
  slashGroup: (path) => Math.floor(slashOf(path) / 8),
  alignment: () => align8(1),
  /** Fewest characters of a last name whose cut is always detected: L and p are then in different groups of eight. */
  safeName: () => align8(1) - 1,
  /** The header, before the version. */
  header: (path) => fieldAt(path, 'version').start,
  versionAndFlags: (path) => fieldAt(path, 'pairSize').start - fieldAt(path, 'version').start,
  endMark: (path) => fieldAt(path, 'endMark').end - fieldAt(path, 'endMark').start,
} as const satisfies Readonly<Record<string, (path: string) => number>>;
export type SizeName = keyof typeof SIZES;
export const isSizeName = (text: string): text is SizeName => text in SIZES;

export const sizeOf = (name: SizeName, path: string = DEFAULT_PATH): number => SIZES[name](path);

const layoutOf = (path: string) => requestLayout(path.length + 1);

/** Returns the range of a field in the packed list; `end` is the first offset after it. */
export function fieldAt(path: string, kind: string): { readonly start: number; readonly end: number } {
  const unpacked = unpack(packCachefile(path));
  const fields = unpacked.ok ? [...leaves(unpacked.value.spans)] : [];
  return defined(
    fields.find((field) => field.kind === kind),
    `field ${kind} of the packed list`,
  );
}
