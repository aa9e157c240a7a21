import type { I18n } from '../i18n/index.ts';

/** Returns how each later part of the search is loaded, with its words in the language of the page. */
export const lateParts = (i18n: I18n) => ({
  /** What tells of the graph: beside it, and below it. */
  told: async () => {
    const { Told, Below, loadGraphText } = await import('./graph/late.ts');
    return { Told, Below, text: await loadGraphText(i18n.lang) };
  },
  list: async () => {
    const { Outcomes, loadListedWords } = await import('./outcomes/list.ts');
    return { Outcomes, text: await loadListedWords(i18n.lang) };
  },
  futures: async () => {
    const { Futures, loadGraphText } = await import('./graph/futures.ts');
    return { Futures, text: await loadGraphText(i18n.lang) };
  },
  fixes: async () => {
    const { Fixes, loadFixesWords } = await import('./fixes/index.ts');
    return { View: Fixes, words: await loadFixesWords(i18n.lang) };
  },
  races: async () => {
    const { Races, loadRacesWords } = await import('./races/index.ts');
    // Its sources are named as in the lab.
    const [words] = await Promise.all([loadRacesWords(i18n.lang), i18n.bringWorkshop()]);
    return { View: Races, words };
  },
  formal: async () => {
    const { Formal, loadFormalWords } = await import('./formal/index.ts');
    return { View: Formal, words: await loadFormalWords(i18n.lang) };
  },
});
