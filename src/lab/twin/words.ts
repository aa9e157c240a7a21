import type { twin } from '../../i18n/en/twin.ts';
import type { moves } from '../../i18n/en/moves.ts';
import type { I18n } from '../../i18n/index.ts';
import { PartWords, partLoad, type PartCatalogue } from '../../i18n/part.svelte.ts';
import { loadMoveWords } from '../../timeline/move-words.ts';

type Messages = typeof twin;
export type TwinWords = PartWords<Messages>;
export type TwinCatalogue = PartCatalogue<Messages>;

/** Loads the words of two runs under one flag. */
export const loadTwinWords = partLoad<Messages>({
  en: async () => (await import('../../i18n/en/twin.ts')).twin,
  zh: async () => (await import('../../i18n/zh/twin.ts')).twin,
});

/** Loads the words on moved steps, and the names of what runs come to. */
export async function bringMoveWords(i18n: I18n): Promise<PartWords<typeof moves>> {
  const [words] = await Promise.all([loadMoveWords(i18n.lang), i18n.bringWorkshop()]);
  return new PartWords(words, i18n);
}
