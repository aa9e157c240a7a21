import { describe, expect, it } from 'vitest';
import { CONFIG_OF } from '../scenarios/index.ts';
import { printSchedule } from '../schedule/index.ts';
import { lettersOf, type Config } from '../threads/index.ts';
import { EXPECTED, textOf } from './fixtures/public.ts';
import { importRun, type ImportContext, type Meeting } from './index.ts';

const finding = (number: number): string => textOf(`tsan/openzfs.finding${number}.clang.txt`);
const read = (text: string, context: ImportContext = {}) => {
  const run = importRun(text, context);
  if (!run.ok) throw new Error(run.error.reason);
  return run.value;
};
const refusalOf = (text: string, context: ImportContext = {}) => {
  const run = importRun(text, context);
  if (run.ok) throw new Error('It was read.');
  expect(run.error.tool).toBe('tsan');
  return run.error;
};
const printed = ({ config, schedule }: { readonly config: Config; readonly schedule: readonly number[] }) =>
  printSchedule(schedule, lettersOf({ config }));
const rowsOf = ({ accesses }: Pick<Meeting, 'accesses'>) => accesses.map(({ row }) => row);

/** A report of two accesses, the later one first. */
const report = (later: string, earlier: string): string =>
  `==================\nWARNING: ThreadSanitizer: data race (pid=7)\n  ${later}\n\n  Previous ${earlier}\n\nSUMMARY: ThreadSanitizer: data race\n`;
const CUT =
  'write of size 1 at 0x7b1400000082 by thread T1:\n    #0 zpool_valid_proplist lib/libzfs/libzfs_pool.c:798 (zpool+0x1)';
const access = (head: string, ...frames: readonly string[]): string =>
  [`${head}:`, ...frames.map((frame, at) => `    #${at} ${frame} (zpool+0x${at})`)].join('\n');

describe('the findings in OpenZFS', () => {
  it('says that the model leaves one place out, and which row stands in for it', () => {
    const { accesses, note } = read(finding(1));
    expect(accesses).toEqual([
      { row: 'C6', thread: 0 },
      { row: 'P1', thread: 1 },
    ]);
    expect(note).toContainEqual({ kind: 'standIn', left: 'P0', place: 'libzfs_util.c:1786', row: 'P1' });
  });

  it('says that the block is the pair, so that the byte comes from the rows', () => {
    for (const number of [1, 2, 3])
      expect(read(finding(number)).note).toContainEqual({ kind: 'byteFromRows' });
    expect(read(finding(2)).byte).toBe(10);
    expect(read(finding(3)).byte).toBe(0);
  });

  it('finds four workers for byte 0, and a path on which two suffice', () => {
    const { config, schedule, note = [] } = read(finding(3));
    expect(config.threads).toBe(4);
    expect(schedule).toHaveLength(29);
    const other = note.flatMap((one) => (one.kind === 'otherPath' ? [one.meeting] : []));
    expect(other.map(({ config: { path, threads } }) => [path, threads])).toEqual([['/zpool.cache', 2]]);
    expect(other.map(rowsOf)).toEqual([['C1', 'C8']]);
  });

  it('is shown without a mutex where the model holds none in such a run', () => {
    const held = finding(3).replace(' by thread T3:', ' by thread T3 (mutexes: write M0):');
    const { schedule, note } = read(held);
    expect(schedule).toHaveLength(29);
    expect(note).toContainEqual({ kind: 'noMutex' });
  });

  it('is read alike from other folders, modules, compilers and logs', () => {
    const folder = '/usr/src/zfs/';
    const changes: readonly ((text: string) => string)[] = [
      (text) =>
        text.replaceAll(
          /\/usr\/src\/zfs\/([\w/]+)/g,
          (_, path: string) => `C:\\my zfs\\${path.replaceAll('/', '\\')}`,
        ),
      (text) => text.replaceAll(folder, '../../'),
      (text) => text.replaceAll(folder, '/home/a b/zfs (2)/'),
      (text) => text.replaceAll(/\/usr\/src\/zfs\/[\w/]*\//g, ''),
      (text) => text.replaceAll(/ \(BuildId: \w+\)/g, '').replaceAll(/(\.c:\d+):\d+/g, '$1'),
      (text) => text.replaceAll('(zpool+', '(/usr/lib/x86_64-linux-gnu/libzfs.so.4.1.0+'),
      (text) => text.replaceAll(/ \([\w.]+\+0x\w+\) \(BuildId: \w+\)/g, ''),
      (text) => text.replaceAll(/#(\d+) (\w+) /g, '#$1 0x55d0c0ffee00 in $2 '),
      (text) => text.replaceAll(/^/gm, '2026-01-02T03:04:05.678Z zpool[7] | '),
      (text) => text.replaceAll('\n', '\r\n'),
      (text) => text.replaceAll(/ by thread T(\d):/g, " by thread T$1 'z_import':"),
      (text) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    ];
    for (const number of [1, 2]) {
      const { schedule, accesses, config } = read(finding(number));
      for (const change of changes) {
        const text = change(finding(number));
        expect(text).not.toBe(finding(number));
        expect(read(text), text.slice(0, 200)).toMatchObject({ schedule, accesses, config });
      }
    }
  });

  it('names the walk hint, which is no row', () => {
    const { refusal, reason } = refusalOf(finding(4));
    expect(refusal.kind).toBe('noRow');
    expect(reason).toContain('nvp_curr');
  });

  it('reads the rows of the world on the stage, and offers the other', () => {
    // C4 and C6 would be rows of one thread as reported, so only the source has that race.
    const { config: only } = read(finding(2), { config: CONFIG_OF.article({ path: '/my/zc' }) });
    expect([only.world, only.path]).toEqual(['faithful', '/my/zc']);
    const pair = report(
      access('Read of size 8 at 0x28 by thread T3', 'strlen <null>', 'i_get_value_size nvpair.c:1057'),
      CUT,
    );
    const both = read(pair, { config: CONFIG_OF.article() });
    expect(both.accesses?.map(({ row }) => row)).toEqual(['V2', 'S1']);
    expect(both.note?.flatMap((one) => (one.kind === 'otherWorld' ? [rowsOf(one.meeting)] : []))).toEqual([
      ['C6', 'P1'],
    ]);
  });

  it('goes by functions and what they call where there are no lines', () => {
    const rowOf = (head: string, ...frames: readonly string[]) =>
      read(report(access(`${head} of size 1 at 0x28 by thread T3`, ...frames), CUT)).accesses?.[1]?.row;
    const validate = 'zpool_valid_proplist libzfs_pool.c';
    expect(rowOf('Read', 'strlen <null>', 'i_get_value_size nvpair.c', 'nvlist_add_common nvpair.c')).toBe(
      'P1',
    );
    expect(rowOf('Read', '__interceptor_memcpy <null>', 'nvlist_add_common.part.0 <null>')).toBe('P2');
    expect(rowOf('Read', 'strrchr <null>', validate)).toBe('C4');
    expect(rowOf('Read', 'stat64 <null>', validate)).toBe('C7');
    expect(rowOf('Write', validate)).toMatch(/^C[68]$/);
  });
});

describe('other reports', () => {
  const mapping = { byFunction: { cut: 'C6', measure: 'P1', mend: 'C8b', gone: 'Z9', off: null } };
  const cut = access('write of size 1 at 0x2a by thread T1', 'cut race.c:55');

  it('reads names of C++, atomic accesses, the main thread and mutexes', () => {
    const later = access(
      'Atomic read of size 8 at 0x28 by main thread (mutexes: read M1, write M2)',
      'strlen <null>',
      'demo::reader<std::vector<int> >::measure(char const*) /a b/race.cc:29:9',
    );
    const { accesses, config } = read(report(later, cut), { mapping });
    expect(accesses?.map(({ row }) => row)).toEqual(['C6', 'P1']);
    // The reader holds a mutex at its first row and the writer does not.
    expect(config.fix).toEqual(['none', 'lock']);
  });

  it('is read as text, whatever stands around it', () => {
    const { mapping: right } = EXPECTED.find(({ file }) => file === 'tsan/clang.single1.txt') ?? {};
    const run = read(textOf('bad/tsan.html.txt'), { mapping: right ?? {} });
    expect(printed(run)).toBe('A8.B1');
    expect(run.outcome).toBeNull();
  });

  it('refuses what is no race of two threads on two rows', () => {
    const reading = access('Read of size 8 at 0x28 by thread T2', 'measure race.c:29');
    const strange = access('Read of size 8 at 0x28 by thread T2', 'gone race.c:1', 'off race.c:2');
    const kindOf = (text: string) => refusalOf(text, { mapping }).refusal.kind;
    expect(kindOf(report(reading, cut.replace('write', 'read')))).toBe('noWrite');
    expect(kindOf(report(reading, cut.replace('T1', 'T2')))).toBe('oneThread');
    expect(kindOf(report(strange, cut))).toBe('noRow');
    expect(kindOf('WARNING: ThreadSanitizer: data race (pid=1)\n')).toBe('halfReport');
    expect(kindOf('WARNING: ThreadSanitizer: thread leak (pid=1)\n')).toBe('noReport');
  });

  it('takes the first report that has rows, and tells of the others', () => {
    const strange = report(access('Read of size 8 at 0x28 by thread T2', 'gone race.c:1'), cut);
    const good = report(access('Read of size 8 at 0x28 by thread T2', 'measure race.c:29'), cut);
    const { accesses, note } = read(strange + good + good, { mapping });
    expect(accesses?.map(({ row }) => row)).toEqual(['C6', 'P1']);
    expect(note?.map(({ kind }) => kind)).toEqual(['byteFromRows', 'unread', 'report']);
  });

  it('tells what a report of another tool is', () => {
    const run = importRun('==12== Possible data race during read of size 8 at 0x1 by thread #2\n');
    expect(run).toMatchObject({
      ok: false,
      error: { tool: null, refusal: { told: { kind: 'report', of: 'Helgrind' } } },
    });
  });
});
