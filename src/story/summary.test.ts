import { expect, it } from 'vitest';
import { LANGUAGES } from '../i18n/catalogue.ts';
import { plainText } from './chapters/content.ts';
import { compileSummary } from './chapters/index.ts';
import { proseFiles } from './prose/index.ts';
import { loadStoryWords } from './words.ts';

it.each(LANGUAGES)(
  'the summary is called the same where it stands and where a link leads to it (%s)',
  async (lang) => {
    const { messages } = await loadStoryWords(lang);
    expect(plainText(compileSummary(lang, proseFiles(lang)).title)).toBe(messages['story.inShort']);
  },
);
