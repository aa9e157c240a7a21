import { createContext } from 'svelte';
import type { I18n } from './i18n.svelte.ts';

/** The words for all components below the one that sets them. */
export const [getI18n, setI18n] = createContext<I18n>();
