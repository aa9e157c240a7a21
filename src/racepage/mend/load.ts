import type { Lang } from '../../i18n/index.ts';
import Panel from './Panel.svelte';
import { loadMendWords } from './words.ts';

/** Loads the panel of exercises with its words. */
export const loadPanel = async (lang: Lang) => ({ Panel, part: await loadMendWords(lang) });
