import type { ChapterId } from './ids.ts';

/** Returns the path of a chapter's file, or of the summary's, relative to the page, for the build and the reader. */
export const chapterPath = (language: string, chapter: ChapterId | 'summary'): string =>
  `story/${language}/${chapter}.json`;
