import type { maintainers } from '../i18n/en/maintainers.ts';
import type { PartCatalogue } from '../i18n/index.ts';
import { partLoad } from '../i18n/part.svelte.ts';

type Messages = typeof maintainers;
export type MaintainerCatalogue = PartCatalogue<Messages>;

/** Loads the words of the page in one language. */
export const loadMaintainerWords = partLoad<Messages>({
  en: async () => (await import('../i18n/en/maintainers.ts')).maintainers,
  zh: async () => (await import('../i18n/zh/maintainers.ts')).maintainers,
});
