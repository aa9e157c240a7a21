import type { FactId } from './facts.ts';

/** What this site once had wrong: since when it is right, and the fact that says it now. */
interface Correction {
  /** Year and month. */
  readonly since: string;
  readonly fact: FactId;
}

/** The text of a correction is in the catalogues: `corrected.<id>`. In the order of the page of facts. */
export const CORRECTIONS = {
  casts: { since: '2026-11', fact: 'const-casts' },
  cacheFiles: { since: '2026-11', fact: 'cache-files' },
  none: { since: '2026-11', fact: 'before-the-slash' },
  versions: { since: '2026-11', fact: 'version-strings' },
  trace: { since: '2026-11', fact: 'not-kept' },
  grown: { since: '2026-11', fact: 'three-copies' },
} as const satisfies Readonly<Record<string, Correction>>;
export type CorrectionId = keyof typeof CORRECTIONS;

const isCorrectionId = (text: string): text is CorrectionId => Object.hasOwn(CORRECTIONS, text);
export const correctionIds = (): readonly CorrectionId[] => Object.keys(CORRECTIONS).filter(isCorrectionId);
