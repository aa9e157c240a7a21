import { audit } from '../src/audit/index.ts';
import { generateC } from './lib/generated-c.ts';
import type { Row } from './lib/measure.ts';

/** The lines of the 30 files whose audit the report asks for, without their headers. */
const LINES = 59_000;
const WHOLE_BAR_MS = 10_000;
const FIRST_BAR_MS = 1000;

/** Measures an audit of generated C: how long the reader waits for the first finding, and for all of them. */
export function measure(): readonly Row[] {
  const files = generateC(LINES);
  let first = 0;
  const start = performance.now();
  const report = audit(files, {
    onFinding: () => {
      if (first === 0) first = performance.now() - start;
    },
  });
  const whole = performance.now() - start;
  return [
    { name: `lines of generated C`, value: report.lines, unit: '' },
    {
      name: `findings, of which cut and mended: ${report.findings.filter((each) => each.class === 'pair').length}`,
      value: report.findings.length,
      unit: '',
    },
    { name: 'first finding', value: first, unit: 'ms', bar: FIRST_BAR_MS },
    { name: 'whole audit', value: whole, unit: 'ms', bar: WHOLE_BAR_MS },
    { name: 'lines a second', value: Math.round((report.lines / whole) * 1000), unit: '' },
  ];
}
