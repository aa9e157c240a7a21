import type { affected } from '../i18n/en/affected.ts';
import type { PartCatalogue } from '../i18n/index.ts';
import { partLoad } from '../i18n/part.svelte.ts';

export type AffectedMessages = typeof affected;
export type AffectedCatalogue = PartCatalogue<AffectedMessages>;

/** Loads the words of the tool in one language. */
export const loadAffectedWords = partLoad<AffectedMessages>({
  en: async () => (await import('../i18n/en/affected.ts')).affected,
  zh: async () => (await import('../i18n/zh/affected.ts')).affected,
});
