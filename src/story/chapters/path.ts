/** Returns the path of a chapter's file relative to the page, for the build and the reader. */
export const chapterPath = (language: string, chapter: string): string => `story/${language}/${chapter}.json`;
