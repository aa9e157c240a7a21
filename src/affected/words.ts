import type { affected } from '../i18n/en/affected.ts';
import type { PartCatalogue } from '../i18n/index.ts';
import { partLoad } from '../i18n/part.svelte.ts';

type Messages = typeof affected;
export type AffectedCatalogue = PartCatalogue<Messages>;

/** Loads the words of the tool in one language. */
export const loadAffectedWords = partLoad<Messages>({
  en: async () => (await import('../i18n/en/affected.ts')).affected,
  zh: async () => (await import('../i18n/zh/affected.ts')).affected,
});
