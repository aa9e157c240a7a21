import { createContext } from 'svelte';
import type { bytes } from '../i18n/en/bytes.ts';
import type { PartCatalogue } from '../i18n/index.ts';
import { partLoad, PartWords } from '../i18n/part.svelte.ts';

type BytesMessages = typeof bytes;
export type BytesWords = PartCatalogue<BytesMessages>;

/** Loads the words of the Bytes page in one language. */
export const loadBytes = partLoad<BytesMessages>({
  en: async () => (await import('../i18n/en/bytes.ts')).bytes,
  zh: async () => (await import('../i18n/zh/bytes.ts')).bytes,
});

/** The words of this page in the present language. */
export class Words extends PartWords<BytesMessages> {
  /** Returns a size for display: 72 bytes, 19.1 MiB. */
  size(bytes: number): string {
    if (bytes < 1 << 20) return this.i18n.bytes(bytes);
    return `${(bytes / (1 << 20)).toFixed(1)} MiB`;
  }
}

export const [getWords, setWords] = createContext<Words>();
