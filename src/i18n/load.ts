import { LANGUAGES, type Catalogue, type Lang, type Messages } from './catalogue.ts';
import type { Typography } from './typography.ts';

/** What the first chapter's run says, and what lab, other runs and refusals add. */
const FIRST = { en: () => import('./en/index.ts'), zh: () => import('./zh/index.ts') };
const WORKSHOP = { en: () => import('./en/workshop.ts'), zh: () => import('./zh/workshop.ts') };

/**
 * Loads one language. Each language is a chunk of its own; what the first view does not say is a second chunk
 * (`withWorkshop`: help, refusals of texts and addresses, steps of other runs).
 */
export async function load(lang: Lang, withWorkshop = false): Promise<Catalogue> {
  const [{ messages, typography }, words, refusals] = await Promise.all([
    FIRST[lang](),
    withWorkshop ? WORKSHOP[lang]() : null,
    withWorkshop ? import('./refusals.ts') : null,
  ]);
  const all = { ...messages, ...words?.workshop };
  // Without the workshop some ids are missing; I18n sees to that.
  return { lang, ...typography, messages: all as Messages, refusals };
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
