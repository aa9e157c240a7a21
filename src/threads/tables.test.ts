import { describe, expect, it } from 'vitest';
import { chartsOf } from './charts.ts';
import { chartsFrom, tablesOf, type ChartTables } from './tables.ts';
import { articleFixes } from './worlds/reported.ts';
import { WORKER_FIXES } from './worlds/source.ts';

/** The tables after a round trip through JSON, as in the built site. */
const tables: ChartTables = JSON.parse(JSON.stringify(tablesOf(chartsOf)));
const fromTables = chartsFrom(tables);

describe('the tables of the built site', () => {
  it.each(WORKER_FIXES)('equal the machine of a worker with %s', (word) => {
    const config = { world: 'faithful', fix: [word, word] } as const;
    expect(fromTables(config)).toEqual(chartsOf(config));
  });

  it.each(articleFixes().map((fix) => [fix.join('+') || 'none', fix] as const))(
    'say of the reported threads with %s what their machines say',
    (_name, fix) => {
      expect(fromTables({ world: 'article', fix })).toEqual(chartsOf({ world: 'article', fix }));
    },
  );

  it('contain each chart once', () => {
    expect(new Set(tables.charts.map((chart) => JSON.stringify(chart))).size).toBe(tables.charts.length);
  });
});
