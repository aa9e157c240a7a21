import type { embed } from '../i18n/en/embed.ts';
import { partLoad, type PartCatalogue } from '../i18n/part.svelte.ts';

export type EmbedCatalogue = PartCatalogue<typeof embed>;

/** Loads the words of the dialog in one language. */
export const loadEmbedWords = partLoad<typeof embed>({
  en: async () => (await import('../i18n/en/embed.ts')).embed,
  zh: async () => (await import('../i18n/zh/embed.ts')).embed,
});
