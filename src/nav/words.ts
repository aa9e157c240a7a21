import type { menu } from '../i18n/en/menu.ts';
import type { PartCatalogue } from '../i18n/index.ts';
import { partLoad } from '../i18n/part.svelte.ts';

type Messages = typeof menu;
export type MenuCatalogue = PartCatalogue<Messages>;

/** Loads the words of panel and footer in one language. */
export const loadMenuWords = partLoad<Messages>({
  en: async () => (await import('../i18n/en/menu.ts')).menu,
  zh: async () => (await import('../i18n/zh/menu.ts')).menu,
});
