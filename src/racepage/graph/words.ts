import type { raceGraph } from '../../i18n/en/raceGraph.ts';
import { partLoad } from '../../i18n/part.svelte.ts';

/** Loads the words of the progress graph of a race. */
export const loadRaceGraphWords = partLoad<typeof raceGraph>({
  en: async () => (await import('../../i18n/en/raceGraph.ts')).raceGraph,
  zh: async () => (await import('../../i18n/zh/raceGraph.ts')).raceGraph,
});
