import type { Lang } from '../i18n/index.ts';
import { loadNotes, loadPresenterWords } from './presenter-words.ts';

/** Loads the presenter's window with its words. */
export async function loadPresenter(lang: Lang) {
  const [{ default: Presenter }, words, notes] = await Promise.all([
    import('./Presenter.svelte'),
    loadPresenterWords(lang),
    loadNotes(lang),
  ]);
  return { Presenter, words, notes };
}
