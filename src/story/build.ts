import { compileStory, compileSummary } from './chapters/index.ts';
import { PROSE_LANGUAGES } from './chapters/language.ts';
import { chapterPath } from './chapters/path.ts';
import { proseFiles } from './prose/index.ts';

/** Returns every file of the story as the site serves it; for scripts/lib/story-files.mjs, at build and in the dev server. */
export const storyFiles = (): ReadonlyMap<string, string> =>
  new Map(
    PROSE_LANGUAGES.flatMap((language) => {
      const files = proseFiles(language);
      return [
        ...compileStory(language, files).map(
          (chapter) => [chapterPath(language, chapter.id), JSON.stringify(chapter)] as const,
        ),
        [chapterPath(language, 'summary'), JSON.stringify(compileSummary(language, files))] as const,
      ];
    }),
  );
