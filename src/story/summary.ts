import { ownFile } from '../files/own-file.ts';
import type { Lang } from '../i18n/index.ts';
import type { Summary as Content } from './chapters/content.ts';
import { chapterPath } from './chapters/path.ts';
import Summary from './Summary.svelte';

/** Loads the story on one screen in one language. Rejects when it cannot be loaded or has the wrong shape. */
export async function loadSummary(
  lang: Lang,
): Promise<{ readonly Summary: typeof Summary; readonly content: Content }> {
  const path = chapterPath(lang, 'summary');
  const response = await ownFile(path, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const content: unknown = await response.json();
  if (!isSummary(content)) throw new Error(`${path} is no summary`);
  return { Summary, content };
}

const isSummary = (content: unknown): content is Content =>
  typeof content === 'object' && content !== null && 'title' in content && 'fix' in content;
