import type { Finding } from '../audit/index.ts';

/** What a reviewer can say of a finding. */
export const VERDICTS = ['const', 'right', 'copy', 'lie'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const isVerdict = (text: unknown): text is Verdict => VERDICTS.some((each) => each === text);

/** What the tool proposes, in one verb. */
export type Advice = 'const' | 'copy' | 'parameter' | 'lie' | 'callee' | 'kept' | 'none' | 'inner';

/** Returns what to do about a finding, as far as its form tells. */
export function adviceOf({ class: its, kind, also }: Finding): Advice {
  switch (its) {
    case 'pair':
      return 'copy';
    case 'store':
    case 'callee-store':
      return also.includes('own') ? 'lie' : 'parameter';
    case 'passed':
      return 'callee';
    case 'stored':
    case 'returned':
      return 'kept';
    case 'own':
    case 'freed':
      return 'none';
    case 'adds-const':
      return 'inner';
    default:
      return kind === 'integer' ? 'none' : 'const';
  }
}

/** Who tells of a drop of this form: a compiler with its option, a header that keeps const, both together, or nobody. */
export type Teller = 'cast-qual' | 'header' | 'both' | 'any' | 'literal' | 'nobody';

/** Returns what a reviewer would have needed to be told of a finding. */
export function tellerOf({ kind, via }: Finding): Teller {
  switch (kind) {
    case 'cast':
      return via === null ? 'cast-qual' : 'both';
    case 'launder':
      return via !== null && /^(str|wcs)to/.test(via) ? 'nobody' : 'header';
    case 'implicit':
      return 'any';
    case 'integer':
      return 'nobody';
    case 'literal':
      return 'literal';
  }
}

/** FNV-1a of a text, as eight hex digits. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** A name for a finding that stays when lines above it change: of its file, function, expression and class. */
export const fingerprintOf = ({ file, function: its, expression, class: kind }: Finding): string =>
  hashOf([file, its ?? '', expression.replaceAll(/\s+/g, ' '), kind].join('\0'));

/** Reads verdicts as the browser keeps them; what is damaged is left out. */
export function parseVerdicts(text: string | null | undefined): ReadonlyMap<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  let read: unknown;
  try {
    read = JSON.parse(text ?? '{}');
  } catch {
    return verdicts;
  }
  if (typeof read !== 'object' || read === null) return verdicts;
  for (const [name, verdict] of Object.entries(read)) if (isVerdict(verdict)) verdicts.set(name, verdict);
  return verdicts;
}

/** Most verdicts that are kept; the oldest go first. */
const MOST_KEPT = 5000;

export const printVerdicts = (verdicts: ReadonlyMap<string, Verdict>): string =>
  JSON.stringify(Object.fromEntries([...verdicts].slice(-MOST_KEPT)));
