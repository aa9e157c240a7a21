import { shown, type PasteFault } from './types.ts';

/** Reports whether a text that is not a picture of bytes says that something was left out. */
export const ellipsisIn = (text: string): boolean =>
  text.length < 4096
    ? /…|\.\.\.|⋯|\bsnip(?:ped)?\b|\btruncated\b|\bmore (?:bytes|items)\b|--? ?more ?--?/i.test(text)
    : text.includes('…') || text.includes('...');

/** Returns the fault of a text that does not continue what precedes it: an omission, or a wrong piece. */
export const faultAt = (line: number, rest: string): PasteFault => ({
  kind: ellipsisIn(rest) ? 'ellipsis' : 'piece',
  line,
  text: shown(rest),
});
