import { LANGUAGES, type Catalogue, type Lang, type Messages } from './catalogue.ts';
import type { Typography } from './typography.ts';

const FIRST = { en: () => import('./en/index.ts'), zh: () => import('./zh/index.ts') };
const LATE = { en: () => import('./en/late.ts'), zh: () => import('./zh/late.ts') };

/**
 * Loads one language. Each language is a chunk of its own; what the first view does not say (`withLate`: help, refusals of
 * texts and addresses) is a second chunk.
 */
export async function load(lang: Lang, withLate = false): Promise<Catalogue> {
  const [{ messages, typography }, words, late] = await Promise.all([
    FIRST[lang](),
    withLate ? LATE[lang]() : null,
    withLate ? import('./tell-late.ts') : null,
  ]);
  const all = { ...messages, ...words?.late };
  // Without the late words some ids are missing; I18n sees to that.
  return { lang, ...typography, messages: all as Messages, late };
}

/** Loads the words around the story's prose. They come in one file with those of the first view. */
export const loadStory = async <L extends Lang>(lang: L) => (await FIRST[lang]()).story;

/** Loads the typography of a language, for parts that bring their own messages. */
export const loadTypography = async (lang: Lang): Promise<Typography> => (await FIRST[lang]()).typography;

/** Returns the first language of the visitor's list (`navigator.languages`) that the site has; otherwise English. */
export function chooseLang(preferred: readonly string[]): Lang {
  for (const tag of preferred) {
    const [primary] = tag.toLowerCase().split(/[-_]/);
    const found = LANGUAGES.find((lang) => lang === primary);
    if (found) return found;
  }
  return 'en';
}
