import type { Lang } from '../i18n/index.ts';
import EmbedDialog from './EmbedDialog.svelte';
import { loadEmbedWords } from './embed-words.ts';

/** Loads the dialog with its words, once somebody asks for it. */
export const loadEmbed = async (lang: Lang) => ({ EmbedDialog, words: await loadEmbedWords(lang) });
