import type { Refusal } from './refusal.ts';

/** Most characters of a text, and bytes of a file. The largest real trace has a twentieth of them. */
export const MAX_LENGTH = 4_000_000;

/** Returns the refusal of what is too large, before anything takes memory for it; null if it is not. */
export const tooLarge = (found: number, of: 'bytes' | 'characters'): Refusal | null =>
  found > MAX_LENGTH ? { kind: 'tooLarge', of, found, max: MAX_LENGTH } : null;
