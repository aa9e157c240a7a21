import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { okValue } from '../base/index.ts';
import { finish, parseSchedule, replayKept } from '../schedule/index.ts';
import { lettersOf, type Config } from '../threads/index.ts';
import { frameAt } from './frame.ts';
import { hopsOf, isFirst, type ByteAt, type Hop } from './provenance.ts';
import { runOf } from './run.ts';
import type { Run } from './run-types.ts';

const article: Config = {
  world: 'article',
  path: '/var/cache/zpool.cache',
  threads: 3,
  fix: [],
  grain: 'coarse',
};
const faithful: Config = { ...article, world: 'faithful', threads: 2, fix: ['none', 'none'] };

function run(config: Config, schedule: readonly number[]): Run {
  const { trace, stopped } = okValue(replayKept(config, schedule));
  return runOf(trace, stopped);
}
const said = (config: Config, text: string): Run =>
  run(config, okValue(parseSchedule(text, lettersOf({ config }))));

/** `request:1[54] 00 S4@6 copied`. */
const told = ({ object, index, byte, row, step, how }: Hop): string =>
  `${object}[${index}] ${byte.toString(16).padStart(2, '0')} ${row ?? '-'}@${step} ${how.kind}`;
const way = (made: Run, position: number, at: ByteAt): readonly string[] =>
  hopsOf(made, position, at).map(told);

describe('the way of a byte back to its first source', () => {
  const torn = said(article, 'S3.V2.S2');

  it('leads from the torn byte over the copy to the store of NUL, with its line', () => {
    expect(way(torn, 6, { object: 'packed', index: 54, thread: 1 })).toEqual([
      'request:1[54] 00 S4@6 copied',
      'value[10] 00 V2@5 stored',
    ]);
    const [, store] = hopsOf(torn, 6, { object: 'packed', index: 54, thread: 1 });
    expect(store?.source).toMatchObject({ file: 'lib/libzfs/libzfs_pool.c', line: 798 });
  });

  it('leads from a good byte to the command line', () => {
    expect(way(torn, 6, { object: 'packed', index: 45, thread: 1 })).toEqual([
      'request:1[45] 76 S4@6 copied',
      'value[1] 76 -@0 commandLine',
    ]);
    expect(way(torn, 6, { object: 'string', index: 3, thread: 0 })).toEqual(['value[3] 72 -@0 commandLine']);
  });

  it('leads from a length to the strlen that counted it, and to the NUL at which that stopped', () => {
    expect(way(torn, 6, { object: 'packed', index: 12, thread: 1 })).toEqual([
      'request:1[12] 38 S2@2 fromLength',
      'value[22] 00 S1@1 strlen',
      'value[22] 00 -@0 commandLine',
    ]);
    const cut = said(article, 'V2.S4');
    expect(way(cut, 6, { object: 'packed', index: 12, thread: 1 })).toEqual([
      'request:1[12] 30 S2@4 fromLength',
      'value[10] 00 S1@3 strlen',
      'value[10] 00 V2@2 stored',
    ]);
    expect(way(torn, 6, { object: 'packed', index: 16, thread: 1 })).toEqual([
      'request:1[16] 0a S2@2 copied',
      'header[4] 0a -@0 nameLength',
    ]);
  });

  it('leads from poison to who freed it', () => {
    const freed = said(article, 'S1.F1.S3');
    expect(way(freed, 5, { object: 'packed', index: 12, thread: 1 })).toEqual([
      'request:1[12] 5a S2@3 copied',
      'header[0] 5a F1@2 poisoned',
    ]);
  });

  it('leads from the zeros of the reply to calloc, over the kernel that left', () => {
    expect(way(torn, 7, { object: 'reply', index: 1, thread: 1 })).toEqual([
      'reply:1[1] 00 S5@7 unwritten',
      'reply:1[1] 00 -@0 calloc',
    ]);
    expect(way(torn, 6, { object: 'reply', index: 1, thread: 1 })).toEqual(['reply:1[1] 00 -@0 calloc']);
    expect(hopsOf(said(article, 'S5'), 5, { object: 'reply', index: 1, thread: 1 })).toEqual([]);
  });

  it('names the source rows in the source’s world', () => {
    const cut = said(faithful, 'A8.B12.A4');
    for (let index = 0; index < 72; index += 1) {
      for (const thread of [0, 1]) {
        const hops = hopsOf(cut, cut.length, { object: 'packed', index, thread });
        const { byte } = hops[0] ?? {};
        if (byte !== undefined) expect(hops.filter(isFirst)).toHaveLength(1);
      }
    }
    const hole = frameAt(cut, cut.length).requests.flatMap(
      (request) =>
        request?.cells.filter(({ isHole }) => isHole).map(({ offset }) => [request.thread, offset]) ?? [],
    );
    for (const [thread = 0, index = 0] of hole) {
      expect(way(cut, cut.length, { object: 'packed', index, thread }).at(-1)).toMatch(/ C6@\d+ stored$/);
    }
  });
});

describe('for every byte of every run', () => {
  const configs: readonly Config[] = [
    article,
    { ...article, grain: 'byte', path: '/a/bc' },
    { ...article, fix: ['clone', 'refcount'], path: '/srv/x/y' },
    faithful,
    { ...faithful, grain: 'byte', path: '/a/bc' },
    { ...faithful, threads: 3, fix: ['clone', 'none', 'lock-narrow'], path: '/my/zfs/c' },
  ];
  const anyRun = fc
    .tuple(fc.constantFrom(...configs), fc.array(fc.nat({ max: 2 }), { maxLength: 40 }), fc.nat())
    .map(([config, wanted, at]) => {
      const part = okValue(replayKept(config, wanted)).trace;
      const made = run(config, finish(part));
      return { made, position: at % (made.length + 1) };
    });
  /** Every byte that is on the stage. */
  function bytesAt(made: Run, position: number): readonly (readonly [ByteAt, number])[] {
    const frame = frameAt(made, position);
    return [
      ...frame.string.map(({ index, byte }) => [{ object: 'string', index, thread: 0 }, byte] as const),
      ...frame.requests.flatMap((request, thread) =>
        (request?.cells ?? []).map(
          ({ offset, byte }) => [{ object: 'packed', index: offset, thread }, byte] as const,
        ),
      ),
      ...frame.replies.flatMap((reply, thread) =>
        (reply?.kind === 'zero' ? reply.bytes : []).map(
          (byte, index) => [{ object: 'reply', index, thread }, byte] as const,
        ),
      ),
    ];
  }

  it('every hop is earlier, the byte stays the same while it is copied, and the way ends at a first source', () => {
    let ways = 0;
    fc.assert(
      fc.property(anyRun, ({ made, position }) => {
        for (const [at, byte] of bytesAt(made, position)) {
          const hops = hopsOf(made, position, at);
          ways += 1;
          expect(hops[0]?.byte).toBe(byte);
          expect(hops[0]?.step).toBeLessThanOrEqual(position);
          expect(hops.map(isFirst)).toEqual(hops.map((_, hop) => hop === hops.length - 1));
          hops.forEach((hop, place) => {
            const before = hops[place - 1];
            if (!before) return;
            expect(hop.step).toBeLessThan(before.step);
            if (before.how.kind !== 'fromLength') expect(hop.byte).toBe(before.byte);
          });
        }
      }),
      { numRuns: 60 },
    );
    expect(ways).toBeGreaterThan(1000);
  });

  it('every hop is what memory holds after its step', () => {
    fc.assert(
      fc.property(anyRun, ({ made, position }) => {
        for (const [at] of bytesAt(made, position)) {
          for (const { object, index, byte, step, how } of hopsOf(made, position, at)) {
            if (object.startsWith('reply')) continue;
            const held =
              made.trace.states[how.kind === 'strlen' ? step - 1 : step]?.world.allocations[object];
            expect(held?.bytes[index]).toBe(byte);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
