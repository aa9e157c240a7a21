import type { affected } from '../i18n/en/affected.ts';
import type { I18n, Lang, PartCatalogue, PartLoaders } from '../i18n/index.ts';
import { PartWords, loadPart } from '../i18n/part.svelte.ts';

type Messages = typeof affected;
export type AffectedCatalogue = PartCatalogue<Messages>;
const loaders: PartLoaders<Messages> = {
  en: async () => (await import('../i18n/en/affected.ts')).affected,
  zh: async () => (await import('../i18n/zh/affected.ts')).affected,
};

/** Brings the words of the tool in one language. */
export const loadAffectedWords = (lang: Lang): Promise<AffectedCatalogue> => loadPart(lang, loaders);

/** The words of the tool, in the language that is loaded. */
export class AffectedWords extends PartWords<Messages> {
  constructor(part: AffectedCatalogue, i18n: I18n) {
    super(part, loaders, i18n);
  }
}
