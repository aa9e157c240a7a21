import type { RaceModel } from './model.ts';

/** Returns the first lines of an export: what it is a model of. */
export const headLines = ({ race, grain }: RaceModel): readonly string[] => [
  plainText(race.title ?? 'A race'),
  grain === 'statement'
    ? 'At the grain "statement": a line of the text is a step.'
    : 'At the grain "access": an access to one shared byte or number is a step.',
  '',
  'The text:',
  ...race.text
    .split(/\r?\n/)
    .map((line, index) => `    ${String(index + 1).padStart(3)} ${plainText(line)}`.trimEnd()),
];

/** Returns a line of the text with its number, as a comment. */
export const sourceOf = ({ race }: RaceModel, line: number): string =>
  `line ${line}: ${plainText(race.text.split(/\r?\n/)[line - 1] ?? '').trim()}`;

/** Returns a text that ends no comment, and that every reader of files of these languages can read. */
const plainText = (text: string): string =>
  text
    .replaceAll('*/', '* /')
    .replaceAll('/*', '/ *')
    .replaceAll('\t', '    ')
    .replaceAll(/[^\x20-\x7e]/gu, '?');
