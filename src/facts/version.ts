import { SOURCE_COMMIT } from '../threads/index.ts';
import { COMMITS, MASTER, TAGS } from './source.ts';

/** Relation of a version to parallel import and its fix: `since` has both, `old` neither, `master` was built in between. */
export type VersionLine = 'since' | 'old' | 'master' | 'unknown';

/** The reading of what `zpool version` printed. */
export interface VersionReading {
  /**
   * `command`: the version of the commands and their library, which has the race. `module`: only that of the kernel module.
   * `commit`: only a hash. `system`: a version, but not of OpenZFS. `unread`: none of these.
   */
  readonly kind: 'command' | 'module' | 'commit' | 'system' | 'unread';
  /** Such as `2.2.99` or `2.3.0-rc1`. */
  readonly number: string | null;
  /** The count after the number: of commits since a tag, or of the packager. */
  readonly build: string | null;
  /** The hash of the commit that was built. */
  readonly commit: string | null;
  readonly line: VersionLine;
  /** Whether the commit has parallel import and the fix; null for commits that this site does not know. */
  readonly has: { readonly parallel: 'yes'; readonly fix: 'yes' | 'no' } | null;
}

const UNREAD: VersionReading = {
  kind: 'unread',
  number: null,
  build: null,
  commit: null,
  line: 'unknown',
  has: null,
};

/** Most characters of a text to read; no tool prints as many. */
const MOST = 2000;
/** A version: `zfs-kmod-2.2.99-456-FreeBSD_gc883088df`, `v2.3.0-rc1`, `2.2.2-0ubuntu9`. */
const VERSION =
  /^(?<name>(?:open)?zfs-)?(?<module>kmod-)?v?(?<major>\d{1,2})\.(?<minor>\d{1,3})(?:\.(?<patch>\d{1,4}))?(?:[-_~]?(?<candidate>rc\d+))?(?:-(?<build>\d+)(?=[-_]|$))?(?<rest>.*)$/i;
/** The hash in the output of `git describe` or a packager: `-456-g1f5bf91a85`, `_g1f5bf91a85`. */
const DESCRIBED = /[-_]g(?<hash>[\da-f]{7,40})(?![\da-z])/i;
/** A hash alone. Fewer than nine digits without a letter may be a date. */
const HASH = /^g?(?<hash>(?=\d*[a-f]|\d{9})[\da-f]{7,40})$/i;
/** Words before a version of something else. */
const SYSTEM = /^(?:\w*bsd|truenas|ubuntu|debian|proxmox|pve|linux|kernel|fedora|rhel|centos|pool)\b/i;
/** What follows the version of a kernel or a system, if `zfs-` does not precede it. */
const OF_SYSTEM = /x86_64|aarch64|\.el\d|\b(?:generic|amd64|arm64|pve|release|current|stable|lts)\b/i;
/** The first numbers of OpenZFS so far. */
const MAJORS: readonly (string | undefined)[] = ['0', '2'];

/**
 * Reads what `zpool version` prints: both lines, one of them, its JSON, or only the version. The line of the commands takes
 * precedence over that of the kernel module, since the library has the race. Reads a single hash too.
 */
export function readVersion(text: string): VersionReading {
  // A one-line text field joins the two lines.
  const words = text
    .slice(0, MOST)
    .replace(/(?=\bzfs-)|(?<=\w)(?=zfs-(?:kmod-)?\d)/gi, ' ')
    .split(/[\s"'`“”,;:()]+/);
  const readings = words.flatMap((word, at) => readWord(word, words[at - 1] ?? '') ?? []);
  const inOrder = ['command', 'module', 'commit', 'system'] as const;
  for (const kind of inOrder) {
    const found = readings.find((reading) => reading.kind === kind);
    if (found) return found;
  }
  return UNREAD;
}

function readWord(word: string, before: string): VersionReading | null {
  const groups = VERSION.exec(word)?.groups;
  if (!groups) {
    const hash = HASH.exec(word)?.groups?.['hash']?.toLowerCase();
    return hash === undefined ? null : { ...UNREAD, kind: 'commit', commit: hash, has: hasOf(hash) };
  }
  const { name, module, major = '', minor = '', patch, candidate, build = null, rest = '' } = groups;
  const isNamed = name !== undefined || /^(?:open)?zfs$/i.test(before);
  if (!isNamed && (SYSTEM.test(before) || OF_SYSTEM.test(rest) || !MAJORS.includes(major))) {
    return { ...UNREAD, kind: 'system' };
  }
  const commit = DESCRIBED.exec(rest)?.groups?.['hash']?.toLowerCase() ?? null;
  const plain = [major, minor, ...(patch === undefined ? [] : [patch])].join('.');
  const number = candidate === undefined ? plain : `${plain}-${candidate.toLowerCase()}`;
  // The module may be of another build than the commands.
  if (module !== undefined || /^module$/i.test(before)) {
    return { ...UNREAD, kind: 'module', number, build, commit };
  }
  const has = commit === null ? null : hasOf(commit);
  return { kind: 'command', number, build, commit, line: lineOf(plain), has };
}

const FIRST = TAGS.first.name.replace('zfs-', '').split('.').slice(0, 2).map(Number);

function lineOf(number: string): VersionLine {
  if (number === MASTER.version) return 'master';
  const [major = 0, minor = 0] = number.split('.').map(Number);
  const [firstMajor = 0, firstMinor = 0] = FIRST;
  return major > firstMajor || (major === firstMajor && minor >= firstMinor) ? 'since' : 'old';
}

/** Returns what this site knows about three commits: parallel import, the fix, and its parent. */
function hasOf(commit: string): VersionReading['has'] {
  const is = (known: string): boolean => commit.startsWith(known) || known.startsWith(commit);
  if (is(COMMITS.fix.hash)) return { parallel: 'yes', fix: 'yes' };
  return is(COMMITS.parallel.hash) || is(SOURCE_COMMIT) ? { parallel: 'yes', fix: 'no' } : null;
}
