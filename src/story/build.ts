import { compileStory } from './chapters/index.ts';
import { PROSE_LANGUAGES } from './chapters/language.ts';
import { chapterPath } from './chapters/path.ts';
import { proseFiles } from './prose/index.ts';

/** Every file of the story as the site serves it. scripts/lib/story-files.mjs runs this at build and in the dev server. */
export const storyFiles = (): ReadonlyMap<string, string> =>
  new Map(
    PROSE_LANGUAGES.flatMap((language) =>
      compileStory(language, proseFiles(language)).map(
        (chapter) => [chapterPath(language, chapter.id), JSON.stringify(chapter)] as const,
      ),
    ),
  );
