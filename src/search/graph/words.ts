import { createContext } from 'svelte';
import type { graph } from '../../i18n/en/graph.ts';
import type { graphText } from '../../i18n/en/graphText.ts';
import type { I18n, PartCatalogue } from '../../i18n/index.ts';
import { partLoad, PartWords } from '../../i18n/part.svelte.ts';

type Messages = typeof graph;

/** Loads the words of the drawing in one language. */
export const loadGraphWords = partLoad<Messages>({
  en: async () => (await import('../../i18n/en/graph.ts')).graph,
  zh: async () => (await import('../../i18n/zh/graph.ts')).graph,
});

/** The words of the drawing, in the language that is loaded. */
export type GraphWords = PartWords<Messages>;

export const [getGraphWords, setGraphWords] = createContext<GraphWords>();

type Texts = typeof graphText;

/** Loads the words of what tells of the graph in one language. */
export const loadGraphText = partLoad<Texts>({
  en: async () => (await import('../../i18n/en/graphText.ts')).graphText,
  zh: async () => (await import('../../i18n/zh/graphText.ts')).graphText,
});
export type GraphText = PartCatalogue<Texts>;

/** The words of what tells of the graph: `say` in the views below the one that has brought them. */
export const [getGraphText, setGraphText] = createContext<PartWords<Texts>>();

/** Gives these words to a component and those in it. They follow a change of the language. */
export function bringGraphText(text: GraphText, i18n: I18n): PartWords<Texts> {
  const words = new PartWords(text, i18n);
  words.follow();
  return setGraphText(words);
}
