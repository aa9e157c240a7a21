import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readPlaywright, readSmoke, readVitest } from './reports.mjs';

const folder = mkdtempSync(join(tmpdir(), 'nul-and-void-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(report: unknown): string {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(report));
  return path;
}

it('counts nothing when a runner left no report', () => {
  const path = join(folder, 'none.json');
  expect(readVitest(path)).toEqual({ passed: 0, failed: 0, skipped: 0, notes: [] });
  expect(readSmoke(path)).toEqual({ passed: 0, failed: 0, skipped: 0, notes: [] });
  expect(readPlaywright(path)).toEqual({ passed: 0, failed: 0, skipped: 0, notes: [] });
});

it('counts tests of Vitest, a file that does not load, and the groups that were skipped', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    testResults: [
      {
        status: 'failed',
        assertionResults: [
          { status: 'passed', ancestorTitles: [], title: 'a' },
          { status: 'failed', ancestorTitles: [], title: 'b' },
        ],
      },
      { status: 'failed', assertionResults: [] },
      {
        status: 'passed',
        assertionResults: [
          { status: 'skipped', ancestorTitles: ['', 'SPIN: this machine has no spin'], title: 'c' },
          { status: 'pending', ancestorTitles: ['SPIN: this machine has no spin'], title: 'd' },
          { status: 'todo', ancestorTitles: [], title: 'write this' },
        ],
      },
    ],
  };
  expect(readVitest(written(report))).toEqual({
    passed: 3,
    failed: 2,
    skipped: 3,
    notes: ['skipped 2: SPIN: this machine has no spin', 'skipped 1: write this'],
  });
});

it('counts tests of Playwright, names those that passed at the second try, and notes why others were skipped', () => {
  const test = (status: string, annotations: object[] = []) => ({ status, annotations });
  const report = {
    stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 },
    suites: [
      {
        specs: [
          { title: 'one', tests: [test('expected')] },
          { title: 'late', tests: [test('flaky')] },
        ],
        suites: [
          {
            specs: [
              { title: 'two', tests: [test('skipped', [{ type: 'skip', description: 'no touch here' }])] },
              { title: 'three', tests: [test('skipped', [{ type: 'skip' }])] },
            ],
          },
        ],
      },
    ],
  };
  expect(readPlaywright(written(report), ['a remark'])).toEqual({
    passed: 5,
    failed: 1,
    skipped: 2,
    notes: ['skipped 1: no touch here', 'skipped 1: three', 'passed at the second try: late', 'a remark'],
  });
});
