import type { I18n } from '../i18n/index.ts';

/** Loads panel and footer, with their words and the names of all pages. */
export async function loadMenu(i18n: I18n) {
  const { Footer, Panel, loadMenuWords } = await import('./menu.ts');
  const [words] = await Promise.all([loadMenuWords(i18n.lang), i18n.bringWorkshop()]);
  return { Footer, Panel, words };
}
