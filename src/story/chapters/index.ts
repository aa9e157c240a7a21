import { compileChapter, type ProseFiles } from './compile.ts';
import type { ChapterContent } from './content.ts';
import { CHAPTER_IDS } from './ids.ts';
import type { ProseLanguage } from './language.ts';

/** Every chapter of one language, resolved: what the build writes as one file each. */
export const compileStory = (language: ProseLanguage, files: ProseFiles): readonly ChapterContent[] =>
  CHAPTER_IDS.map((id) => compileChapter(id, language, files));
