import { encode } from 'uqr';
import type { Lang } from '../i18n/index.ts';
import { loadPresenterWords } from './presenter-words.ts';
import ScreenCode from './ScreenCode.svelte';

/** Light cells around a code, which readers need. */
const QUIET = 4;

/** Draws a text as a QR code: a path of unit squares. */
function draw(text: string): { readonly path: string; readonly size: number } {
  const { data, size } = encode(text, { border: QUIET });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return { path, size };
}

/** Loads the code with its words, once somebody asks for it. */
export const loadCode = async (lang: Lang) => ({ ScreenCode, draw, words: await loadPresenterWords(lang) });
