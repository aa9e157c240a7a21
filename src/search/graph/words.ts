import { createContext } from 'svelte';
import type { graph } from '../../i18n/en/graph.ts';
import type { I18n, Lang, PartCatalogue, PartLoaders } from '../../i18n/index.ts';
import { loadPart, PartWords } from '../../i18n/part.svelte.ts';

type Messages = typeof graph;
const loaders: PartLoaders<Messages> = {
  en: async () => (await import('../../i18n/en/graph.ts')).graph,
  zh: async () => (await import('../../i18n/zh/graph.ts')).graph,
};

/** Brings the words of this part in one language. */
export const loadGraphWords = (lang: Lang): Promise<PartCatalogue<Messages>> => loadPart(lang, loaders);

/** The words of this part, in the language that is loaded. */
export class GraphWords extends PartWords<Messages> {
  constructor(part: PartCatalogue<Messages>, i18n: I18n) {
    super(part, loaders, i18n);
  }
}

export const [getGraphWords, setGraphWords] = createContext<GraphWords>();
