import { describe, expect, it } from 'vitest';
import { okValue } from '../base/index.ts';
import { replay, replayKept } from '../schedule/index.ts';
import type { Config } from '../threads/index.ts';
import { exportRun, importRun, type ExportKind, type RunNote } from './index.ts';
import { MAX_LENGTH } from './limits.ts';

/** A run of more than a thousand steps: four workers, byte by byte, on a path as long as the page accepts, in turns. */
const config: Config = {
  world: 'faithful',
  path: '/var/cache/a-directory-whose-name-is-as-long-as-a-page-takes/zc',
  threads: 4,
  fix: ['none', 'none', 'none', 'none'],
  grain: 'byte',
};
const turns = Array.from({ length: 1064 }, (_, at) => Math.floor(at / 266) % 4);
const { trace, schedule } = okValue(replayKept(config, turns));
const notes: readonly RunNote[] = Array.from({ length: 64 }, (_, at) => ({
  step: 16 * at + 1,
  text: `note ${at}: 这里的 NUL, "quoted" | {"A":1}`,
}));

describe('a run of a thousand steps with 64 notes', () => {
  it('is one', () => {
    expect(schedule.length).toBeGreaterThan(1000);
    expect(trace.outcome).not.toBeNull();
  });

  it.each(['tlc', 'itf', 'chrome', 'shiviz', 'own'] as const)(
    'comes back from %s, within what is read',
    (kind) => {
      const text = exportRun(config, schedule, kind, { notes });
      expect(text.length).toBeLessThan(MAX_LENGTH);
      const start = performance.now();
      const back = importRun(text, kind === 'shiviz' ? { config } : {});
      if (!back.ok) throw new Error(back.error.reason);
      expect(back.value).toMatchObject({ config, schedule, outcome: trace.outcome });
      if (kind !== 'tlc') expect(back.value.notes).toEqual(notes);
      expect(performance.now() - start).toBeLessThan(20_000);
    },
  );

  it('is a row for each step in the tables, and one note in 16', () => {
    for (const [kind, head] of [
      ['csv', 1],
      ['markdown', 2],
    ] as const satisfies readonly (readonly [ExportKind, number])[]) {
      const lines = exportRun(config, schedule, kind, { notes }).trimEnd().split(/\r?\n/);
      expect(lines).toHaveLength(schedule.length + head);
      expect(lines.filter((line) => line.includes('这里的 NUL'))).toHaveLength(notes.length);
    }
  });

  it('has a step that sees another in every form that says so', () => {
    const seen = okValue(replay(config, schedule)).steps.flatMap(({ thread, performed }) =>
      performed.flatMap(({ accesses }) =>
        accesses.filter(({ saw }) => saw !== null && saw.thread !== thread),
      ),
    );
    const { traceEvents } = JSON.parse(exportRun(config, schedule, 'chrome', { notes })) as {
      readonly traceEvents: readonly { readonly ph: string; readonly id?: number }[];
    };
    const of = (ph: string) => traceEvents.filter((event) => event.ph === ph);
    expect(of('X')).toHaveLength(schedule.length);
    expect(of('s').length).toBe(of('f').length);
    expect(of('s').length > 0).toBe(seen.length > 0);
    expect(of('i')).toHaveLength(notes.length + config.threads);
    // ShiViz takes no clock back, and counts each host's own events without a gap.
    const own = new Map<string, number>();
    for (const line of exportRun(config, schedule, 'shiviz', { notes }).trimEnd().split('\n').slice(2)) {
      const [, host = '', clock = '{}'] = /^(\S+) (\{[^}]*\}) /.exec(line) ?? [];
      const count = (JSON.parse(clock) as Record<string, number>)[host];
      expect(count).toBe((own.get(host) ?? 0) + 1);
      own.set(host, count ?? 0);
    }
    expect([...own.values()].reduce((sum, count) => sum + count, 0)).toBe(schedule.length);
  });
});
