import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { audit, type AuditFile } from '../audit/index.ts';
import { asMarkdown, asText } from './as-text.ts';
import { asSarif } from './as-sarif.ts';
import { compared, isLog, warningsIn } from './compiler-log.ts';
import { gccCommand, HEADER } from './compiler.ts';
import { problemsOf } from './fixtures/sarif-rules.ts';
import { SAMPLE } from './sample-files.ts';
import { fingerprintOf } from './verdicts.ts';

const report = audit(SAMPLE);
const [first] = report.findings;
const verdicts = new Map(first === undefined ? [] : [[fingerprintOf(first), 'copy' as const]]);
const texts = import.meta.glob<string>('../audit/fixtures/*.{c,h}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

describe('the report', () => {
  test('as text has a line for each finding, as a compiler writes it, with stores, thread and verdict below', () => {
    const text = asText({ report, verdicts });
    expect(text).toContain(
      "sample/options.c:24:3: pair: (char *)slash (const char * -> char *)\n    cut: sample/options.c:24:2: *(char *)slash = '\\0'\n",
    );
    expect(text).toContain(
      'runs in a thread: pthread_create (sample/import.c:29) > import_pool > check_options > check_cachefile',
    );
    expect(text).toContain('reviewer: must copy');
    expect(text.match(/^\S+:\d+:\d+: /gm)).toHaveLength(report.findings.length);
  });

  test('as Markdown is one table, whatever stands in an expression', () => {
    const odd = audit([
      { name: 'a|b.c', text: 'int f(const int *a, int b) { return *(int *)(b || b ? a : a); }' },
    ]);
    expect(odd.findings).toHaveLength(1);
    const rows = asMarkdown({ report: odd, verdicts })
      .split('\n')
      .filter((line) => line.startsWith('|'));
    expect(rows.map((row) => row.replaceAll('\\|', '').split('|').length)).toEqual([9, 9, 9]);
  });

  test.each([
    ['of the sample', report],
    ['of all cases', audit(Object.entries(texts).map(([name, text]) => ({ name: name.slice(18), text })))],
    ['of nothing', audit([])],
    [
      'of what is not understood',
      audit([{ name: 'a b#.c', text: 'int f( { ]\nint g(t *x) { return *(char *)x->y; }\n' }]),
    ],
  ])('as SARIF keeps the rules of 2.1.0: %s', (_, each) => {
    expect(problemsOf(JSON.parse(asSarif({ report: each, verdicts }, 'https://example.org/')))).toEqual([]);
  });

  test('the checker of SARIF finds what is wrong', () => {
    const sarif = JSON.parse(asSarif({ report, verdicts }, '')) as {
      runs: { results: { ruleIndex: number; level: string }[] }[];
    };
    const [result] = sarif.runs[0]?.results ?? [];
    if (result === undefined) throw new Error('no result');
    result.ruleIndex = 99;
    result.level = 'fatal';
    expect(problemsOf(sarif)).toHaveLength(2);
  });
});

describe('a compiler\u2019s log', () => {
  const log = `In file included from a.c:1:
\u001b[01;35m./sample/options.c:24:3: warning: cast discards \u2018const\u2019 qualifier from pointer target type [-Wcast-qual]\u001b[0m
sample/names.c:21:13: warning: initialization discards 'const' qualifier [-Wdiscarded-qualifiers]
sample/names.c:30:1: warning: cast discards 'const' qualifier [-Wcast-qual]
other.c:3:1: warning: cast discards 'const' qualifier [-Wcast-qual]
sample/names.c:8:1: warning: unused variable 'x' [-Wunused-variable]
sample\\options.c(27): warning C4090: 'initializing': different 'const' qualifiers
`;
  test('is known as one, and only what it says of const counts', () => {
    expect(isLog(log)).toBe(true);
    expect(isLog('int a;\n')).toBe(false);
    expect(warningsIn(log).map(({ file, line }) => `${file}:${line}`)).toEqual([
      './sample/options.c:24',
      'sample/names.c:21',
      'sample/names.c:30',
      'other.c:3',
      'sample\\options.c:27',
    ]);
  });

  test('is compared by file and line', () => {
    const { both, compilerOnly, hereOnly, elsewhere } = compared(
      report.findings,
      warningsIn(log),
      SAMPLE.map(({ name }) => name),
    );
    expect(both.map(({ line }) => line)).toEqual([24, 27, 21]);
    expect(compilerOnly.map(({ line }) => line)).toEqual([30]);
    expect(elsewhere).toBe(1);
    expect(both.length + hereOnly.length).toBe(report.findings.length);
  });

  test('of any length takes no more than its length', () => {
    const long = `${'a:'.repeat(2_000_000)}\n${'x'.repeat(3000)}:1: warning: cast discards qualifier\n`;
    expect(warningsIn(long)).toHaveLength(1);
  });
});

const hasGcc = spawnSync('gcc', ['--version']).status === 0;
if (!hasGcc) console.warn('Skipped: there is no gcc on this machine to run the command with.');

describe.skipIf(!hasGcc)('the gcc command', () => {
  /** Runs the command in a folder of its own; returns what gcc wrote. */
  function logOf(files: readonly AuditFile[]): string {
    const folder = mkdtempSync(join(tmpdir(), 'audit-'));
    try {
      for (const { name, text } of [...files, HEADER]) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
      }
      const command = gccCommand(files.map(({ name }) => name)).replace('2> gcc.log', '2>&1');
      return spawnSync('sh', ['-c', command], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: 'C' },
      }).stdout;
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  test('finds in the sample what this page finds', () => {
    const { both, compilerOnly, hereOnly } = compared(
      report.findings,
      warningsIn(logOf(SAMPLE)),
      SAMPLE.map(({ name }) => name),
    );
    expect(compilerOnly).toEqual([]);
    expect(hereOnly).toEqual([]);
    expect(both).toHaveLength(report.findings.length);
  });

  test('finds a cast over a search function, which each half of it alone does not', () => {
    const text =
      '#include <string.h>\nvoid f(const char *s)\n{\n\tchar *at = (char *)strchr(s, 64);\n\t*at = 0;\n}\n';
    expect(warningsIn(logOf([{ name: 'a.c', text }])).map(({ line }) => line)).toEqual([4]);
  });
});
