import type { Lang } from '../i18n/index.ts';
import type { instrument } from '../i18n/en/instrument.ts';
import { partLoad } from '../i18n/part.svelte.ts';
import Instrument from './Instrument.svelte';

const loadWords = partLoad<typeof instrument>({
  en: async () => (await import('../i18n/en/instrument.ts')).instrument,
  zh: async () => (await import('../i18n/zh/instrument.ts')).instrument,
});

/** Loads the overview and the zoom of a timeline with their words. */
export const loadInstrument = async (lang: Lang) => ({ Instrument, words: await loadWords(lang) });
