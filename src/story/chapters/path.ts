/** Where the build writes a chapter, and where the reader asks for it: relative to the page. */
export const chapterPath = (language: string, chapter: string): string => `story/${language}/${chapter}.json`;
