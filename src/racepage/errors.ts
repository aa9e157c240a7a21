import type { Lang } from '../i18n/index.ts';
import { SENTENCES, type RaceError, type SentenceId, type Sentences } from '../racetext/index.ts';

/** Every sentence that refuses a text, in one language. */
export type ErrorSentences = {
  readonly [Id in SentenceId]: (...names: Parameters<Sentences[Id]>) => string;
};

const LOADS: Readonly<Record<Lang, () => Promise<ErrorSentences>>> = {
  en: () => Promise.resolve(SENTENCES),
  zh: async () => (await import('../i18n/zh/race-errors.ts')).raceErrors,
};

/** Loads the sentences of a language. */
export const loadErrorSentences = (lang: Lang): Promise<ErrorSentences> => LOADS[lang]();

/** Returns what is wrong with a text. */
export function errorSentence(sentences: ErrorSentences, { sentence, names }: RaceError): string {
  // The error was made with the names that its sentence takes.
  const say = sentences[sentence] as (...names: RaceError['names']) => string;
  return say(...names);
}
