import { createContext } from 'svelte';
import type { bytes } from '../i18n/en/bytes.ts';
import type { I18n, Lang, PartCatalogue, PartLoaders } from '../i18n/index.ts';
import { PartWords, loadPart } from '../i18n/part.svelte.ts';

type BytesMessages = typeof bytes;
export type BytesWords = PartCatalogue<BytesMessages>;

/** Where the words of this page come from. */
const loaders: PartLoaders<BytesMessages> = {
  en: async () => (await import('../i18n/en/bytes.ts')).bytes,
  zh: async () => (await import('../i18n/zh/bytes.ts')).bytes,
};

/** Brings the words of the Bytes page in one language. */
export const loadBytes = (lang: Lang): Promise<BytesWords> => loadPart(lang, loaders);

/** The words of this page, in the language that is loaded; they follow a change of the language. */
export class Words extends PartWords<BytesMessages> {
  constructor(part: BytesWords, i18n: I18n) {
    super(part, loaders, i18n);
  }

  /** A size as one says it: 72 bytes, 19.1 MiB. */
  size(bytes: number): string {
    if (bytes < 1 << 20) return this.i18n.bytes(bytes);
    return `${(bytes / (1 << 20)).toFixed(1)} MiB`;
  }
}

export const [getWords, setWords] = createContext<Words>();
