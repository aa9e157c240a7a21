import { expect, it } from 'vitest';
import { proseFiles } from '../prose/index.ts';
import { PROSE_LANGUAGES } from './language.ts';
import { compileStory } from './index.ts';
import { plainText } from './content.ts';

it.each(PROSE_LANGUAGES)(
  'a chapter that changes the world says so first, and names the world (%s)',
  (lang) => {
    const names = {
      en: { article: 'as reported', faithful: 'as in the source' },
      zh: { article: '按报告所述', faithful: '按源码' },
    };
    const chapters = compileStory(lang, proseFiles(lang));
    const changing = chapters.flatMap(({ id, blocks, pictures: [first] }, index) => {
      const world = first?.config.world;
      if (!world || index === 0 || world === chapters[index - 1]?.pictures[0]?.config.world) return [];
      const [note] = blocks;
      expect(note?.kind, id).toBe('note');
      expect(note && 'line' in note ? plainText(note.line) : '', id).toContain(names[lang][world]);
      return [id];
    });
    expect(changing).toEqual(['one-list', 'borrow', 'really', 'fixes', 'audit']);
  },
);
