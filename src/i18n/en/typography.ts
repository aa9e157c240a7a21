import type { Typography } from '../typography.ts';

export const typography: Typography = {
  tag: 'en',
  finish: (text) => text,
  between: { words: ', ', figures: ', ', clauses: '; ', sentences: ' ' },
};
