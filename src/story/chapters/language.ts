import { raised } from '../../base/raised.ts';
import type { FactValue } from './facts.ts';

/** Languages of the prose, as in addresses. */
export const PROSE_LANGUAGES = ['en', 'zh'] as const;
export type ProseLanguage = (typeof PROSE_LANGUAGES)[number];

const SMALL: Readonly<Record<ProseLanguage, readonly string[]>> = {
  en: [
    'none',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
  zh: ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'],
};
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Joins two lines of a paragraph. */
export const JOINT: Readonly<Record<ProseLanguage, string>> = { en: ' ', zh: '' };

/** Formats a whole number with thousands separators, the same in both languages. */
export const written = (value: bigint | number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** Writes a small count as a word, a larger one as a number. */
export const inWords = (value: number, language: ProseLanguage): string =>
  SMALL[language][value] ?? written(value);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Formats a share as a percentage with `digits` decimals; a far smaller one as a power of ten. */
export function percent(share: number, digits: number): string {
  if (share === 0 || share * 100 >= 10 ** -digits / 2) return `${(share * 100).toFixed(digits)}%`;
  const exponent = Math.floor(Math.log10(share));
  return `${(share / 10 ** exponent).toFixed(1)} × 10${raised(exponent)}`;
}

/** Formats a value of the table of facts in a language. */
export function factText(value: FactValue, language: ProseLanguage): string {
  switch (value.kind) {
    case 'number':
      return written(value.value);
    case 'percent':
      return `${value.value}%`;
    case 'code':
      return value.value;
    case 'day': {
      const [year = 0, month = 1, day = 1] = value.value.split('-').map(Number);
      return language === 'en'
        ? `${day} ${MONTHS[month - 1] ?? ''} ${year}`
        : `${year} 年 ${month} 月 ${day} 日`;
    }
  }
}
