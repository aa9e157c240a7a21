import { SOURCE_COMMIT, SOURCE_FILES } from '../threads/index.ts';

/** The files of OpenZFS that the site cites: those of the model's rows, and those that only the prose names. */
const FILES = {
  ...SOURCE_FILES,
  import: 'lib/libzutil/zutil_import.c',
  spa: 'module/zfs/spa.c',
  config: 'module/zfs/spa_config.c',
  fnvpair: 'module/nvpair/fnvpair.c',
  iter: 'cmd/zfs/zfs_iter.c',
} as const;
export type FileName = keyof typeof FILES;

/** The two commits of the story, by their names in the project's log, with their commit dates. */
export const COMMITS = {
  parallel: { hash: 'c183d164aa', date: '2024-04-22' },
  fix: { hash: '1f5bf91a85', date: '2024-08-07' },
} as const;

/** The two commits of one pull request that made the strings const, and wrote down the condition. */
export const CONST_COMMITS = { constified: 'd1807f168e', condition: '47a7062772' } as const;

/** The releases that were examined. */
export const TAGS = {
  first: { name: 'zfs-2.3.0-rc1', date: '2024-10-04' },
  stable: { name: 'zfs-2.3.0', date: '2025-01-13' },
} as const;
/** The releases of 2.2 that were examined: none has parallel import. */
export const OLD_RELEASES = ['2.2.4', '2.2.5', '2.2.9'] as const;
/** What the system in the report calls itself. */
export const REPORTED_VERSION = '2.2.4';
export const REPORTED_SYSTEM = 'FreeBSD 14.1';

/** What master called itself between 2.2 and 2.3, and two builds of it as `zpool version` prints them. */
export const MASTER = {
  version: '2.2.99',
  builds: [
    { system: 'FreeBSD 15.0-CURRENT', prints: 'zfs-2.2.99-456', issue: 16172 },
    { system: 'TrueNAS 24.10', prints: 'zfs-2.2.99-1', issue: null },
  ],
} as const;

const REPOSITORY = 'https://github.com/openzfs/zfs';
export const ISSUE_NUMBER = 16405;
export const PULL_NUMBER = 16419;

/** A source of a statement. Not every source has an address to open. */
export type Source =
  | { readonly kind: 'issue' | 'pull'; readonly number: number; readonly href: string }
  | { readonly kind: 'commit' | 'tag'; readonly name: string; readonly href: string }
  | { readonly kind: 'line'; readonly file: string; readonly line: number; readonly href: string }
  /**
   * Sources without a line of code: measurements with the real library, the article that made the report known, the model's
   * text, its search.
   */
  | { readonly kind: 'library' | 'writeUp' | 'model' | 'search' };

const issue = (number: number): Source => ({
  kind: 'issue',
  number,
  href: `${REPOSITORY}/issues/${number}`,
});
export const ISSUE: Source = issue(ISSUE_NUMBER);
/** The report of something else, which shows the version string of a build of master. */
export const MASTER_ISSUE: Source = issue(MASTER.builds[0].issue);
export const PULL: Source = {
  kind: 'pull',
  number: PULL_NUMBER,
  href: `${REPOSITORY}/pull/${PULL_NUMBER}`,
};
export const LIBRARY: Source = { kind: 'library' };
export const ARTICLE: Source = { kind: 'writeUp' };
export const MODEL: Source = { kind: 'model' };
export const SEARCH: Source = { kind: 'search' };

/** A line of the source at the parent of the fix. */
export function at(name: FileName, line: number): Source {
  const file = FILES[name];
  return { kind: 'line', file, line, href: `${REPOSITORY}/blob/${SOURCE_COMMIT}/${file}#L${line}` };
}

export function commit(which: keyof typeof COMMITS): Source {
  const { hash } = COMMITS[which];
  return { kind: 'commit', name: hash, href: `${REPOSITORY}/commit/${hash}` };
}

/** One of the two commits that made the strings const. */
export function constCommit(which: keyof typeof CONST_COMMITS): Source {
  const hash = CONST_COMMITS[which];
  return { kind: 'commit', name: hash, href: `${REPOSITORY}/commit/${hash}` };
}

export const tag = (name: (typeof TAGS)[keyof typeof TAGS]['name']): Source => ({
  kind: 'tag',
  name,
  href: `${REPOSITORY}/releases/tag/${name}`,
});
