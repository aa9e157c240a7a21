import type { Typography } from '../typography.ts';

/** Chinese characters, without punctuation. */
const HAN = '\\p{Script=Han}';
/** Latin characters: letters, digits, and the signs with which code starts or ends. */
const BEFORE = '[A-Za-z0-9`\'"/\\\\.%$#\\])}]';
const AFTER = '[A-Za-z0-9`\'"/\\\\$#\\[({<+-]';
const FULL_WIDTH = '[，。：；？、（）“”‘’《》]';

const RULES: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(${HAN})(?=${AFTER})`, 'gu'), '$1 '],
  [new RegExp(`(${BEFORE})(?=${HAN})`, 'gu'), '$1 '],
  // No space beside full-width punctuation, and never two.
  [new RegExp(` +(?=${FULL_WIDTH})`, 'gu'), ''],
  [new RegExp(`(?<=${FULL_WIDTH}) +`, 'gu'), ''],
];

/** Puts one space between Chinese and Latin letters, digits or code. Text in “ ” stays unchanged. */
export function spaced(text: string): string {
  if (!/[ -~]/.test(text)) return text;
  return text
    .split(/ *(“[^”]*”) */)
    .map((part) =>
      part.startsWith('“') ? part : RULES.reduce((done, [from, to]) => done.replace(from, to), part),
    )
    .join('');
}

export const typography: Typography = {
  tag: 'zh-Hans',
  finish: spaced,
  between: { words: '、', figures: '，', clauses: '；', sentences: '' },
};
