import { magnitude } from '../i18n/figures.ts';
import type { RaceWords } from './words.ts';

/** Longest count that is written out, in digits. */
const LONGEST = 9;

/** Returns a count for display: with separated thousands, or its size where it is long. */
export const counted = (words: RaceWords, digits: string): string =>
  digits.length > LONGEST ? magnitude(digits) : words.number(BigInt(digits));
