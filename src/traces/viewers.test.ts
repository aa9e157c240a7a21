import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defined, okValue } from '../base/index.ts';
import { CONFIG_OF } from '../scenarios/index.ts';
import { parseSchedule, replay, type Schedule } from '../schedule/index.ts';
import { lettersOf, type Config } from '../threads/index.ts';
import { EXPECTED, textOf } from './fixtures/public.ts';
import { anyRun } from './fixtures/any-run.ts';
import { EXTENSIONS, exportRun } from './index.ts';

interface Event {
  readonly ph: string;
  readonly name: string;
  readonly ts: number;
  readonly dur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly id?: number;
  readonly cat?: string;
  readonly bp?: string;
  readonly s?: string;
  readonly args?: Readonly<Record<string, unknown>>;
}

/** For each step, the steps (from 0) that must have been before it: those of its thread, and those whose bytes it read. */
function causesOf(config: Config, schedule: Schedule): readonly ReadonlySet<number>[] {
  const { steps } = okValue(replay(config, schedule));
  const causes: ReadonlySet<number>[] = [];
  for (const [at, { thread, performed }] of steps.entries()) {
    const direct = steps.flatMap((other, index) => (index < at && other.thread === thread ? [index] : []));
    for (const { accesses } of performed) {
      for (const { saw } of accesses) if (saw && saw.thread !== thread) direct.push(saw.step - 1);
    }
    causes.push(new Set(direct.flatMap((index) => [index, ...(causes[index] ?? [])])));
  }
  return causes;
}

/** Reads a log as ShiViz does, with the regular expression of its first line. */
function shiviz(text: string) {
  const [pattern = '', blank, ...lines] = text.replace(/\n$/, '').split('\n');
  expect(blank).toBe('');
  const line = new RegExp(`^${pattern}$`);
  return lines.map((event) => {
    const { host = '', clock = '{}', event: row = '' } = line.exec(event)?.groups ?? {};
    return { host, clock: JSON.parse(clock) as Readonly<Record<string, number>>, row };
  });
}

function checkShiViz(config: Config, schedule: Schedule): void {
  const letters = lettersOf({ config });
  const causes = causesOf(config, schedule);
  const events = shiviz(exportRun(config, schedule, 'shiviz'));
  expect(events.map(({ host }) => host)).toEqual(schedule.map((thread) => letters[thread]));
  for (const [at, { clock }] of events.entries()) {
    const before = [...defined(causes[at], 'causes'), at].map(
      (index) => letters[schedule[index] ?? -1] ?? '',
    );
    const right: Record<string, number> = {};
    for (const letter of before) right[letter] = (right[letter] ?? 0) + 1;
    expect(clock).toEqual(right);
  }
}

function checkChrome(config: Config, schedule: Schedule): void {
  const letters = lettersOf({ config });
  const { steps } = okValue(replay(config, schedule));
  const file = JSON.parse(exportRun(config, schedule, 'chrome')) as {
    readonly traceEvents: readonly Event[];
  };
  const of = (ph: string) => file.traceEvents.filter((event) => event.ph === ph);
  expect(file.traceEvents.every(({ ph }) => 'MXisf'.includes(ph))).toBe(true);
  expect(file.traceEvents.every(({ ts, pid, tid }) => ts >= 0 && pid >= 1 && tid >= 1)).toBe(true);
  const slices = of('X');
  expect(slices.map(({ name, tid }) => [name, tid - 1])).toEqual(
    steps.map(({ step, thread }) => [step, thread]),
  );
  // In time and side by side, so that those of a lane nest.
  for (const [at, { ts, dur = 0 }] of slices.entries()) {
    expect(dur).toBeGreaterThan(0);
    expect(ts + dur).toBeLessThanOrEqual(slices[at + 1]?.ts ?? Infinity);
  }
  const named = of('M').filter(({ name }) => name === 'thread_name');
  expect(named.map(({ tid, args }) => [tid, String(args?.['name']).slice(0, 1)])).toEqual(
    letters.map((letter, thread) => [thread + 1, letter]),
  );
  const sorted = of('M').filter(({ name }) => name === 'thread_sort_index');
  expect(sorted.map(({ tid, args }) => [tid, args?.['sort_index']])).toEqual(
    letters.map((_, at) => [at + 1, at]),
  );
  const end = slices.length === 0 ? 0 : (slices.at(-1)?.ts ?? 0) + (slices.at(-1)?.dur ?? 0);
  expect(of('i').map(({ tid, ts, s }) => [tid, ts, s])).toEqual(letters.map((_, at) => [at + 1, end, 't']));

  const [starts, ends] = [of('s'), of('f')];
  expect(new Set(starts.map(({ id }) => id)).size).toBe(starts.length);
  const causes = new Set<string>();
  for (const start of starts) {
    const right = ends.filter(
      ({ id, cat, name }) => id === start.id && cat === start.cat && name === start.name,
    );
    expect(right).toHaveLength(1);
    const finish = defined(right[0], 'end of an arrow');
    expect(finish.bp).toBe('e');
    expect(start.ts).toBeLessThan(finish.ts);
    const [from, to] = [start, finish].map(({ ts, tid }) =>
      slices.findIndex((slice) => slice.tid === tid && slice.ts < ts && ts < slice.ts + (slice.dur ?? 0)),
    );
    expect(from).toBeGreaterThanOrEqual(0);
    expect(to).toBeGreaterThanOrEqual(0);
    causes.add(`${from} ${to}`);
  }
  expect(ends).toHaveLength(starts.length);
  const seen = steps.flatMap(({ thread, performed }, at) =>
    performed.flatMap(({ accesses }) =>
      accesses.flatMap(({ saw }) => (saw && saw.thread !== thread ? [`${saw.step - 1} ${at}`] : [])),
    ),
  );
  expect(causes).toEqual(new Set(seen));
}

describe('what viewers read', () => {
  it('has clocks that count exactly what was before, by the bytes seen', () => {
    fc.assert(
      fc.property(anyRun, ({ config, schedule }) => checkShiViz(config, schedule)),
      { numRuns: 40 },
    );
  });

  it('keeps to the rules of trace events', () => {
    fc.assert(
      fc.property(anyRun, ({ config, schedule }) => checkChrome(config, schedule)),
      { numRuns: 40 },
    );
  });

  it('shows two arrows, and the rest side by side, where a copy met a hole', () => {
    const config = CONFIG_OF.faithful();
    const schedule = okValue(parseSchedule('B7.A1.B2.A1.B3.A10', lettersOf({ config })));
    const clocks = shiviz(exportRun(config, schedule, 'shiviz'));
    const news = clocks.filter(({ host, clock }, at) => {
      const other = host === 'A' ? 'B' : 'A';
      const last = clocks.slice(0, at).findLast((event) => event.host === host);
      return (clock[other] ?? 0) > (last?.clock[other] ?? 0);
    });
    expect(news.map(({ host, row }) => [host, row])).toEqual([
      ['A', 'P2'],
      ['A', 'C4'],
    ]);
  });

  it.each(['byte', 'four', 'reported'])('has the clocks of %s', (name) => {
    const { config, schedule: text } = defined(
      EXPECTED.find(({ file }) => file === `shiviz/${name}.log`),
      name,
    );
    if (!config || text === undefined) throw new Error('a run');
    const schedule = okValue(parseSchedule(text, lettersOf({ config })));
    expect(shiviz(exportRun(config, schedule, 'shiviz'))).toEqual(shiviz(textOf(`shiviz/${name}.log`)));
  });

  it('has no ending that speedscope takes for a profile of DevTools', () => {
    expect(EXTENSIONS.chrome).toBe('.trace.json');
  });
});
