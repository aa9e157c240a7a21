import { createContext } from 'svelte';
import type { graph } from '../../i18n/en/graph.ts';
import { partLoad, type PartWords } from '../../i18n/part.svelte.ts';

type Messages = typeof graph;

/** Loads the words of this part in one language. */
export const loadGraphWords = partLoad<Messages>({
  en: async () => (await import('../../i18n/en/graph.ts')).graph,
  zh: async () => (await import('../../i18n/zh/graph.ts')).graph,
});

/** The words of this part, in the language that is loaded. */
export type GraphWords = PartWords<Messages>;

export const [getGraphWords, setGraphWords] = createContext<GraphWords>();
