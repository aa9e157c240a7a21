import type { twin } from '../../i18n/en/twin.ts';
import { partLoad, type PartCatalogue, type PartWords } from '../../i18n/part.svelte.ts';

type Messages = typeof twin;
export type TwinWords = PartWords<Messages>;
export type TwinCatalogue = PartCatalogue<Messages>;

/** Loads the words of two runs under one flag. */
export const loadTwinWords = partLoad<Messages>({
  en: async () => (await import('../../i18n/en/twin.ts')).twin,
  zh: async () => (await import('../../i18n/zh/twin.ts')).twin,
});
