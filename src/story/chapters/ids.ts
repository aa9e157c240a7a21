/** The chapters in reading order. Their ids are part of addresses and never change. */
export const CHAPTER_IDS = [
  'symptom',
  'one-list',
  'borrow',
  'pack',
  'collision',
  'kernel',
  'message',
  'freed',
  'really',
  'search',
  'fixes',
  'audit',
  'affected',
] as const;
export type ChapterId = (typeof CHAPTER_IDS)[number];

export const isChapterId = (text: string): text is ChapterId => CHAPTER_IDS.some((id) => id === text);

/** Returns the number of a chapter, from 1. */
export const chapterNumber = (id: ChapterId): number => CHAPTER_IDS.indexOf(id) + 1;
