import type { maintainers } from '../i18n/en/maintainers.ts';
import type { I18n, Lang, PartCatalogue, PartLoaders } from '../i18n/index.ts';
import { PartWords, loadPart } from '../i18n/part.svelte.ts';

type Messages = typeof maintainers;
export type MaintainerCatalogue = PartCatalogue<Messages>;
const loaders: PartLoaders<Messages> = {
  en: async () => (await import('../i18n/en/maintainers.ts')).maintainers,
  zh: async () => (await import('../i18n/zh/maintainers.ts')).maintainers,
};

/** Brings the words of the page in one language. */
export const loadMaintainerWords = (lang: Lang): Promise<MaintainerCatalogue> => loadPart(lang, loaders);

/** The words of the page, in the language that is loaded. */
export class MaintainerWords extends PartWords<Messages> {
  constructor(part: MaintainerCatalogue, i18n: I18n) {
    super(part, loaders, i18n);
  }
}
