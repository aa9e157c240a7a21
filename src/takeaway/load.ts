import type { Lang } from '../i18n/index.ts';
import { loadTakeawayWords } from './words.ts';

/** Loads the menu with its words. */
export async function loadMenu(lang: Lang) {
  const [{ default: Menu }, late] = await Promise.all([import('./Menu.svelte'), loadTakeawayWords(lang)]);
  return { Menu, late };
}

/** Loads what reads a run, with its words. */
export async function loadArrival(lang: Lang) {
  const [{ default: ArrivalPart }, late] = await Promise.all([
    import('./ArrivalPart.svelte'),
    loadTakeawayWords(lang),
  ]);
  return { ArrivalPart, late };
}
