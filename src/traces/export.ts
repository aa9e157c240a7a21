import { notExported } from '../formal/index.ts';
import type { Schedule, Trace } from '../schedule/index.ts';
import type { Config } from '../threads/index.ts';
import { machineCode } from './export-machines.ts';
import { itfRun, tlcRun } from './export-states.ts';
import { csvRun, markdownRun } from './export-table.ts';
import { chromeRun, shivizRun } from './export-viewers.ts';
import { ownRun, replayed } from './own.ts';
import { sentenceOf } from './tell.ts';
import type { Extras } from './types.ts';

/** The forms in which a run leaves. */
export type ExportKind = 'tlc' | 'itf' | 'chrome' | 'shiviz' | 'own' | 'csv' | 'markdown' | 'machines';

const PRINTERS: Readonly<Record<ExportKind, (trace: Trace, extras: Extras) => string>> = {
  tlc: tlcRun,
  itf: itfRun,
  chrome: chromeRun,
  shiviz: shivizRun,
  own: (trace, extras) => `${JSON.stringify(ownRun(trace, extras), null, 1)}\n`,
  csv: csvRun,
  markdown: markdownRun,
  machines: ({ config }) => machineCode(config),
};

/** Endings of the files. speedscope takes a file named `.chrome.json` for another kind of profile. */
export const EXTENSIONS: Readonly<Record<ExportKind, string>> = {
  tlc: '.tlc.json',
  itf: '.itf.json',
  chrome: '.trace.json',
  shiviz: '.log',
  own: '.run.json',
  csv: '.csv',
  markdown: '.md',
  machines: '.machines.ts',
};

/** Reports whether a run can leave in a form: traces of states need a config with a form for other tools. */
export const canExport = (config: Config, schedule: Schedule, kind: ExportKind): boolean =>
  kind === 'tlc' || kind === 'itf'
    ? notExported(config) === null
    : !(kind === 'chrome' || kind === 'shiviz') || schedule.length > 0;

/**
 * Prints a run for another tool, with the notes of its reader where the form has a place for them. Throws for a run that does
 * not replay, and for states of a config that has none.
 */
export function exportRun(config: Config, schedule: Schedule, kind: ExportKind, extras: Extras = {}): string {
  const run = replayed(config, schedule);
  if (!run.ok) throw new Error(sentenceOf(run.error));
  return PRINTERS[kind](run.value, extras);
}
