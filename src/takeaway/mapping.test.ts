import { describe, expect, it } from 'vitest';
import { importRun, rowNames } from '../traces/index.ts';
import { readMapping } from './mapping.ts';

const rows = new Set(rowNames());

describe('typed rows', () => {
  it.each([
    'race.c:55 C6',
    'race.c:55 = C6',
    'race.c:55=C6',
    '  race.c:55\t->  C6 ',
    'race.c:55: C6',
    'race.c:55, C6',
  ])('are read from %s', (text) => {
    expect(readMapping(text, rows)).toEqual({
      mapping: { byFunction: {}, byLine: { 'race.c:55': 'C6' } },
      count: 1,
      wrong: [],
    });
  });

  it('may name a function of C++, and lines that name no row are told', () => {
    const { mapping, wrong } = readMapping('demo::cut(char const*) C6\n\nmeasure P9\nnothing', rows);
    expect(mapping.byFunction).toEqual({ 'demo::cut(char const*)': 'C6' });
    expect(wrong).toEqual([
      { line: 3, text: 'measure P9' },
      { line: 4, text: 'nothing' },
    ]);
  });

  it('lead a report on another program to its rows', () => {
    const stack = (head: string, frame: string) =>
      `  ${head} of size 1 at 0x2a by thread ${head === 'Read' ? 'T1' : 'T2'}:\n    #0 ${frame} (demo+0x1)\n`;
    const report = `WARNING: ThreadSanitizer: data race (pid=7)\n${stack('Read', 'measure race.c:29')}\n${stack('Previous write', 'cut race.c:55')}\n`;
    const { mapping } = readMapping('race.c:55 C6\nmeasure P1', rows);
    expect(importRun(report)).toMatchObject({ ok: false });
    expect(importRun(report, { mapping })).toMatchObject({
      ok: true,
      value: { accesses: [{ row: 'C6' }, { row: 'P1' }] },
    });
  });
});
