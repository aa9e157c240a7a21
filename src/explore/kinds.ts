import type { Ending } from '../threads/index.ts';

/**
 * What a run comes to, once: unlike the classes of `classes.ts`, kinds do not overlap. They stand in the order in which
 * an ending is told (`i18n/outcome.ts`), and a run is of the first kind that it shows: what ends the process comes first,
 * what does no harm last.
 */
export const KINDS = [
  'detected',
  'crash',
  'deadlock',
  'garbage',
  'rejected',
  'silent',
  'turnedAway',
  'freed',
  'fine',
] as const;
export type Kind = (typeof KINDS)[number];

const TOKENS: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  detected: ['efault'],
  crash: ['crash'],
  deadlock: ['blocked'],
  garbage: ['garbage'],
  rejected: ['einval:'],
  silent: ['trunc:'],
  turnedAway: ['baddir', 'badfile', 'badpath'],
};

/** The kind of an ending. `freed`: somebody used freed memory, and nothing came of it. */
export function kindOf({ tokens, flags }: Ending): Kind {
  const shown = KINDS.find((kind) =>
    TOKENS[kind]?.some((prefix) => tokens.some((token) => token.startsWith(prefix))),
  );
  return shown ?? (flags.length > 0 ? 'freed' : 'fine');
}
