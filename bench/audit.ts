import { loadavg } from 'node:os';
import { audit } from '../src/audit/index.ts';
import { auditInBrowser } from './lib/audit-browser.ts';
import { generateC } from './lib/generated-c.ts';
import type { Row } from './lib/measure.ts';

/** The lines of the 30 files whose audit the report asks for, without their headers. */
const LINES = 59_000;
const WHOLE_BAR_MS = 10_000;
const FIRST_BAR_MS = 1000;
const TASK_BAR_MS = 50;
const CANCEL_BAR_MS = 100;

/**
 * Measures an audit of generated C, in Node and on the page: how long the reader waits for the first finding, and for all of them,
 * and whether the page is free meanwhile.
 */
export async function measure(): Promise<readonly Row[]> {
  const files = generateC(LINES);
  let first = 0;
  const start = performance.now();
  const report = audit(files, {
    onFinding: () => {
      if (first === 0) first = performance.now() - start;
    },
  });
  const whole = performance.now() - start;
  const waited = await auditInBrowser(files);
  return [
    { name: 'load of the machine', value: loadavg()[0] ?? 0, unit: '' },
    { name: `lines of generated C`, value: report.lines, unit: '' },
    {
      name: `findings, of which cut and mended: ${report.findings.filter((each) => each.class === 'pair').length}`,
      value: report.findings.length,
      unit: '',
    },
    { name: 'first finding', value: first, unit: 'ms', bar: FIRST_BAR_MS },
    { name: 'whole audit', value: whole, unit: 'ms', bar: WHOLE_BAR_MS },
    { name: 'on the page: first finding', value: waited.first, unit: 'ms', bar: FIRST_BAR_MS },
    { name: 'on the page: all', value: waited.whole, unit: 'ms', bar: WHOLE_BAR_MS },
    { name: 'on the page: longest task over 50 ms', value: waited.longest, unit: 'ms', bar: TASK_BAR_MS },
    { name: 'on the page: cancelled', value: waited.cancel, unit: 'ms', bar: CANCEL_BAR_MS },
    { name: 'lines a second', value: Math.round((report.lines / whole) * 1000), unit: '' },
  ];
}
