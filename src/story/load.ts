import { ownFile } from '../files/own-file.ts';
import type { Lang } from '../i18n/index.ts';
import { chapterPath } from './chapters/path.ts';
import type { ChapterContent } from './chapters/content.ts';
import { CHAPTER_IDS, isChapterId, type ChapterId } from './chapters/ids.ts';
import { loadStoryWords } from './words.ts';

const known = new Map<string, Promise<ChapterContent>>();

/** Loads one chapter in one language, once. Rejects when it cannot be loaded or has the wrong shape. */
export function loadChapter(id: ChapterId, lang: Lang): Promise<ChapterContent> {
  const path = chapterPath(lang, id);
  const coming = known.get(path) ?? fetchChapter(path, id);
  known.set(path, coming);
  // Lets a later call try again.
  coming.catch(() => known.delete(path));
  return coming;
}

/** Loads what the story's first view needs before it is drawn. The page reports failures. */
export async function preloadStory(chapter: string | null, lang: Lang): Promise<void> {
  const id = chapter !== null && isChapterId(chapter) ? chapter : CHAPTER_IDS[0];
  await Promise.allSettled([loadChapter(id, lang), loadStoryWords(lang)]);
}

async function fetchChapter(path: string, id: ChapterId): Promise<ChapterContent> {
  // Always revalidated: the file keeps its name when the prose changes.
  const response = await ownFile(path, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const content: unknown = await response.json();
  if (!isChapter(content, id)) throw new Error(`${path} is no chapter`);
  return content;
}

/** Checks only enough to tell a chapter from another answer of a server, since the build writes the files. */
const isChapter = (content: unknown, id: ChapterId): content is ChapterContent =>
  typeof content === 'object' &&
  content !== null &&
  'id' in content &&
  content.id === id &&
  'blocks' in content &&
  'pictures' in content &&
  Array.isArray(content.pictures) &&
  content.pictures.length > 0;
