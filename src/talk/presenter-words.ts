import { createContext } from 'svelte';
import type { notes } from '../i18n/en/notes.ts';
import type { presenter } from '../i18n/en/presenter.ts';
import { partLoad, type PartCatalogue, type PartWords } from '../i18n/part.svelte.ts';

/** Loads the words of the presenter's window in one language. */
export const loadPresenterWords = partLoad<typeof presenter>({
  en: async () => (await import('../i18n/en/presenter.ts')).presenter,
  zh: async () => (await import('../i18n/zh/presenter.ts')).presenter,
});

/** Loads the notes in one language, which may be another one than that of the window. */
export const loadNotes = partLoad<typeof notes>({
  en: async () => (await import('../i18n/en/notes.ts')).notes,
  zh: async () => (await import('../i18n/zh/notes.ts')).notes,
});

export type Notes = PartCatalogue<typeof notes>;
export type PresenterCatalogue = PartCatalogue<typeof presenter>;
export const [getPresenterWords, setPresenterWords] = createContext<PartWords<typeof presenter>>();
