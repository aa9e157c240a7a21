import { COMMITS, FIGURES, MASTER, OLD_RELEASES, TAGS } from '../facts/index.ts';

/* The versions and commits of the facts, as the tool's texts name them. */

const lineOf = (version: string): string => version.split('.', 2).join('.');

export const PARALLEL = COMMITS.parallel.hash;
export const FIX = COMMITS.fix.hash;
/** The first version with both commits. */
export const SINCE = TAGS.first.name.replace('zfs-', '');
/** The line of releases before them. */
export const OLD = lineOf(OLD_RELEASES[0]);
export const BUILD = { old: OLD, releases: OLD_RELEASES, parallel: PARALLEL, fix: FIX, tag: TAGS.first.name };
export const MASTER_NAMES = {
  old: OLD,
  next: lineOf(SINCE),
  version: MASTER.version,
  days: FIGURES.daysApart.value,
};
