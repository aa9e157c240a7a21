import { createContext } from 'svelte';
import type { formal } from '../../i18n/en/formal.ts';
import type { I18n, Lang, PartCatalogue, PartLoaders } from '../../i18n/index.ts';
import { loadPart, PartWords } from '../../i18n/part.svelte.ts';

type Messages = typeof formal;
const loaders: PartLoaders<Messages> = {
  en: async () => (await import('../../i18n/en/formal.ts')).formal,
  zh: async () => (await import('../../i18n/zh/formal.ts')).formal,
};

/** Brings the words of this part in one language. */
export const loadFormalWords = (lang: Lang): Promise<PartCatalogue<Messages>> => loadPart(lang, loaders);

/** The words of this part, in the language that is loaded. */
export class FormalWords extends PartWords<Messages> {
  constructor(part: PartCatalogue<Messages>, i18n: I18n) {
    super(part, loaders, i18n);
  }
}

export const [getFormalWords, setFormalWords] = createContext<FormalWords>();
