import type { AuditReport, Finding } from './report.ts';

/** What is expected of a finding in a case, as the case's file tells it. */
export interface Expected {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly class: string;
  /** Whether a report without it is worse; one inside of damaged code is welcome, and not asked for. */
  readonly required: boolean;
}

/** How a report compares with what a case expects. Sums of scores are scores. */
export interface Score {
  readonly required: number;
  /** Of the required, those that were found. */
  readonly found: number;
  readonly reported: number;
  /** Of the reported, those that are expected. */
  readonly right: number;
  /** Of the right, those with the expected class. */
  readonly classed: number;
}

/** Compares a report with what is expected: by file and line, the nearest column first. */
export function scoreOf({ findings }: Pick<AuditReport, 'findings'>, expected: readonly Expected[]): Score {
  const left = new Set<Finding>(findings);
  let found = 0;
  let right = 0;
  let classed = 0;
  for (const wanted of expected) {
    const [nearest] = [...left]
      .filter(({ file, line }) => file === wanted.file && line === wanted.line)
      .sort((a, b) => Math.abs(a.column - wanted.column) - Math.abs(b.column - wanted.column));
    if (nearest === undefined) continue;
    left.delete(nearest);
    right += 1;
    if (wanted.required) found += 1;
    if (nearest.class === wanted.class) classed += 1;
  }
  return {
    required: expected.filter(({ required }) => required).length,
    found,
    reported: findings.length,
    right,
    classed,
  };
}
