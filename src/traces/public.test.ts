import { describe, expect, it } from 'vitest';
import { printSchedule } from '../schedule/index.ts';
import { lettersOf } from '../threads/index.ts';
import { EXPECTED, textOf, type Expected } from './fixtures/public.ts';
import { importRun } from './index.ts';

const nameOf = (file: string): string => file.replace(/^.*\//, '');
const read = ({ file, config }: Expected) =>
  importRun(textOf(file), { name: nameOf(file), ...(config ? { config } : {}) });

const opening = EXPECTED.filter(({ kind, expect: what }) => kind !== 'tsan' && what === 'opens');
const refused = EXPECTED.filter(({ expect: what }) => what === 'refused');

describe('files of other tools', () => {
  it.each(opening.map((expected) => [expected.file, expected] as const))('opens %s', (_, expected) => {
    const run = read(expected);
    if (!run.ok) throw new Error(run.error.reason);
    const { config, schedule, outcome } = run.value;
    expect(config).toEqual(expected.config);
    expect(printSchedule(schedule, lettersOf({ config }))).toBe(expected.schedule);
    expect(outcome).toBe(expected.outcome || null);
  });

  it.each(refused.map((expected) => [expected.file, expected] as const))('refuses %s', (_, expected) => {
    const run = read(expected);
    if (run.ok) throw new Error('It was read.');
    const { refusal, reason, at } = run.error;
    expect(refusal.kind).toBe(expected.refuse);
    for (const name of expected.names ?? []) expect(reason).toContain(name);
    if (expected.at !== undefined) expect(at).toBe(expected.at);
  });
});

const REPORTS = EXPECTED.filter(({ kind, reports }) => kind === 'tsan' && reports !== undefined);

describe('reports of ThreadSanitizer', () => {
  it.each(REPORTS.map((expected) => [expected.file, expected] as const))('%s', (_, expected) => {
    const { file, mapping, reports = [] } = expected;
    const run = importRun(textOf(file), { name: nameOf(file), ...(mapping ? { mapping } : {}) });
    if (!expected.expect.startsWith('rows')) {
      expect(run.ok).toBe(false);
      return;
    }
    if (!run.ok) throw new Error(run.error.reason);
    const { config, schedule, accesses, byte = null, note = [] } = run.value;
    const others = note.flatMap((one) => (one.kind === 'report' ? [one.meeting] : []));
    const all = [{ config, schedule, accesses, byte }, ...others].map((meeting) => ({
      config: meeting.config,
      run: printSchedule(meeting.schedule, lettersOf(meeting)),
      length: meeting.schedule.length,
      rows: meeting.accesses?.map(({ row }) => row),
      byte: meeting.byte,
    }));
    expect(all.map(({ config: of, rows, length }) => ({ of, rows, length }))).toEqual(
      reports.map(({ rows, run: right }) => ({
        of: right?.config,
        // P0 is left out of the model.
        rows: [rows?.previous, rows?.current ?? 'P1'],
        length: right?.steps,
      })),
    );
    for (const [at, { byte: right }] of reports.entries()) {
      if (right !== null) expect(all[at]?.byte).toBe(right);
    }
  });
});
