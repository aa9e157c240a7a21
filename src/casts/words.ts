import type { casts } from '../i18n/en/casts.ts';
import type { PartCatalogue } from '../i18n/index.ts';
import { partLoad } from '../i18n/part.svelte.ts';

type Messages = typeof casts;
export type CastsCatalogue = PartCatalogue<Messages>;

/** Loads the words of the table and the time line in one language. */
export const loadCastsWords = partLoad<Messages>({
  en: async () => (await import('../i18n/en/casts.ts')).casts,
  zh: async () => (await import('../i18n/zh/casts.ts')).casts,
});
