import type { pair } from '../../i18n/en/pair.ts';
import { partLoad, type PartCatalogue, type PartWords } from '../../i18n/part.svelte.ts';

type Messages = typeof pair;
export type PairWords = PartWords<Messages>;
export type PairCatalogue = PartCatalogue<Messages>;

/** Loads the words of two runs of a race. */
export const loadPairWords = partLoad<Messages>({
  en: async () => (await import('../../i18n/en/pair.ts')).pair,
  zh: async () => (await import('../../i18n/zh/pair.ts')).pair,
});
