import { compileChapter, type ProseFiles } from './compile.ts';

export { compileSummary } from './compile.ts';
import type { ChapterContent } from './content.ts';
import { CHAPTER_IDS } from './ids.ts';
import type { ProseLanguage } from './language.ts';

/** Compiles every chapter of one language. The build writes each into a file. */
export const compileStory = (language: ProseLanguage, files: ProseFiles): readonly ChapterContent[] =>
  CHAPTER_IDS.map((id) => compileChapter(id, language, files));
