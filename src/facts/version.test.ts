import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMITS, MASTER, OLD_RELEASES, TAGS, readVersion, type VersionReading } from './index.ts';

type Read = readonly [
  kind: VersionReading['kind'],
  line: VersionReading['line'],
  number: string | null,
  build?: string | null,
  commit?: string | null,
];
const read = (text: string): Read => {
  const { kind, line, number, build, commit } = readVersion(text);
  return [kind, line, number, build, commit];
};

describe('what zpool version prints', () => {
  it.each<[string, ...Read]>([
    // Releases, as distributions package them.
    ['zfs-2.2.4-1', 'command', 'old', '2.2.4', '1'],
    ['zfs-2.2.2-0ubuntu9', 'command', 'old', '2.2.2'],
    ['zfs-2.1.5-1ubuntu6~22.04.4', 'command', 'old', '2.1.5'],
    ['zfs-2.1.11-1~bpo11+1', 'command', 'old', '2.1.11'],
    ['zfs-2.2.4-pve1', 'command', 'old', '2.2.4'],
    ['zfs-0.8.6-1', 'command', 'old', '0.8.6', '1'],
    ['2.2', 'command', 'old', '2.2'],
    ['v2.2.9', 'command', 'old', '2.2.9'],
    ['zfs-2.3.0-1', 'command', 'since', '2.3.0', '1'],
    ['2.3.0-rc1', 'command', 'since', '2.3.0-rc1'],
    ['zfs-2.3.0-RC2', 'command', 'since', '2.3.0-rc2'],
    ['zfs-2.3.0~rc1-1', 'command', 'since', '2.3.0-rc1', '1'],
    ['zfs-2.4.1-1', 'command', 'since', '2.4.1', '1'],
    ['zfs-3.0.0-1', 'command', 'since', '3.0.0', '1'],
    // FreeBSD's, with the hash of the commit that it took.
    ['zfs-2.2.4-FreeBSD_g256659204', 'command', 'old', '2.2.4', null, '256659204'],
    ['zfs-2.2.99-456-FreeBSD_gc883088df', 'command', 'master', '2.2.99', '456', 'c883088df'],
    ['zfs-2.3.99-170-FreeBSD_g34205715e', 'command', 'since', '2.3.99', '170', '34205715e'],
    ['zfs-2.1.99-FreeBSD_gec64fdb93', 'command', 'old', '2.1.99', null, 'ec64fdb93'],
    // Builds of master between 2.2 and 2.3.
    ['zfs-2.2.99-456', 'command', 'master', '2.2.99', '456'],
    ['zfs-2.2.99-1', 'command', 'master', '2.2.99', '1'],
    ['2.2.99', 'command', 'master', '2.2.99'],
    ['  2.2.99-456_g1234567890  ', 'command', 'master', '2.2.99', '456', '1234567890'],
    ['zfs-2.2.99-456-gabcdef012', 'command', 'master', '2.2.99', '456', 'abcdef012'],
    // Both lines: the race is in the library, so the line of the commands counts.
    ['zfs-2.2.99-1\nzfs-kmod-2.3.0-1', 'command', 'master', '2.2.99', '1'],
    ['zfs-kmod-2.3.0-1\r\nzfs-2.2.4-1', 'command', 'old', '2.2.4', '1'],
    ['zfs-2.2.4-1zfs-kmod-2.2.4-1', 'command', 'old', '2.2.4', '1'],
    [
      'zfs-2.2.4-FreeBSD_g256659204zfs-kmod-2.2.4-FreeBSD_g256659204',
      'command',
      'old',
      '2.2.4',
      null,
      '256659204',
    ],
    [
      '$ zpool version\nzfs-2.2.99-1\nzfs_version_kernel() failed: No such file or directory',
      'command',
      'master',
      '2.2.99',
      '1',
    ],
    [
      '{"zfs_version":{"userland":"zfs-2.3.0-1","kernel":"zfs-kmod-2.3.0-1"}}',
      'command',
      'since',
      '2.3.0',
      '1',
    ],
    ['OpenZFS 2.2.99 on FreeBSD 15.0-CURRENT', 'command', 'master', '2.2.99'],
    // The module alone.
    ['zfs-kmod-2.2.99-456', 'module', 'unknown', '2.2.99', '456'],
    ['zfs-kmod-2.3.0-1', 'module', 'unknown', '2.3.0', '1'],
    ['ZFS: Loaded module v2.2.4-1, ZFS pool version 5000', 'module', 'unknown', '2.2.4', '1'],
    // A hash alone.
    ['C883088DF', 'commit', 'unknown', null, null, 'c883088df'],
    ['commit g256659204', 'commit', 'unknown', null, null, '256659204'],
    // Something else.
    ['FreeBSD 15.0-CURRENT', 'system', 'unknown', null],
    ['FreeBSD 2.2.8', 'system', 'unknown', null],
    ['TrueNAS 24.10', 'system', 'unknown', null],
    ['6.8.12-1-pve', 'system', 'unknown', null],
    ['2.6.32-754.el6.x86_64', 'system', 'unknown', null],
    ['20240601', 'unread', 'unknown', null],
    ['master', 'unread', 'unknown', null],
    ['', 'unread', 'unknown', null],
  ])('%j is read', (text, ...expected) => {
    const [kind, line, number, build = null, commit = null] = expected;
    expect(read(text)).toEqual([kind, line, number, build, commit]);
  });

  it('is read correctly for every version in the facts', () => {
    for (const old of OLD_RELEASES) expect(readVersion(old).line, old).toBe('old');
    for (const { name } of Object.values(TAGS)) expect(readVersion(name).line, name).toBe('since');
    for (const { prints, system } of MASTER.builds) {
      expect(readVersion(prints).line, prints).toBe('master');
      expect(readVersion(system).kind, system).toBe('system');
    }
  });

  it('determines what a commit has, if the facts name it', () => {
    const has = (text: string) => readVersion(text).has;
    const [parallel, fix] = [COMMITS.parallel.hash, COMMITS.fix.hash];
    for (const hash of [
      fix,
      fix.slice(0, 7),
      `${fix}${'0'.repeat(30)}`,
      `zfs-2.2.99-600-FreeBSD_g${fix.slice(0, 9)}`,
    ]) {
      expect(has(hash), hash).toEqual({ parallel: 'yes', fix: 'yes' });
    }
    for (const hash of [parallel, 'bd949b10be', `2.2.99-456_g${parallel}`]) {
      expect(has(hash), hash).toEqual({ parallel: 'yes', fix: 'no' });
    }
    expect(has('zfs-2.2.99-456-FreeBSD_gc883088df')).toBeNull();
    expect(has(`zfs-kmod-2.2.99-600-FreeBSD_g${fix}`)).toBeNull();
  });

  it('of any kind is read or refused quickly', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^(zfs-|kmod-|[-._0-9a-gv ]){0,60}$/)), (text) => {
        expect(['since', 'old', 'master', 'unknown']).toContain(readVersion(text).line);
      }),
    );
    const start = performance.now();
    for (const part of ['zfs-', '2.2.99-', '1', 'g', '_g1', 'zfs-kmod-2.']) readVersion(part.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
