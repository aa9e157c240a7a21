import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { chosenRun, reported, steps, traceOf, workers } from './fixtures/runs.ts';
import { NEXT_PAIR } from '../threads/index.ts';
import { findingsOf, racingPairs, type Finding } from './index.ts';

const rows = ({ earlier, later }: Finding): string => [earlier.row, later.row].sort().join(' ');
const CACHE = '/var/cache/zpool.cache';
const NONE = ['none', 'none'];
const choices = fc.array(fc.nat(11), { minLength: 1, maxLength: 320, size: 'max' });

describe('the opening run, as reported', () => {
  const findings = findingsOf(traceOf(reported(), steps('S3.V2.S2', 'VSF')));

  it('is told by two findings, the one that did the damage first', () => {
    expect(findings.map((finding) => [rows(finding), finding.isSeen])).toEqual([
      ['S4 V2', true],
      ['S1 V2', false],
    ]);
  });

  it('names both accesses: thread, step, row, byte, line, and what was seen', () => {
    const [race] = findings;
    expect(race?.at).toEqual([{ from: 10, to: 10 }]);
    expect(race?.earlier).toMatchObject({
      thread: 0,
      step: 5,
      row: 'V2',
      kind: 'write',
      bytes: [0],
      isFree: false,
    });
    expect(race?.later).toMatchObject({ thread: 1, step: 6, row: 'S4', kind: 'read', bytes: [0] });
    expect(race?.earlier.source).toEqual({ file: 'lib/libzfs/libzfs_pool.c', line: 798, as: 'source' });
    expect(race?.later.source).toEqual({ file: 'module/nvpair/nvpair.c', line: 1259, as: 'report' });
  });
});

describe('a run that ends clean', () => {
  const trace = traceOf(reported(), steps('S1.V4.S4.F2', 'VSF'));

  it('still has races, and no read saw any of them', () => {
    expect(trace.outcome).toBe('V=ok S=ok F=done flags=-');
    const findings = findingsOf(trace);
    expect(findings.map(rows)).toContain('S1 V2');
    expect(findings.map(rows)).toContain('S4 V4');
    expect(findings.filter(({ isSeen }) => isSeen)).toEqual([]);
  });

  it('races with the free too, over every byte of the string', () => {
    const free = findingsOf(trace).find((finding) => rows(finding) === 'F1 S4');
    expect(free?.later).toMatchObject({ row: 'F1', kind: 'write', isFree: true, step: 10 });
    expect(free?.at).toEqual([{ from: 0, to: CACHE.length }]);
    expect(free?.later.bytes.every((byte) => byte === 0x5a)).toBe(true);
  });
});

/** The four reports of ThreadSanitizer on the real code (four threads, 2000 rounds). */
describe('what ThreadSanitizer saw in the source is found', () => {
  // P1 also stands for the first strlen: the model leaves out the limit check before it (P0).
  test('the NUL store against strlen', () => {
    const found = findingsOf(traceOf(workers(CACHE, NONE), steps('A8.B1', 'AB')));
    const race = found.find((finding) => rows(finding) === 'C6 P1');
    expect(race?.earlier).toMatchObject({ row: 'C6', kind: 'write', source: { line: 798 } });
    expect(race?.later).toMatchObject({ row: 'P1', kind: 'read', source: { line: 1057 } });
    expect(race?.at).toEqual([{ from: 10, to: 10 }]);
  });

  test('the NUL store against strrchr', () => {
    const found = findingsOf(traceOf(workers(CACHE, NONE), steps('A8.B6', 'AB')));
    expect(found.find((finding) => rows(finding) === 'C4 C6')?.later.source?.line).toBe(788);
  });

  test('the restoring store against the plain read of the first byte, once three cuts reached it', () => {
    // Each validation cuts one component more: at 10, at 4, at 0. The fourth worker reads the first byte.
    const four = workers(CACHE, ['none', 'none', 'none', 'none']);
    const cuts = traceOf(four, steps('A8.B8.C10.D5', 'ABCD'));
    const race = findingsOf(cuts).find((finding) => rows(finding) === 'C3 C8');
    expect(race?.at).toEqual([{ from: 0, to: 0 }]);
    expect([race?.earlier.source?.line, race?.later.source?.line].sort()).toEqual([780, 811]);
  });

  test('the walk hint, write against write', () => {
    const found = findingsOf(traceOf(workers(CACHE, NONE), steps('A1.B1', 'AB')));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      object: 'walkHint',
      earlier: { kind: 'write', step: 1, source: { file: 'module/nvpair/nvpair.c', line: 1480 } },
      later: { kind: 'write', step: 2 },
    });
  });
});

describe('the walk hint', () => {
  const hintOnly = (findings: readonly Finding[]) => findings.every(({ object }) => object === 'walkHint');

  it.each(['coarse', 'slot', 'byte'] as const)('is all that clone leaves, at %s grain', (grain) => {
    const config = workers('/tmp/zc', ['clone', 'clone', 'clone'], grain);
    let met = 0;
    fc.assert(
      fc.property(choices, (chosen) => {
        const findings = findingsOf(chosenRun(config, chosen));
        expect(hintOnly(findings)).toBe(true);
        met += findings.length;
      }),
      { numRuns: 60 },
    );
    expect(met).toBeGreaterThan(0);
  });

  it('is one finding, however often the list was traversed', () => {
    const [hint, ...rest] = findingsOf(
      traceOf(workers('/zc', ['clone', 'clone', 'clone']), steps('A13.B13.C13', 'ABC')),
    );
    expect(rest).toEqual([]);
    // Two visits a worker, each racing with both of another worker: 2 x 2 pairs for each of three pairs of workers.
    expect(hint?.count).toBe(12);
  });

  it('remains with lock too, since the end of the list is found after UN, whatever the position of LK', () => {
    const trace = traceOf(workers(CACHE, ['lock', 'lock']), steps('A14.B14', 'AB'));
    expect(trace.outcome).toBe('ok|ok');
    const inside = findingsOf(trace);
    expect(inside.map(({ object }) => object)).toEqual(['walkHint']);
    expect(inside[0]).toMatchObject({
      earlier: { row: 'PACK', holdsMutex: false },
      later: { row: 'P1', holdsMutex: true },
    });
    // The alternative order: the worker gets the pair before it takes the mutex.
    expect(findingsOf(trace, { LK: NEXT_PAIR, PACK: NEXT_PAIR }).map(({ object }) => object)).toEqual([
      'walkHint',
    ]);
    // If the mutex were held until the end of the list, it would cover both.
    expect(findingsOf(trace, { P1: NEXT_PAIR, C8: NEXT_PAIR })).toEqual([]);
  });

  it('is not written again by a worker that gives up', () => {
    // A restores the slash before B looks up the path, so B refuses it and never reaches the end of the list.
    const trace = traceOf(workers('/a/b', NONE), steps('B6.A8.B2.A2.B2.A1', 'AB'));
    expect(trace.states.at(-1)?.locals[1]?.token).toEqual({ kind: 'baddir' });
    const rowsOfHint = racingPairs(trace)
      .filter(({ later }) => later.object === 'walkHint')
      .flatMap(({ earlier, later }) => [`${earlier.thread}${earlier.row}`, `${later.thread}${later.row}`]);
    expect(new Set(rowsOfHint)).toEqual(new Set(['0P1', '1P1', '0PACK']));
  });

  it('is not part of the report', () => {
    const findings = findingsOf(traceOf(reported(['clone']), steps('V5.S5.F2', 'VSF')));
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.filter(({ object }) => object === 'walkHint')).toEqual([]);
  });
});

test('a lock around the loan alone leaves the copy outside it: one side holds the mutex, the other does not', () => {
  const trace = traceOf(workers(CACHE, ['lock-narrow', 'lock-narrow']), steps('A9.B1', 'AB'));
  const race = findingsOf(trace).find((finding) => rows(finding) === 'C6 P1');
  expect([race?.earlier.holdsMutex, race?.later.holdsMutex]).toEqual([true, false]);
});

test('each pair of rows is one finding, with all of its bytes', () => {
  // A cuts at 10; B, which sees that, cuts at 4. C measures while both slashes are cut.
  const trace = traceOf(workers(CACHE, ['none', 'none', 'none']), steps('A8.B8.C1', 'ABC'));
  const findings = findingsOf(trace);
  const names = findings.filter(({ object }) => object === 'value').map(rows);
  expect(new Set(names).size).toBe(names.length);
  const race = findings.find((finding) => rows(finding) === 'C6 P1');
  expect(race?.isSeen).toBe(true);
  expect(race?.allBytes.length).toBeGreaterThan(1);
});
