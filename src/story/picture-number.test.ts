import { expect, test } from 'vitest';
import { proseFiles } from './prose/index.ts';
import { compileStory } from './chapters/index.ts';
import { PROSE_LANGUAGES } from './chapters/language.ts';
import { pictureNumber } from './chapters/picture-number.ts';

test('pictures are numbered in the order of the text', () => {
  for (const language of PROSE_LANGUAGES) {
    for (const { id, blocks, pictures } of compileStory(language, proseFiles(language))) {
      const met = blocks.flatMap((block) =>
        block.kind === 'prediction' ? [block.picture, block.prediction.reveals] : [block.picture],
      );
      const numbers = [...new Set(met)].map((picture) => pictureNumber(pictures, picture));
      expect(numbers, `${language} ${id}`).toEqual(pictures.map((_, index) => index + 1));
    }
  }
});
